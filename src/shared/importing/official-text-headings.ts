import type { Language } from '../library/language'
import type { OfficialReference } from './official-text-fingerprints'
import type { TextLine } from './official-text-lines'

/** A line that opens an article: its number, a letter after it, what stands behind it on the line, and its language. */
export type Heading = {
  readonly at: number
  readonly number: number
  readonly suffix: string
  readonly rest: string
  readonly word: string
  readonly language: Language | null
}

/** What opens an article in the languages in which treaties are published, and in laws. `null` says nothing of the language. */
const words: readonly { readonly word: string; readonly language: Language | null }[] = [
  { word: 'Article|ARTICLE|Art\\.|ART\\.|Artikel|Artigo|Articolo', language: null },
  { word: 'Section|SECTION|Sec\\.|[Ss]\\.|§{1,2}|Clause|CLAUSE', language: null },
  { word: 'Artículo|ARTÍCULO|Articulo|ARTICULO', language: 'es' },
  { word: 'Статья|СТАТЬЯ', language: 'ru' },
  { word: 'المادة|مادة', language: 'ar' },
  { word: '第', language: 'zh' },
]

const patterns = words.map(({ word, language }) => ({
  language,
  pattern: new RegExp(
    `^(${word})\\s*(\\d{1,4}|[Pp]remier|PREMIER|1er)([A-Z]{1,2}|\\s?(?:bis|ter|quater))?\\s*条?(?![\\p{L}\\d])\\s*[.:)]?\\s*[.–—-]*\\s*(.*)$`,
    'u',
  ),
}))

// Laws of the common law often give the bare number: `3A. Title of the section.` or `3 Title`.
const bareNumber = /^()(\d{1,4})([A-Z]{0,2})\.?\s+(\p{Lu}.{2,160})$/u

/** The digits that Arabic and Persian print, as European ones. */
const digits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))

const headingOf = (text: string, at: number, found: RegExpExecArray, language: Language | null): Heading => {
  const [, word = '', number = '', suffix = '', rest = ''] = found
  const first = !/\d/.test(number) || number === '1er'
  return {
    at,
    number: first ? 1 : Number(number),
    suffix: suffix.trim(),
    rest,
    word,
    language: first ? 'fr' : language,
  }
}

