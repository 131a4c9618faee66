import * as fc from 'fast-check'
import { $getRoot, $getSelection, $isElementNode, $isRangeSelection, $setSelection } from 'lexical'
import { expect, test } from 'vitest'
import {
  $insertBlocks,
  $insertCitation,
  $insertPhrase,
  $insertRecommendation,
} from '../../../src/renderer/features/drafting/insert'
import { isReworded, paragraphsOf, type Block } from '../../../src/shared/drafting/manuscript'
import { openingOutline } from '../../../src/shared/drafting/outline'
import * as arbitraries from '../../support/arbitraries'
import { aDialogue, aManuscript, aProvenance, aRef } from '../../support/builders'
import { heading, list, manuscript, paragraph } from '../../support/submissions'
import { $caretIn, act, anEditor, textIn } from './headless'

const from = aProvenance()
const inserted: Block = { kind: 'recommendation', runs: [{ text: from.wording }], from }

const insertingAt = (
  blocks: readonly Block[],
  block: number,
  insert: () => void = () => $insertRecommendation(from),
) => {
  const editor = anEditor(manuscript(blocks))
  act(editor, () => {
    $caretIn(block)
    insert()
  })
  return editor
}
const caretBlock = (editor: ReturnType<typeof anEditor>): number =>
  editor.read(() => {
    const selection = $getSelection()
    return $isRangeSelection(selection)
      ? (selection.anchor.getNode().getTopLevelElement()?.getIndexWithinParent() ?? -1)
      : -1
  })

test('a recommendation goes behind the block with the caret, and writing goes on behind it', () => {
  const editor = insertingAt([paragraph('Chair,'), paragraph('Thank you.')], 0)
  expect(textIn(editor).blocks).toEqual([paragraph('Chair,'), inserted, paragraph(), paragraph('Thank you.')])
  expect(caretBlock(editor)).toBe(2)
})

test('a recommendation takes the place of a free line', () => {
  const editor = insertingAt([heading(1, 'Recommendations'), paragraph(), paragraph('Thank you.')], 1)
  expect(textIn(editor).blocks).toEqual([
    heading(1, 'Recommendations'),
    inserted,
    paragraph(),
    paragraph('Thank you.'),
  ])
})

test('a free line behind is where writing goes on; no second one comes', () => {
  const editor = insertingAt([paragraph('We urge:'), paragraph(), paragraph('Thank you.')], 0)
  expect(textIn(editor).blocks).toEqual([
    paragraph('We urge:'),
    inserted,
    paragraph(),
    paragraph('Thank you.'),
  ])
  expect(caretBlock(editor)).toBe(2)
})

test('recommendations inserted one after the other stand one after the other', () => {
  const editor = anEditor(manuscript([heading(1, 'Recommendations'), paragraph()]))
  const wordings = ['First.', 'Second.', 'Third.']
  act(editor, () => $caretIn(1))
  for (const wording of wordings) act(editor, () => $insertRecommendation(aProvenance({ wording })))
  expect(textIn(editor).blocks.flatMap(paragraphsOf)).toEqual(['Recommendations', ...wordings, ''])
})

test('an empty line that opens a part stays, for the part begins there', () => {
  const outline = openingOutline(aDialogue(), 'en-GB')
  for (const [at, block] of outline.blocks.entries()) {
    const parts = textIn(insertingAt(outline.blocks, at)).blocks.flatMap((each) =>
      'part' in each && each.part ? [each.part] : [],
    )
    expect(parts, `${block.kind} ${at}`).toEqual(
      outline.blocks.flatMap((each) => ('part' in each && each.part ? [each.part] : [])),
    )
  }
})

test('from within a list the recommendation goes behind the whole list', () => {
  const blocks = [list('bulleted', 'One', list('bulleted', 'a')), paragraph('Thank you.')]
  expect(textIn(insertingAt(blocks, 0)).blocks).toEqual([blocks[0], inserted, paragraph(), blocks[1]])
})

