import { expect, test } from 'vitest'
import { readHtml } from '../../../src/main/importing/read-html'
import { readMarkdown } from '../../../src/main/importing/read-markdown'
import type { Reading } from '../../../src/shared/importing/reading'

const text = (words: string) => new TextEncoder().encode(words)
const html = async (words: string): Promise<Reading> => {
  const outcome = await readHtml(text(words))
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}
const markdown = async (words: string): Promise<Reading> => {
  const outcome = await readMarkdown(text(words))
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}

test('a page that Word saved gives its lists, title and notes', async () => {
  const { blocks } = await html(`<body>
    <p class=MsoTitle>Statement</p>
    <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span><![endif]>First point<a href="#_ftn1" name="_ftnref1">[1]</a></p>
    <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>(a) </span>Its letter</p>
    <div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> The note.</p></div></body>`)
  expect(blocks).toMatchObject([
    { kind: 'paragraph', style: 'title', runs: [{ text: 'Statement' }] },
    { kind: 'item', label: '1.', depth: 0, runs: [{ text: 'First point' }, { text: '', note: 'ftn1' }] },
    { kind: 'item', label: '(a)', depth: 1, runs: [{ text: 'Its letter' }] },
    { kind: 'note', id: 'ftn1', runs: [{ text: 'The note.' }] },
  ])
})

test('white space between and inside elements is as a browser shows it', async () => {
  const { blocks } = await html('<p>One \n <b> two</b>\n three<br>four  </p>\n\n<pre>a  b\n c</pre>')
  expect(blocks.map((block) => 'runs' in block && block.runs.map((run) => run.text).join(''))).toEqual([
    'One two three\nfour',
    'a b\nc',
  ])
})

test('a frame round paragraphs is no table, cells that span fill their places', async () => {
  const { blocks } = await html(
    '<table><tr><td><h2>Inside</h2><p>Words.</p></td></tr></table><table><tr><th colspan=2>Wide</th></tr><tr><td rowspan=2>Tall</td><td>b</td></tr><tr><td>c</td></tr></table>',
  )
  expect(blocks).toMatchObject([
    { kind: 'paragraph', level: 2 },
    { kind: 'paragraph' },
    {
      kind: 'table',
      header: true,
      rows: [
        [[{ text: 'Wide' }], []],
        [[{ text: 'Tall' }], [{ text: 'b' }]],
        [[], [{ text: 'c' }]],
      ],
    },
  ])
})

test('Markdown keeps nested lists, quotations, tables, notes and what stands at its head', async () => {
  const { blocks, told } = await markdown(
    '---\ntitle: "Statement"\nlang: fr\n---\n# Head\n\n3. third\n   - below *it*\n4. fourth[^n]\n\n> Quoted &amp; so.\n\n| A | B |\n|---|---|\n| 1 | **2** |\n\n![A map](m.png)\n\n[^n]: The note.\n',
  )
  expect(told).toMatchObject({ title: 'Statement', language: 'fr' })
  expect(blocks).toMatchObject([
    { level: 1 },
    { kind: 'item', ordered: true, label: '3.', depth: 0 },
    { kind: 'item', ordered: false, depth: 1, runs: [{ text: 'below ' }, { text: 'it', italic: true }] },
    { kind: 'item', label: '4.', runs: [{ text: 'fourth' }, { note: 'n' }] },
    { style: 'quotation', runs: [{ text: 'Quoted & so.' }] },
    {
      kind: 'table',
      rows: [
        [[{ text: 'A' }], [{ text: 'B' }]],
        [[{ text: '1' }], [{ text: '2', bold: true }]],
      ],
    },
    { kind: 'figure', alt: 'A map' },
    { kind: 'note', id: 'n', runs: [{ text: 'The note.' }] },
  ])
})
