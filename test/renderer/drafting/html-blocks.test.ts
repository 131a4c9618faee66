// @vitest-environment happy-dom
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { htmlBlocks } from '../../../src/renderer/features/drafting/html-blocks'
import { paragraphsOf, readManuscript, runsOf } from '../../../src/shared/drafting/manuscript'
import { heading, list, manuscript, paragraph } from '../../support/submissions'

const blocksOf = (html: string) => htmlBlocks(new DOMParser().parseFromString(html, 'text/html').body)

test('paragraphs, headings, quotations and lists are kept as what they are', () => {
  const html = `<h1>One</h1><h2>Two</h2><h4>Four</h4><p>Text.</p>
    <blockquote><p>We asked.</p></blockquote><ul><li>a</li><li>b</li></ul><ol><li>First</li></ol>`
  expect(blocksOf(html)).toEqual([
    heading(1, 'One'),
    heading(2, 'Two'),
    heading(3, 'Four'),
    paragraph('Text.'),
    { kind: 'quotation', runs: [{ text: 'We asked.' }] },
    list('bulleted', 'a', 'b'),
    list('numbered', 'First'),
  ])
})

test('bold, italic and underlined words and safe links are kept, colours and fonts are not', () => {
  const html = `<p style="color:red;font-family:Papyrus">We <strong>urge <em>all</em></strong> <u>States</u>,
    <span style="font-weight:700">now</span> (<a href="https://www.example.org/">report</a>).</p>`
  expect(blocksOf(html)).toEqual([
    paragraph(
      'We ',
      { text: 'urge ', marks: ['bold'] },
      { text: 'all', marks: ['bold', 'italic'] },
      ' ',
      { text: 'States', marks: ['underline'] },
      ', ',
      { text: 'now', marks: ['bold'] },
      ' (',
      { text: 'report', link: 'https://www.example.org/' },
      ').',
    ),
  ])
})

test('a heading is bold by itself', () => {
  expect(blocksOf('<h2><b>Findings</b> <i>here</i></h2>')).toEqual([
    { kind: 'heading', level: 2, runs: [{ text: 'Findings ' }, { text: 'here', marks: ['italic'] }] },
  ])
})

test('the list of a word processor becomes a nested list without its bullets', () => {
  const item = (level: number, label: string, text: string) =>
    `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><!--[if !supportLists]--><span
      style='font-family:Symbol'><span style='mso-list:Ignore'>${label}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
      </span></span></span><!--[endif]-->${text}<o:p></o:p></p>`
  const html = `<p class=MsoNormal>Needs:<o:p></o:p></p>
    ${item(1, '1.', 'Staff')} ${item(2, '·', 'in courts')} ${item(2, '·', 'at borders')} ${item(1, '2.', '<b>Money</b>')}
    <p class=MsoNormal>Thank you.<o:p></o:p></p>`
  expect(blocksOf(html)).toEqual([
    paragraph('Needs:'),
    {
      kind: 'list',
      style: 'numbered',
      items: [
        { runs: [{ text: 'Staff' }], sub: list('bulleted', 'in courts', 'at borders') },
        { runs: [{ text: 'Money', marks: ['bold'] }] },
      ],
    },
    paragraph('Thank you.'),
  ])
})

test('a numbered heading of a word processor stays a heading', () => {
  const html = `<h1 style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>Findings</h1><p>Text.</p>`
  expect(blocksOf(html)).toEqual([heading(1, 'Findings'), paragraph('Text.')])
})

