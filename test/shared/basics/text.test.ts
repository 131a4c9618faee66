import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText, countWords, fold, oneLine, plural, safeLink } from '../../../src/shared/basics/text'

const texts = fc.string({ unit: 'binary', maxLength: 200 })
// XML 1.0, production 2: Char.
const notXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u

test('a clean text holds only characters that XML allows, and cleaning twice changes nothing more', () => {
  const anything = fc.oneof(
    texts,
    fc.array(fc.nat(0xffff), { maxLength: 60 }).map((codes) => String.fromCharCode(...codes)),
  )
  fc.assert(
    fc.property(anything, (text) => {
      const clean = cleanText(text)
      expect(notXml.test(clean)).toBe(false)
      expect(clean).not.toContain('\r')
      expect(cleanText(clean)).toBe(clean)
    }),
  )
})

test('cleaning keeps tabs, line breaks, Arabic, joiners and pairs of surrogates', () => {
  const text = 'a\tb\nمركز\u200cالمثال 👩‍⚖️'
  expect(cleanText(text)).toBe(text)
  expect(cleanText('one\r\ntwo\rthree\u0000\u0007\uFFFE\uD800!')).toBe('one\ntwo\nthree!')
})

test('one line has no break and no run of blanks', () => {
  expect(oneLine(' The\n\nfloor\t is \u00a0 yours ')).toBe('The floor is yours')
})

test.each([
  ['', 0],
  ['   \n\t', 0],
  ['I thank you, Chair.', 4],
  ['follow-up', 1],
  ['victim-centred approach — at last', 4],
  ['… – — * 1', 1],
  ['and/or', 1],
  ['States parties’ needs', 3],
  ['article 18, paragraph 15 (c)', 5],
  ['السيد الرئيس، السادة المندوبون،', 4],
  ['شکریہ جناب', 2],
  ['打击跨国有组织犯罪公约', 11],
  ['第18条 of the Convention', 6],
  ['Thank\u00a0you', 2],
  ['éléments d’enquête', 2],
])('the words of %j are %i', (text, words) => {
  expect(countWords(text)).toBe(words)
})

test('a form full of dots and dashes is counted at once', () => {
  expect(countWords(`Name ${'_'.repeat(500_000)} ${'.'.repeat(500_000)}`)).toBe(1)
})

test('two texts side by side have the words of both', () => {
  fc.assert(
    fc.property(
      texts,
      texts,
      (one, other) => countWords(`${one}\n${other}`) === countWords(one) + countWords(other),
    ),
  )
})

test('folding lets people find what they cannot type', () => {
  expect(fold('Crédit “ÉTAT” l’Été')).toBe('credit "etat" l\'ete')
  expect(fold('Ångström İstanbul')).toBe('angstrom istanbul')
})

test.each([
  'https://www.example.org/a?b=1#c',
  'HTTP://example.org',
  'mailto:office@example.org',
  'https://example.org/ملف',
])('%s is a link that may stand in a text', (link) => {
  expect(safeLink(` ${link}\n`)).toBe(link)
})

test.each([
  '',
  'example.org',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'java\u0000script:alert(1)',
  ' javascript://https://example.org',
  'file:///etc/passwd',
  'data:text/html,<script>1</script>',
  'vbscript:x',
  'app://desk/index.html',
  'https://',
  'https:///path',
  'https://example.org/a b',
  'https://example.org/\njavascript:alert(1)',
  'mailto:',
  'mailto:office',
  'mailto:a@b c',
])('%j is no link that may stand in a text', (link) => {
  expect(safeLink(link)).toBeNull()
})

test('whatever passes as a link is http, https or mailto', () => {
  const schemes = fc.constantFrom('http://', 'https://', 'mailto:', 'javascript:', 'data:', 'file://', '')
  fc.assert(
    fc.property(schemes, texts, texts, (scheme, before, after) => {
      const link = safeLink(`${before}${scheme}${after}`)
      expect(link === null || /^(https?:\/\/|mailto:)\S+$/i.test(link)).toBe(true)
    }),
  )
})

test('a count agrees with what it counts', () => {
  expect([plural(1, 'word'), plural(2, 'word'), plural(0, 'word'), plural(1204, 'word')]).toEqual([
    '1 word',
    '2 words',
    '0 words',
    '1,204 words',
  ])
  expect(plural(2, 'body', 'bodies')).toBe('2 bodies')
})