test('without a caret it goes to the end', () => {
  const editor = anEditor(aManuscript('Chair,'))
  act(editor, () => {
    $setSelection(null)
    $insertRecommendation(from)
  })
  expect(textIn(editor).blocks).toEqual([paragraph('Chair,'), inserted, paragraph()])
  const empty = anEditor()
  act(empty, () => $insertRecommendation(from))
  expect(textIn(empty).blocks[0]).toEqual(inserted)
})

test('an inserted recommendation counts as reworded once its words change, and keeps its origin', () => {
  const editor = insertingAt([paragraph('Chair,')], 0)
  const here = () => {
    const block = textIn(editor).blocks[1]
    return block?.kind === 'recommendation' ? isReworded(block.runs, block.from) : null
  }
  expect(here()).toBe(false)
  act(editor, () => {
    const block = $getRoot().getChildAtIndex(1)
    if ($isElementNode(block)) block.getAllTextNodes()[0]?.setTextContent('States parties may train.')
  })
  expect(here()).toBe(true)
})

const capitals = (before: string, words = 'article 18 of the Convention') =>
  textIn(
    insertingAt([before === '' ? paragraph() : paragraph(before)], 0, () =>
      $insertCitation(words, aRef('UNTOC', 18)),
    ),
  ).blocks.flatMap(paragraphsOf)[0]

test.each(['', '  ', 'We agree. ', 'Why? ', 'Now! ', '“We agree.” ', '(We agree.) ', 'Two points: '])(
  'behind %j a citation begins a sentence and has a capital',
  (before) => {
    expect(capitals(before)).toBe(`${before}Article 18 of the Convention`)
  },
)

test.each(['As ', 'under ', 'In line with paragraph 3, ', 'المادة '])(
  'behind %j a citation stands within a sentence',
  (before) => {
    expect(capitals(before)).toBe(`${before}article 18 of the Convention`)
  },
)

test('a citation carries the place that it names, and what is typed behind it does not', () => {
  const editor = insertingAt([paragraph('As ')], 0, () =>
    $insertCitation('article 18 of the Convention', aRef('UNTOC', 18)),
  )
  act(editor, () => {
    const selection = $getSelection()
    if ($isRangeSelection(selection)) selection.insertText(' asks.')
  })
  expect(textIn(editor).blocks).toEqual([
    paragraph('As ', { text: 'article 18 of the Convention', cites: aRef('UNTOC', 18) }, ' asks.'),
  ])
})

test('a phrase keeps its origin, and what is typed behind it is the person’s own', () => {
  const phrase = aProvenance({ kind: 'phrase', wording: 'Thank you, Chair.' })
  const editor = insertingAt([paragraph()], 0, () => $insertPhrase(phrase))
  act(editor, () => {
    const selection = $getSelection()
    if ($isRangeSelection(selection)) selection.insertText(' Excellencies,')
  })
  expect(textIn(editor).blocks).toEqual([
    paragraph({ text: 'Thank you, Chair.', from: phrase }, ' Excellencies,'),
  ])
})

test('one foreign paragraph goes into the line, several become blocks', () => {
  const single = insertingAt([paragraph('We ')], 0, () =>
    $insertBlocks([paragraph({ text: 'agree', marks: ['bold'] })]),
  )
  expect(textIn(single).blocks).toEqual([paragraph('We ', { text: 'agree', marks: ['bold'] })])
  const several = [heading(2, 'Findings'), list('numbered', 'One', list('bulleted', 'a')), paragraph('Two')]
  const pasted = insertingAt([paragraph('We agree.'), paragraph()], 1, () => $insertBlocks(several))
  expect(textIn(pasted).blocks).toEqual([paragraph('We agree.'), ...several])
})

test('whatever blocks are inserted within a text, no word of either is lost', () => {
  const letters = (blocks: readonly Block[]): string =>
    blocks.flatMap(paragraphsOf).join('').replace(/\s/g, '')
  fc.assert(
    fc.property(fc.array(arbitraries.block, { minLength: 1, maxLength: 4 }), (blocks) => {
      const clean = textIn(anEditor(manuscript(blocks))).blocks
      const editor = insertingAt([paragraph('Before.'), paragraph('After.')], 0, () => $insertBlocks(clean))
      expect(letters(textIn(editor).blocks)).toBe(`Before.${letters(clean)}After.`)
    }),
  )
})
