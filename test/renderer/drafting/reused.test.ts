import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  REDO_COMMAND,
  UNDO_COMMAND,
  type LexicalEditor,
} from 'lexical'
import { expect, test } from 'vitest'
import { $setStyle } from '../../../src/renderer/features/drafting/editor'
import {
  $insertCopy,
  $insertPhrase,
  $insertQuotation,
  $insertRecommendation,
  repeatOnPurpose,
} from '../../../src/renderer/features/drafting/insert'
import { $restoreCaret, keepCaret } from '../../../src/renderer/features/drafting/last-caret'
import {
  $reusedHere,
  $wordsOf,
  changeReused,
  type Reused,
} from '../../../src/renderer/features/drafting/reused'
import { leftAt, taken } from '../../../src/shared/drafting/linked'
import type { Block, Provenance } from '../../../src/shared/drafting/manuscript'
import { sealOf } from '../../../src/shared/drafting/seal'
import { aManuscript, aProvenance, aRef } from '../../support/builders'
import { list, manuscript, paragraph } from '../../support/submissions'
import { $caretIn, act, anEditor, textIn } from './headless'

const linked = aProvenance({ mode: 'linked' })
const phrase = aProvenance({
  kind: 'phrase',
  id: 'phrase-1',
  reference: '',
  wording: 'Thank you,\nChair.',
  mode: 'linked',
})
const quoted = aProvenance({
  kind: 'article',
  id: 'TIP-6',
  reference: 'Trafficking in Persons Protocol, article 6, paragraph 3',
  wording: 'Each State shall consider measures for recovery.',
})
const sealed: Block = { kind: 'quotation', runs: [{ text: quoted.wording }], from: quoted }

const undo = (editor: LexicalEditor): void => {
  editor.dispatchCommand(UNDO_COMMAND, undefined)
  editor.read(() => undefined)
}
const redo = (editor: LexicalEditor): void => {
  editor.dispatchCommand(REDO_COMMAND, undefined)
  editor.read(() => undefined)
}
const keyOf = (editor: LexicalEditor, block: number): string =>
  editor.read(() => $getRoot().getChildAtIndex(block)?.getKey() ?? '')
const reusedIn = (editor: LexicalEditor, block: number, from: Provenance, whole = true): Reused => ({
  key: keyOf(editor, block),
  whole,
  from,
})

test('a revised wording is taken in one step, which undo takes back whole', () => {
  const editor = anEditor(aManuscript('Chair,'))
  act(editor, () => {
    $caretIn(0)
    $insertRecommendation(linked)
  })
  const before = textIn(editor)
  const reused = reusedIn(editor, 1, linked)
  const next = taken(linked, { edition: 2 }, 'States parties shall train.')
  changeReused(editor, reused, next, next.wording)
  const after = textIn(editor)
  expect(after.blocks[1]).toEqual({
    kind: 'recommendation',
    runs: [{ text: 'States parties shall train.' }],
    from: next,
  })
  undo(editor)
  expect(textIn(editor)).toEqual(before)
  redo(editor)
  expect(textIn(editor)).toEqual(after)
})

test('a revision that is left changes no word and remembers the edition', () => {
  const editor = anEditor(
    manuscript([{ kind: 'recommendation', runs: [{ text: 'By hand.' }], from: linked }]),
  )
  changeReused(editor, reusedIn(editor, 0, linked), leftAt(linked, { edition: 2 }))
  expect(textIn(editor).blocks).toEqual([
    { kind: 'recommendation', runs: [{ text: 'By hand.' }], from: { ...linked, left: 2 } },
  ])
})

