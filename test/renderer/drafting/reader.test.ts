import { $createListItemNode, $createListNode, $isListNode } from '@lexical/list'
import * as fc from 'fast-check'
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $isElementNode,
  HISTORIC_TAG,
  REDO_COMMAND,
  UNDO_COMMAND,
  type LexicalEditor,
} from 'lexical'
import { expect, test } from 'vitest'
import {
  $insertCitation,
  $insertPhrase,
  $insertRecommendation,
} from '../../../src/renderer/features/drafting/insert'
import { manuscriptReader } from '../../../src/renderer/features/drafting/to-manuscript'
import type { Manuscript } from '../../../src/shared/drafting/manuscript'
import * as arbitraries from '../../support/arbitraries'
import { aManuscript, aProvenance, aRef } from '../../support/builders'
import { list, manuscript, paragraph } from '../../support/submissions'
import { $caretIn, act, anEditor, textIn } from './headless'

/** A reader that hears of every update, as the writing page wires it. */
const reading = (text: Manuscript) => {
  const editor = anEditor(text)
  const reader = manuscriptReader('en-GB')
  editor.registerUpdateListener(reader.forget)
  const read = (): Manuscript => {
    // Undo comes a moment later; reading the editor itself waits for it.
    editor.read(() => undefined)
    return reader.read(editor.getEditorState())
  }
  return { editor, read }
}

type Edit = (editor: LexicalEditor, block: number) => void
const $block = (at: number) => {
  const blocks = $getRoot().getChildren()
  return blocks[at % Math.max(1, blocks.length)]
}
const edits: Readonly<Record<string, Edit>> = {
  'type at the end': (editor, at) =>
    act(editor, () => {
      const block = $block(at)
      if ($isElementNode(block)) block.selectEnd().insertText('more')
    }),
  'change a letter deep inside': (editor, at) =>
    act(editor, () => {
      const block = $block(at)
      const texts = $isElementNode(block) ? block.getAllTextNodes() : []
      texts.at(-1)?.setTextContent(`${texts.at(-1)?.getTextContent()}!`)
    }),
  'make bold': (editor, at) =>
    act(editor, () => {
      const block = $block(at)
      if ($isElementNode(block)) block.getAllTextNodes()[0]?.toggleFormat('bold')
    }),
  'press Enter': (editor, at) =>
    act(editor, () => {
      const block = $block(at)
      if ($isElementNode(block)) block.selectEnd().insertParagraph()
    }),
  'insert a line': (editor, at) =>
    act(editor, () => void $block(at)?.insertBefore($createParagraphNode().append($createTextNode('new')))),
  'add an item': (editor, at) =>
    act(editor, () => {
      const block = $block(at)
      const item = $createListItemNode().append($createTextNode('item'))
      if ($isListNode(block)) block.append(item)
      else block?.insertAfter($createListNode('bullet').append(item))
    }),
  'delete a block': (editor, at) =>
    act(editor, () => {
      $block(at)?.remove()
      if ($getRoot().isEmpty()) $getRoot().append($createParagraphNode())
    }),
  'move a block to the end': (editor, at) =>
    act(editor, () => {
      const block = $block(at)
      if (block) $getRoot().append(block)
    }),
  'insert a recommendation': (editor, at) =>
    act(editor, () => {
      $caretIn(at % Math.max(1, $getRoot().getChildrenSize()))
      $insertRecommendation(aProvenance())
    }),
  undo: (editor) => void editor.dispatchCommand(UNDO_COMMAND, undefined),
  'undo and type at once': (editor, at) => {
    editor.dispatchCommand(UNDO_COMMAND, undefined)
    edits['type at the end']?.(editor, at)
  },
  redo: (editor) => void editor.dispatchCommand(REDO_COMMAND, undefined),
  'open anew': (editor, at) =>
    editor.setEditorState(
      editor.parseEditorState(JSON.stringify(editor.getEditorState())),
      at % 2 ? { tag: HISTORIC_TAG } : undefined,
    ),
}

test('reading only what changed gives the same as reading everything', () => {
  const steps = fc.array(fc.tuple(fc.constantFrom(...Object.keys(edits)), fc.nat(20)), {
    minLength: 1,
    maxLength: 12,
  })
  const texts = fc
    .array(arbitraries.block, { minLength: 1, maxLength: 6 })
    .map((blocks) => manuscript(blocks))
  fc.assert(
    fc.property(texts, steps, (text, all) => {
      const { editor, read } = reading(text)
      expect(read()).toEqual(textIn(editor))
      for (const [name, at] of all) {
        edits[name]?.(editor, at)
        expect(read(), name).toEqual(textIn(editor))
      }
    }),
    { numRuns: 150 },
  )
})

test('a block that stayed the same is the same object, so that its words need no new count', () => {
  const { editor, read } = reading(
    manuscript([paragraph('One.'), list('bulleted', 'Two', list('bulleted', 'Three')), paragraph('Four.')]),
  )
  const before = read()
  edits['type at the end']?.(editor, 1)
  const after = read()
  expect(after.blocks[0]).toBe(before.blocks[0])
  expect(after.blocks[2]).toBe(before.blocks[2])
  expect(after.blocks[1]).toEqual(list('bulleted', 'Two', list('bulleted', 'Threemore')))
})

test('a word taken back by undo is gone from what is read and saved', () => {
  const { editor, read } = reading(aManuscript('Chair,', 'we thank you.'))
  edits['type at the end']?.(editor, 1)
  expect(read()).toEqual(aManuscript('Chair,', 'we thank you.more'))
  editor.dispatchCommand(UNDO_COMMAND, undefined)
  expect(read()).toEqual(aManuscript('Chair,', 'we thank you.'))
})

test('undo brings back the text that was there, with its origin', () => {
  const { editor, read } = reading(aManuscript('Chair,', 'we thank you.'))
  act(editor, () => $caretIn(1))
  act(editor, () => $insertRecommendation(aProvenance()))
  const inserted = read()
  expect(inserted.blocks.map(({ kind }) => kind)).toEqual([
    'paragraph',
    'paragraph',
    'recommendation',
    'paragraph',
  ])
  editor.dispatchCommand(UNDO_COMMAND, undefined)
  expect(read()).toEqual(aManuscript('Chair,', 'we thank you.'))
  editor.dispatchCommand(REDO_COMMAND, undefined)
  expect(read()).toEqual(inserted)
})

test('citations and phrases are read with their origin at once', () => {
  const { editor, read } = reading(aManuscript('As '))
  act(editor, () => {
    $caretIn(0)
    $insertCitation('article 18 of the Convention', aRef('UNTOC', 18))
    $insertPhrase(aProvenance({ kind: 'phrase', wording: ' says.' }))
  })
  expect(read()).toEqual(textIn(editor))
  expect(read().blocks).toEqual([
    paragraph(
      'As ',
      { text: 'article 18 of the Convention', cites: aRef('UNTOC', 18) },
      { text: ' says.', from: aProvenance({ kind: 'phrase', wording: ' says.' }) },
    ),
  ])
})