/** What may stand behind the number: a title, or words in brackets; a sentence that goes on is no heading. */
const mayFollow = (rest: string): boolean =>
  rest === '' || (/^[\p{Lu}\p{Lo}“"'«‘([]/u.test(rest) && !/[;,]$/.test(rest))

const candidates = (lines: readonly TextLine[]): Heading[] => {
  const read = lines.flatMap(({ text }, at): Heading[] => {
    const plain = digits(text)
    for (const { pattern, language } of patterns) {
      const found = pattern.exec(plain)
      if (found && mayFollow(found[4] ?? '')) return [headingOf(plain, at, found, language)]
    }
    return []
  })
  if (read.length > 1) return read
  const bare = lines.flatMap(({ text, fresh }, at) => {
    const found = fresh ? bareNumber.exec(text) : null
    return found ? [headingOf(text, at, found, null)] : []
  })
  return bare.length > 1 ? bare : read
}

type Chain = readonly Heading[]

/** `goes-on` in this count of articles, `begins` another, or is a line that only looks like a heading. */
const standing = (chain: Chain, heading: Heading, fresh: boolean): 'goes-on' | 'begins' | 'no-heading' => {
  const last = chain.at(-1)
  if (!last) return 'begins'
  if (heading.word.toLowerCase() !== last.word.toLowerCase() && !fresh) return 'no-heading'
  const alone = heading.rest === ''
  if (heading.number === last.number + 1) return alone || fresh ? 'goes-on' : 'no-heading'
  if (heading.number === last.number && heading.suffix > last.suffix) return 'goes-on'
  if (heading.number > last.number)
    return alone || (fresh && heading.number < last.number + 9) ? 'goes-on' : 'no-heading'
  if (heading.number === 1 && (alone || fresh)) return 'begins'
  const seen = chain.some(({ number, suffix }) => number === heading.number && suffix === heading.suffix)
  return fresh && !seen ? 'goes-on' : 'no-heading'
}

/** The headings of the articles in counts that each begin anew: a list of contents, an instrument, the next one. */
const chainsOf = (lines: readonly TextLine[]): readonly Chain[] => {
  const chains: Heading[][] = []
  for (const heading of candidates(lines)) {
    const chain = chains.at(-1) ?? []
    // Contents are printed line under line: there each line is as good as a paragraph.
    const before = lines[heading.at - 1]?.text ?? ''
    const fresh = lines[heading.at]?.fresh === true || /[.:;!?”"’)\d]$/u.test(before)
    const stands = standing(chain, heading, fresh)
    if (stands === 'goes-on') chain.push(heading)
    if (stands === 'begins') chains.push([heading])
  }
  return chains
}

/** The letters and digits of a title alone: how two prints of it are the same. */
export const foldedTitle = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/**
 * Where a page left no gap before a heading, it was read on the line before it. A number followed by the title that
 * the article is known to have is a heading wherever it stands.
 */
export const partedAtHeadings = (
  lines: readonly TextLine[],
  references: readonly OfficialReference[],
): readonly TextLine[] => {
  const titles = references.flatMap(({ articles }) =>
    articles.map(({ number, title }) => [number, foldedTitle(title)] as const),
  )
  const isHeading = (number: number, rest: string): boolean =>
    titles.some(([own, title]) => own === number && title !== '' && foldedTitle(rest).startsWith(title))
  return lines.flatMap((line, at) => {
    const next = lines[at + 1]?.text ?? ''
    const starts = [...line.text.matchAll(/(?<=\s)A(?:rticle|RTICLE)\s+(\d{1,3})\.?(?:\s+(?=\p{Lu})|$)/gu)]
      .filter((found) => {
        const after = found.index + found[0].length
        return isHeading(Number(found[1]), `${line.text.slice(after, after + 300)} ${next.slice(0, 300)}`)
      })
      .map(({ index }) => index)
    return [0, ...starts].map((from, part) => ({
      text: line.text.slice(from, starts[part] ?? line.text.length).trim(),
      fresh: part > 0 || line.fresh,
    }))
  })
}

const looksLike = (chain: Chain, lines: readonly TextLine[], reference: OfficialReference): number =>
  chain.filter((heading) => {
    const title = foldedTitle(reference.articles.find(({ number }) => number === heading.number)?.title ?? '')
    const next = [0, 1, 2]
      .map((step) => (step === 0 ? heading.rest : lines[heading.at + step]?.text))
      .join(' ')
    return title !== '' && foldedTitle(next).startsWith(title)
  }).length

const lengthOf = (chain: Chain, lines: readonly TextLine[], end: number): number =>
  lines.slice(chain[0]?.at ?? 0, end).reduce((sum, { text }) => sum + text.length, 0)

/** The lines in which one instrument stands: its headings, and where it begins and ends among the lines. */
export type Stretch = { readonly chain: Chain; readonly from: number; readonly end: number }

/**
 * Where an instrument stands in a file that may hold several, contents and annexes: the count of articles most of
 * whose titles are its own and, among equals, the longest; without any title of its own, the longest whose count is
 * nearest. `null` where the file has no articles, or only those of other instruments.
 */
export const findStretch = (
  lines: readonly TextLine[],
  reference: OfficialReference,
  others: readonly OfficialReference[] = [],
): Stretch | null => {
  const chains = chainsOf(lines)
  const stretches = chains.map((chain, index) => {
    const end = chains[index + 1]?.[0]?.at ?? lines.length
    const last = chains[index - 1]?.at(-1)?.at
    return { chain, from: last === undefined ? 0 : last + 1, end }
  })
  const judged = stretches.map((stretch) => ({
    stretch,
    titles: looksLike(stretch.chain, lines, reference),
    rival: Math.max(0, ...others.map((other) => looksLike(stretch.chain, lines, other))),
    off: reference.articles.length === 0 ? 0 : Math.abs(stretch.chain.length - reference.articles.length),
    length: lengthOf(stretch.chain, lines, stretch.end),
  }))
  const own = judged.filter(({ titles, rival }) => titles >= rival)
  const best = own.toSorted(
    (one, other) => other.titles - one.titles || one.off - other.off || other.length - one.length,
  )[0]
  return best?.stretch ?? null
}