test('a linked phrase is replaced in its line, its lines and looks with it, and nothing round it', () => {
  const other = aProvenance({ kind: 'phrase', id: 'phrase-2', reference: '', wording: 'We agree.' })
  const editor = anEditor(
    manuscript([
      paragraph(
        'Before. ',
        { text: 'Thank you,\n', from: phrase },
        { text: 'Chair.', marks: ['bold'], from: phrase },
        ' ',
        { text: 'We agree.', from: other },
      ),
    ]),
  )
  const reused = reusedIn(editor, 0, phrase, false)
  expect(editor.read(() => $wordsOf(reused))).toBe('Thank you,\nChair.')
  const next = taken(phrase, { edition: 2 }, 'We thank you, Chair.')
  changeReused(editor, reused, next, next.wording)
  expect(textIn(editor).blocks).toEqual([
    paragraph('Before. ', { text: 'We thank you, Chair.', from: next }, ' ', {
      text: 'We agree.',
      from: other,
    }),
  ])
  undo(editor)
  expect(editor.read(() => $wordsOf(reused))).toBe('Thank you,\nChair.')
})

test('a phrase that stands twice in a list is replaced in both places', () => {
  const one = { ...phrase, wording: 'One.' }
  const editor = anEditor(
    manuscript([
      {
        kind: 'list',
        style: 'bulleted',
        items: [
          { runs: [{ text: 'One.', from: one }] },
          { runs: [{ text: 'So: ' }, { text: 'One.', from: one }] },
        ],
      },
    ]),
  )
  const next = taken(one, { edition: 2 }, 'Two.')
  changeReused(editor, reusedIn(editor, 0, one, false), next, 'Two.')
  expect(textIn(editor).blocks).toEqual([
    {
      kind: 'list',
      style: 'bulleted',
      items: [
        { runs: [{ text: 'Two.', from: next }] },
        { runs: [{ text: 'So: ' }, { text: 'Two.', from: next }] },
      ],
    },
  ])
})

test('words whose origin has gone or changed are left alone', () => {
  const editor = anEditor(aManuscript('Only mine.'))
  const reused = reusedIn(editor, 0, linked)
  expect(editor.read(() => $wordsOf(reused))).toBeNull()
  changeReused(editor, reused, linked, 'Other words.')
  changeReused(editor, { ...reused, whole: false }, phrase, 'Other words.')
  changeReused(editor, { ...reused, key: 'gone' }, linked, 'Other words.')
  expect(textIn(editor)).toEqual(aManuscript('Only mine.'))
})

test('a quotation that was broken is made exact again', () => {
  const editor = anEditor(manuscript([sealed]))
  act(editor, () => {
    const block = $getRoot().getChildAtIndex(0)
    if ($isElementNode(block)) block.getAllTextNodes()[0]?.setTextContent('Each State may consider recovery.')
  })
  const reused = reusedIn(editor, 0, quoted)
  expect(sealOf(editor.read(() => $wordsOf(reused)) ?? '', quoted.wording).state).toBe('broken')
  changeReused(editor, reused, quoted, quoted.wording)
  expect(textIn(editor).blocks).toEqual([sealed])
})

const cites = aRef('TIP', 6, 3)
const lead = [{ text: 'article 6, paragraph 3, of the Protocol', cites }, { text: ' provides:' }]
const quotedAt = (blocks: readonly Block[], block: number, edge: 'start' | 'end' = 'end') => {
  const editor = anEditor(manuscript(blocks))
  act(editor, () => {
    $caretIn(block, edge)
    $insertQuotation(lead, quoted)
  })
  return textIn(editor).blocks
}
const led = (before = ''): Block =>
  paragraph(
    ...(before === '' ? [] : [before]),
    { text: `${before === '' ? 'A' : 'a'}rticle 6, paragraph 3, of the Protocol`, cites },
    ' provides:',
  )

test('a quotation comes with its reference before it: in the line, or in a paragraph of its own', () => {
  expect(quotedAt([paragraph()], 0)).toEqual([led(), sealed, paragraph()])
  expect(quotedAt([paragraph('As we know,'), paragraph('Thank you.')], 0)).toEqual([
    led('As we know, '),
    sealed,
    paragraph(),
    paragraph('Thank you.'),
  ])
  expect(quotedAt([paragraph('Thank you.')], 0, 'start')).toEqual([
    paragraph('Thank you.'),
    led(),
    sealed,
    paragraph(),
  ])
  expect(quotedAt([list('bulleted', 'One')], 0)).toEqual([
    list('bulleted', 'One'),
    led(),
    sealed,
    paragraph(),
  ])
  const empty = anEditor()
  act(empty, () => $insertQuotation(lead, quoted))
  expect(textIn(empty).blocks).toEqual([led(), sealed, paragraph()])
})

