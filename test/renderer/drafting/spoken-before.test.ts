import { $getNodeByKey, $getRoot } from 'lexical'
import { expect, test } from 'vitest'
import { $spokenIn, ownWords } from '../../../src/renderer/features/drafting/spoken-before'
import type { Block } from '../../../src/shared/drafting/manuscript'
import { aProvenance, aRef } from '../../support/builders'
import { heading, list, manuscript, paragraph, recommendation } from '../../support/submissions'
import { anEditor, textIn } from './headless'

const long = 'The burden of organized crime falls on the victims.'
const from = aProvenance({ kind: 'phrase', wording: 'Thank you very much, Chair.' })

test('what carries an origin is not the writer’s own, and what names its statement is left alone', () => {
  expect(ownWords([{ text: 'Thank you very much, Chair. ', from }, { text: long }])).toBe(long)
  expect(ownWords([{ text: 'Thank you very much, Chair.', from }])).toBe('')
  expect(ownWords([{ text: 'As we said, ', from: { ...from, kind: 'statement' } }, { text: long }])).toBe('')
  expect(
    ownWords([{ text: 'As ' }, { text: 'article 18', cites: aRef('UNTOC', 18) }, { text: ' asks of us.' }]),
  ).toBe('As article 18 asks of us.')
  expect(ownWords([{ text: 'Thank you, Chair.' }])).toBe('')
})

test('each paragraph and list item is looked at, and each has a place of its own on the sheet', () => {
  const blocks: readonly Block[] = [
    heading(1, long),
    paragraph(long),
    recommendation(long),
    { kind: 'quotation', runs: [{ text: long }], from },
    { kind: 'quotation', runs: [{ text: `${long} We quote.` }] },
    list('bulleted', `${long} One.`, list('numbered', `${long} Two.`, 'short'), `${long} Three.`),
  ]
  const editor = anEditor(manuscript(blocks))
  const known = textIn(editor).blocks
  const spoken = editor.read(() =>
    known.flatMap((block, index) => $spokenIn(block, $getRoot().getChildAtIndex(index)?.getKey() ?? '')),
  )
  expect(spoken.map(({ text }) => text)).toEqual([
    long,
    `${long} We quote.`,
    `${long} One.`,
    `${long} Two.`,
    `${long} Three.`,
  ])
  expect(new Set(spoken.map(({ key }) => key)).size).toBe(5)
  for (const { key, text } of spoken)
    expect(editor.read(() => $getNodeByKey(key)?.getTextContent())?.startsWith(text)).toBe(true)
})
