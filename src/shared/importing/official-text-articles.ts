import type { Provision } from '../library/official-text'
import type { OfficialReference } from './official-text-fingerprints'
import { foldedTitle, type Heading, type Stretch } from './official-text-headings'
import type { newJoin, TextLine } from './official-text-lines'
import { readProvisions, titleAndBody } from './official-text-provisions'

/** An article as it was read: `part` is the heading of the chapter that it opens or stands in, or null. */
export type OfficialArticle = {
  readonly number: number
  readonly suffix: string
  readonly title: string
  readonly part: string | null
  readonly provisions: readonly Provision[]
}

type Join = ReturnType<typeof newJoin>

const partHeading =
  /^(?:[IVXL]{1,5}\.\s+\p{Lu}|(?:chapter|part|title|chapitre|partie|titre|cap[ií]tulo|parte|t[ií]tulo|глава|часть|الفصل|الباب)\s+\S+|第\S{1,3}[章编部])/iu
const closingFormula =
  /^(?:in witness whereof|done (?:at|in)\b|en foi de quoi|fait [àa]\b|en fe de lo cual|hech[oa] en\b|в удостоверение|وإثباتا|وإشهادا|以资证明|为此)/iu
const annex = /^(?:annex(?:e|es)?|appendix|schedule|anexo|приложение)\b(?!.{60})/iu

/** The lines of one article, and behind them the heading of the part that begins with the next. */
const withoutPart = (body: readonly TextLine[]): { own: readonly TextLine[]; part: string | null } => {
  const from = body.length - Math.min(5, body.length)
  const tail = body.slice(from)
  const short = ({ text }: TextLine): boolean => text.length <= 120 && !/[.;:,]$/.test(text)
  const at = tail.findIndex(
    (line, index) => line.fresh && partHeading.test(line.text) && tail.slice(index).every(short),
  )
  if (at < 0) return { own: body, part: null }
  const part = tail
    .slice(at)
    .map(({ text }) => text)
    .join(' ')
  return { own: body.slice(0, from + at), part }
}

/** The lines of the last article end before the closing formula, an annex, or the title of the next instrument. */
const endOfLast = (body: readonly TextLine[], titles: readonly string[]): number => {
  const at = body.findIndex(
    ({ text, fresh }, index) =>
      closingFormula.test(text) ||
      (fresh && index > 0 && (annex.test(text) || titles.includes(foldedTitle(text)))),
  )
  return at < 0 ? body.length : at
}

/** Whether two articles bear the same number, `3A` and `3a` alike. */
export const sameNumber =
  (heading: Pick<Heading, 'number' | 'suffix'>) =>
  (article: Pick<Heading, 'number' | 'suffix'>): boolean =>
    article.number === heading.number && article.suffix.toLowerCase() === heading.suffix.toLowerCase()

const articleOf = (
  heading: Heading,
  own: readonly TextLine[],
  reference: OfficialReference,
  join: Join,
): Omit<OfficialArticle, 'part'> => {
  const expected = reference.articles.find(sameNumber(heading))?.title ?? ''
  const { title, body } = titleAndBody(heading.rest, own, expected, join)
  const { number, suffix } = heading
  return { number, suffix, title, provisions: readProvisions(body, join) }
}

/** The articles of a stretch; `titles` are those of all instruments, folded: where one begins, another has ended. */
export const readArticles = (
  lines: readonly TextLine[],
  { chain, end }: Stretch,
  reference: OfficialReference,
  titles: readonly string[],
  join: Join,
): { readonly articles: readonly OfficialArticle[]; readonly closing: string } => {
  const bodies = chain.map(({ at }, index) => lines.slice(at + 1, chain[index + 1]?.at ?? end))
  const last = bodies.at(-1) ?? []
  const cut = endOfLast(last, titles)
  const parted = [...bodies.slice(0, -1), last.slice(0, cut)].map(withoutPart)
  const articles = chain.map((heading, index) => {
    const opened = parted.slice(0, index).findLast(({ part }) => part !== null)?.part
    const part = opened ?? firstPart(lines, chain[0]?.at ?? 0)
    return { ...articleOf(heading, parted[index]?.own ?? [], reference, join), part }
  })
  const after = last.slice(cut, cut + 12)
  const closes = after[0] !== undefined && closingFormula.test(after[0].text)
  return { articles, closing: closes ? after.reduce((text, line) => join(text, line.text), '') : '' }
}

const firstPart = (lines: readonly TextLine[], until: number): string | null =>
  withoutPart(lines.slice(Math.max(0, until - 6), until)).part

/** What stands between the title of the instrument and its first article. */
export const preambleOf = (
  lines: readonly TextLine[],
  { from, chain }: Stretch,
  reference: OfficialReference,
  join: Join,
): readonly string[] => {
  const before = withoutPart(lines.slice(from, chain[0]?.at ?? from)).own
  const title = before.findLastIndex(({ text }) => foldedTitle(text) === foldedTitle(reference.title))
  const named = before.findLastIndex(({ text }) =>
    /^(?:preamble|préambule|preámbulo|преамбула|الديباجة|序言)$/iu.test(text),
  )
  const start = Math.max(title, named)
  if (start < 0) return []
  return before
    .slice(start + 1)
    .reduce<string[]>(
      (paragraphs, { text, fresh }) =>
        fresh || paragraphs.length === 0
          ? [...paragraphs, text]
          : [...paragraphs.slice(0, -1), join(paragraphs.at(-1) ?? '', text)],
      [],
    )
}
