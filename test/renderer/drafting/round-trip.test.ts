import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinRuns } from '../../../src/renderer/features/drafting/to-manuscript'
import { cleanText, safeLink } from '../../../src/shared/basics/text'
import {
  readManuscript,
  runsOf,
  type Block,
  type ListItem,
  type Manuscript,
  type Part,
  type Run,
} from '../../../src/shared/drafting/manuscript'
import * as arbitraries from '../../support/arbitraries'
import { aProvenance, aRef } from '../../support/builders'
import { heading, list, manuscript, paragraph, recommendation, submission } from '../../support/submissions'
import { anEditor, textIn } from './headless'

/*
 * The normal form, which the editor keeps as it is:
 * - characters and links that may not stand in a text are gone;
 * - marks stand once each, as bold, italic, underline;
 * - words are a citation or of a phrase, not both (the citation stays);
 * - neighbours of the same look and origin are one run; a line break looks like the words before it;
 * - two lists of one style that follow each other are one, and a text has at least one block.
 */
type Letter = readonly [letter: string, looks: string]

/** Each letter with its looks: what must survive, however it is cut into runs. A line break has no looks. */
const letters = (runs: readonly Run[]): Letter[] =>
  runs.flatMap(({ text, marks = [], link, cites, from }) => {
    const looks = JSON.stringify([
      [...new Set(marks)].sort(),
      safeLink(link ?? ''),
      cites ?? null,
      cites ? null : (from ?? null),
    ])
    return [...text].map((letter): Letter => [letter, letter === '\n' ? '' : looks])
  })

type Shape = { readonly of: unknown; readonly letters: readonly Letter[]; readonly inner: readonly Shape[] }
const itemShape = ({ runs, sub }: ListItem): Shape => ({
  of: 'item',
  letters: letters(runs),
  inner: sub ? [shape(sub)] : [],
})
const shape = (block: Block): Shape => {
  if (block.kind === 'list') return { of: block.style, letters: [], inner: block.items.map(itemShape) }
  const { runs, ...of } = block
  return { of, letters: letters(runs), inner: [] }
}
const shapes = ({ blocks }: Manuscript): Shape[] =>
  (blocks.length > 0 ? blocks : [paragraph()]).map(shape).reduce<Shape[]>((before, next) => {
    const last = before.at(-1)
    const isNextList = last && typeof last.of === 'string' && last.of === next.of
    return isNextList
      ? [...before.slice(0, -1), { ...last, inner: [...last.inner, ...next.inner] }]
      : [...before, next]
  }, [])

const cleanRuns = (runs: readonly Run[]): Run[] =>
  runs.map((run) => ({ ...run, text: cleanText(run.text) })).filter(({ text }) => text !== '')
const cleanItem = ({ runs, sub }: ListItem): ListItem => ({
  runs: cleanRuns(runs),
  ...(sub ? { sub: { ...sub, items: sub.items.map(cleanItem) } } : {}),
})
const clean = (block: Block): Block =>
  block.kind === 'list'
    ? { ...block, items: block.items.map(cleanItem) }
    : { ...block, runs: cleanRuns(block.runs) }

const parts = fc.constantFrom<(Part | undefined)[]>('salutation', 'agenda-2', undefined)
const withPart = fc
  .tuple(arbitraries.block, parts)
  .map(([block, part]): Block =>
    part && (block.kind === 'paragraph' || block.kind === 'heading') ? { ...block, part } : block,
  )
const texts = fc.array(withPart, { maxLength: 8 }).map((blocks) => manuscript(blocks))

test('no letter, look, origin or order of a text is lost in the editor', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const bare = { ...text, blocks: text.blocks.map(clean) }
      expect(shapes(textIn(anEditor(bare)))).toEqual(shapes(bare))
    }),
  )
})

test('a text that has been through the editor goes through again unchanged', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const once = textIn(anEditor(text))
      expect(textIn(anEditor(once))).toEqual(once)
      expect(readManuscript(JSON.parse(JSON.stringify(once)))).toEqual({ ok: true, value: once, notes: [] })
    }),
  )
})

test('what the editor writes and reads again is the same text with the same origins', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const editor = anEditor(text)
      const again = anEditor()
      again.setEditorState(again.parseEditorState(JSON.stringify(editor.getEditorState())))
      expect(textIn(again)).toEqual(textIn(editor))
    }),
  )
})

test('a text in normal form comes back as it was', () => {
  const from = aProvenance({ kind: 'phrase', id: 'phrase-1', reference: '', wording: 'Thank you, Chair.' })
  const text = manuscript([
    { kind: 'paragraph', part: 'salutation', runs: [{ text: 'Chair,\ncolleagues,' }] },
    { kind: 'heading', level: 1, part: 'agenda-1', runs: [{ text: 'Role of civil society' }] },
    paragraph(
      { text: 'Thank you, Chair.', from },
      ' ',
      { text: 'Article 18 of the Convention', cites: aRef('UNTOC', 18) },
      { text: ' is ', marks: ['bold', 'italic'] },
      { text: 'ours ', link: 'https://www.example.org/' },
      { text: 'too', marks: ['underline'], link: 'https://www.example.org/' },
      '.',
    ),
    list('numbered', 'One', list('bulleted', 'a', list('numbered', 'i'), 'b'), '', 'Two'),
    heading(3, 'Where'),
    { kind: 'quotation', runs: [{ text: 'السيد الرئيس' }] },
    recommendation({ text: 'Train.', marks: ['bold'] }, ' Every year.'),
    paragraph(),
  ])
  expect(textIn(anEditor(text))).toEqual(text)
})

test('the sample that is exported comes back word for word', () => {
  const text = submission().manuscript
  expect(shapes(textIn(anEditor(text)))).toEqual(shapes(text))
})

test('a mark that was said twice is still a mark', () => {
  expect(textIn(anEditor(manuscript([paragraph({ text: 'all', marks: ['bold', 'bold'] })]))).blocks).toEqual([
    paragraph({ text: 'all', marks: ['bold'] }),
  ])
})

test('an unsafe link is taken away and its words stay', () => {
  const text = manuscript([paragraph({ text: 'here', link: 'javascript:alert(1)' })])
  expect(textIn(anEditor(text)).blocks).toEqual([paragraph('here')])
})

test('an empty text has one line to write on', () => {
  expect(textIn(anEditor(manuscript([]))).blocks).toEqual([paragraph()])
})

test('joining runs loses no letter and leaves no neighbours alike', () => {
  fc.assert(
    fc.property(fc.array(arbitraries.block), (blocks) => {
      const runs = blocks.flatMap(runsOf)
      const joined = joinRuns(runs)
      expect(joined.map(({ text }) => text).join('')).toBe(runs.map(({ text }) => text).join(''))
      expect(joinRuns(joined)).toEqual(joined)
    }),
  )
})

test('two citations side by side stay two', () => {
  const cites = aRef('UNTOC', 18)
  const text = [paragraph({ text: 'article 18', cites }, { text: 'article 18', cites })]
  expect(textIn(anEditor(manuscript(text))).blocks).toEqual(text)
})