test('a quotation that is made one again keeps its seal, and one made a paragraph loses it', () => {
  const editor = anEditor(manuscript([sealed]))
  act(editor, () => {
    $caretIn(0)
    $setStyle('quotation')
  })
  expect(textIn(editor).blocks).toEqual([sealed])
  act(editor, () => $setStyle('paragraph'))
  expect(textIn(editor).blocks).toEqual([paragraph(quoted.wording)])
})

test('Enter behind a quotation goes on in plain words, which carry no origin', () => {
  const editor = anEditor(manuscript([sealed]))
  act(editor, () => {
    $caretIn(0)
    const selection = $getSelection()
    if ($isRangeSelection(selection)) {
      selection.insertParagraph()
      selection.insertText('So be it.')
    }
  })
  expect(textIn(editor).blocks).toEqual([sealed, paragraph('So be it.')])
})

test('a paragraph of a past text is copied into an empty line, else behind the paragraph', () => {
  const from = aProvenance({ kind: 'statement', reference: 'para. 4', wording: 'We asked for this.' })
  const copy = paragraph({ text: from.wording, from })
  const at = (blocks: readonly Block[]) => {
    const editor = anEditor(manuscript(blocks))
    act(editor, () => {
      $caretIn(0)
      $insertCopy(from)
    })
    return textIn(editor).blocks
  }
  expect(at([paragraph()])).toEqual([copy])
  expect(at([{ kind: 'paragraph', part: 'closing', runs: [] }])).toEqual([{ ...copy, part: 'closing' }])
  expect(at([paragraph('Chair,'), paragraph('Thanks.')])).toEqual([
    paragraph('Chair,'),
    copy,
    paragraph('Thanks.'),
  ])
})

test('repeating on purpose says where it was said in front, and undo takes it back at once', () => {
  const from = aProvenance({
    kind: 'statement',
    reference: 'para. 2',
    wording: 'As we stated in X, ',
    mode: 'linked',
  })
  const editor = anEditor(aManuscript('The burden falls on victims.'))
  repeatOnPurpose(editor, keyOf(editor, 0), from)
  expect(textIn(editor).blocks).toEqual([
    paragraph({ text: 'As we stated in X, ', from }, 'the burden falls on victims.'),
  ])
  undo(editor)
  expect(textIn(editor)).toEqual(aManuscript('The burden falls on victims.'))
})

test('the caret tells which reused words it stands in', () => {
  const editor = anEditor(manuscript([paragraph('Mine.'), sealed, paragraph()]))
  act(editor, () => {
    $caretIn(2)
    $insertPhrase({ ...phrase, wording: 'Thank you.' })
  })
  const here = (block: number) => {
    act(editor, () => $caretIn(block))
    return editor.read($reusedHere)
  }
  expect(here(0)).toBeNull()
  expect(here(1)).toEqual(reusedIn(editor, 1, quoted))
  expect(here(2)).toEqual(reusedIn(editor, 2, { ...phrase, wording: 'Thank you.' }, false))
})

test('writing goes on where it was left, also when the text has since become shorter', () => {
  const editor = anEditor(aManuscript('Chair,', 'we thank you.'))
  act(editor, () => $getRoot().getAllTextNodes()[1]?.select(3, 3))
  keepCaret(editor, 'draft-1')
  const next = anEditor(aManuscript('Chair,', 'we thank you.'))
  act(next, () => {
    expect($restoreCaret('draft-1')).toBe(true)
    const selection = $getSelection()
    if ($isRangeSelection(selection)) selection.insertText('all ')
  })
  expect(textIn(next)).toEqual(aManuscript('Chair,', 'we all thank you.'))
  const shorter = anEditor(aManuscript('Chair,'))
  act(shorter, () => expect($restoreCaret('draft-1')).toBe(false))
  act(shorter, () => expect($restoreCaret('draft-2')).toBe(false))
  const cut = anEditor(aManuscript('Chair,', 'we'))
  act(cut, () => expect($restoreCaret('draft-1')).toBe(true))
})