test('the wrapper that an online editor puts round everything makes nothing bold', () => {
  const html = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span
    style="font-weight:400;font-style:normal">Plain </span><span style="font-weight:700">bold</span></p><br><ul><li><p>One</p></li></ul></b>`
  expect(blocksOf(html)).toEqual([
    paragraph('Plain ', { text: 'bold', marks: ['bold'] }),
    list('bulleted', 'One'),
  ])
})

test('lists within items and, as browsers tolerate, beside them are nested', () => {
  const within = '<ol><li>One<ul><li>a</li><li>b<ol><li>i</li></ol></li></ul></li><li>Two</li></ol>'
  expect(blocksOf(within)).toEqual([
    list('numbered', 'One', list('bulleted', 'a', 'b', list('numbered', 'i')), 'Two'),
  ])
  expect(blocksOf('<ul><li>One</li><ul><li>a</li></ul></ul>').flatMap(paragraphsOf)).toEqual(
    expect.arrayContaining(['One', 'a']),
  )
})

test('scripts, styles, pictures, frames and hidden words are left out', () => {
  const html = `<style>p{}</style><script>alert(1)</script><p>Seen<script>alert(2)</script><img src=x onerror=alert(3)>
    <span style="display:none">hidden</span><iframe>framed</iframe><svg><text>drawn</text></svg>
    <del>struck</del></p><template><p>kept back</p></template><object>old</object>`
  expect(blocksOf(html)).toEqual([paragraph('Seen')])
})

test.each([
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'java&#10;script:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'vbscript:x',
  '/relative',
  '',
])('a link to %j loses the link and keeps its words', (href) => {
  expect(blocksOf(`<p><a href="${href}">here</a></p>`)).toEqual([paragraph('here')])
})

test('blanks of the source are one blank, breaks are breaks, and preformatted lines stay', () => {
  expect(blocksOf('<p>  One\n\t two&nbsp; <b> </b> three </p>')).toHaveLength(1)
  expect(blocksOf('<p>One<br>two</p>')).toEqual([paragraph('One\ntwo')])
  expect(blocksOf('<pre>One\n  two</pre>')).toEqual([paragraph('One\n  two')])
})

test('Arabic comes as it is', () => {
  const words = 'السيد الرئيس، تنص المادة 27 (1) من الاتفاقية'
  expect(blocksOf(`<p dir="rtl" lang="ar">${words}</p>`)).toEqual([paragraph(words)])
})

test('the cells of a table become paragraphs', () => {
  const html = '<table><tr><td>A</td><td>B</td></tr><tr><td><p>C</p></td><td></td></tr></table>'
  expect(blocksOf(html)).toEqual(['A', 'B', 'C'].map((text) => paragraph(text)))
})

test.each([
  '',
  ' ',
  '<p></p>',
  '<p>&nbsp;</p><br><div><span> </span></div>',
  '<ul><li></li></ul>',
  '<!-- nothing -->',
])('%j holds nothing', (html) => {
  expect(blocksOf(html)).toEqual([])
})

const nested = (tags: readonly string[], times: number): HTMLElement => {
  const body = document.createElement('div')
  const innermost = Array.from({ length: times }).reduce<HTMLElement>((outer) => {
    const inner = tags.map((tag) => document.createElement(tag))
    inner.reduce((parent, child) => (parent.append(child), child), outer)
    return inner.at(-1) ?? outer
  }, body)
  innermost.append('deep')
  return body
}

test.each([[['div']], [['ul', 'li']], [['b', 'i']], [['blockquote']], [['ol', 'li', 'p']]])(
  'thousands of nested %j end in blocks and not in a crash',
  (tags) => {
    expect(htmlBlocks(nested(tags, 5000)).length).toBeLessThan(2)
    expect(htmlBlocks(nested(tags, 8)).flatMap(paragraphsOf).join('')).toBe('deep')
  },
)

test('a list within many frames is still a list', () => {
  const body = nested(['div'], 40)
  const list = document.createElement('ul')
  list.innerHTML = '<li>One</li><li>Two</li>'
  body.append(list)
  const inner = nested(['section'], 30)
  inner.querySelector('section:not(:has(section))')?.replaceChildren(list)
  expect(htmlBlocks(inner)).toEqual([
    { kind: 'list', style: 'bulleted', items: [{ runs: [{ text: 'One' }] }, { runs: [{ text: 'Two' }] }] },
  ])
})

test('any HTML ends in blocks that a manuscript takes, without a control character or an unsafe link', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<p>',
      '</p>',
      '<div>',
      '</div>',
      '<ul>',
      '<li>',
      '</li>',
      '</ul>',
      '<ol>',
      '<b>',
      '</b>',
      '<h2>',
      '</h2>',
      '<br>',
    ),
    fc.constantFrom(
      '<p style="mso-list:l0 level2 lfo1">',
      '<span style="mso-list:Ignore">1.</span>',
      '<a href="javascript:x">',
      '<a href="https://example.org">',
      '</a>',
      '<pre>',
      '<td>',
      '<!--',
      '-->',
    ),
    fc.constantFrom('States', ' parties ', 'السيد', '\u0000', '\u0007', '&lt;script&gt;', '\n'),
    fc.string({ maxLength: 5 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const blocks = blocksOf(pieces.join(''))
      expect(readManuscript(manuscript(blocks)).ok).toBe(true)
      for (const { text, link } of blocks.flatMap(runsOf)) {
        expect(/[^\P{Cc}\t\n]/u.test(text)).toBe(false)
        expect(link === undefined || /^https:/.test(link)).toBe(true)
      }
    }),
  )
})
