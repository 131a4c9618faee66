import * as fc from 'fast-check'
import {
  $getRoot,
  $isElementNode,
  $selectAll,
  INDENT_CONTENT_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
} from 'lexical'
import { expect, test } from 'vitest'
import {
  $setLink,
  $setStyle,
  $styleHere,
  type BlockStyle,
} from '../../../src/renderer/features/drafting/editor'
import { paragraphsOf, type Block } from '../../../src/shared/drafting/manuscript'
import { aProvenance } from '../../support/builders'
import { heading, list, manuscript, paragraph } from '../../support/submissions'
import { $caretIn, act, anEditor, textIn } from './headless'

const styled = (block: Block, ...styles: readonly BlockStyle[]) => {
  const editor = anEditor(manuscript([block]))
  for (const style of styles)
    act(editor, () => {
      $caretIn(0)
      $setStyle(style)
    })
  return editor
}

test('a block takes the style that it is given', () => {
  const words = paragraph('Findings')
  expect(textIn(styled(words, 'heading2')).blocks).toEqual([heading(2, 'Findings')])
  expect(textIn(styled(words, 'quotation')).blocks).toEqual([
    { kind: 'quotation', runs: [{ text: 'Findings' }] },
  ])
  expect(textIn(styled(words, 'bulleted')).blocks).toEqual([list('bulleted', 'Findings')])
  expect(textIn(styled(words, 'numbered')).blocks).toEqual([list('numbered', 'Findings')])
  expect(textIn(styled(words, 'heading1', 'paragraph')).blocks).toEqual([words])
})

test('a list style given twice is taken away, the other one is put in its place', () => {
  expect(textIn(styled(paragraph('One'), 'bulleted', 'bulleted')).blocks).toEqual([paragraph('One')])
  expect(textIn(styled(paragraph('One'), 'bulleted', 'numbered')).blocks).toEqual([list('numbered', 'One')])
  expect(textIn(styled(paragraph('One'), 'numbered', 'heading3')).blocks).toEqual([heading(3, 'One')])
})

test('the style at the caret is that of its block', () => {
  const blocks: [Block, BlockStyle][] = [
    [paragraph('a'), 'paragraph'],
    [heading(1, 'a'), 'heading1'],
    [heading(3, 'a'), 'heading3'],
    [{ kind: 'quotation', runs: [] }, 'quotation'],
    [{ kind: 'recommendation', runs: [], from: aProvenance() }, 'recommendation'],
    [list('numbered', 'a', list('bulleted', 'b')), 'bulleted'],
    [list('numbered', 'a'), 'numbered'],
  ]
  for (const [block, style] of blocks) {
    const editor = anEditor(manuscript([block]))
    act(editor, () => $caretIn(0))
    expect(editor.read(() => $styleHere())).toBe(style)
  }
})

test('whatever styles are given one after the other, no word is lost', () => {
  const styles = fc.array(
    fc.constantFrom<BlockStyle[]>(
      'paragraph',
      'heading1',
      'heading2',
      'heading3',
      'quotation',
      'bulleted',
      'numbered',
    ),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(styles, (all) => {
      expect(textIn(styled(paragraph('Words stay.'), ...all)).blocks.flatMap(paragraphsOf)).toEqual([
        'Words stay.',
      ])
    }),
  )
})

test('Enter behind a recommendation goes on in a plain paragraph', () => {
  const from = aProvenance()
  const recommendation: Block = { kind: 'recommendation', runs: [{ text: from.wording }], from }
  const editor = anEditor(manuscript([recommendation]))
  act(editor, () => {
    $caretIn(0)
    editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined)
  })
  expect(textIn(editor).blocks).toEqual([recommendation, paragraph()])
})

test('an indented item hangs on the one before it', () => {
  const editor = anEditor(manuscript([list('bulleted', 'One', 'Two')]))
  act(editor, () => {
    $caretIn(0)
    editor.dispatchCommand(INDENT_CONTENT_COMMAND, undefined)
  })
  expect(textIn(editor).blocks).toEqual([list('bulleted', 'One', list('bulleted', 'Two'))])
})

test('a link is put on the selection and taken away again; an unsafe one changes nothing', () => {
  const editor = anEditor(manuscript([paragraph('our report')]))
  const linked = (address: string | null) => {
    const answer = { set: false }
    act(editor, () => {
      $selectAll()
      answer.set = $setLink(address)
    })
    return [answer.set, textIn(editor).blocks]
  }
  expect(linked('javascript:alert(1)')).toEqual([false, [paragraph('our report')]])
  expect(linked('https://www.example.org/')).toEqual([
    true,
    [paragraph({ text: 'our report', link: 'https://www.example.org/' })],
  ])
  expect(linked(null)).toEqual([true, [paragraph('our report')]])
})

test('a recommendation whose start is taken back becomes a paragraph and keeps its words', () => {
  const editor = anEditor(
    manuscript([{ kind: 'recommendation', runs: [{ text: 'Train.' }], from: aProvenance() }]),
  )
  act(editor, () => {
    const block = $getRoot().getFirstChild()
    if ($isElementNode(block)) block.collapseAtStart(block.selectStart())
  })
  expect(textIn(editor).blocks).toEqual([paragraph('Train.')])
})
