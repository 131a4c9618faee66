import { ExternalHyperlink, Tab, TextRun, type IRunOptions, type ParagraphChild } from 'docx'
import { safeLink } from '../../../shared/basics/text'
import type { Run } from '../../../shared/drafting/manuscript'

const rightToLeftLetter = String.raw`[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]`
/** Whether a text has letters of a script that runs from right to left. */
export const hasRightToLeftLetters = (text: string): boolean => new RegExp(rightToLeftLetter, 'u').test(text)

const leftToRightLetter = String.raw`(?!${rightToLeftLetter})\p{L}`

// From the first letter of the other direction to the last before the paragraph's own direction returns; digits
// count with Latin letters, so that `Article 18` stays together in an Arabic sentence.
const strayIn = {
  leftToRight: new RegExp(
    `(${rightToLeftLetter}(?:(?:(?!${leftToRightLetter}).)*${rightToLeftLetter})?)`,
    'su',
  ),
  rightToLeft: new RegExp(
    String.raw`(${leftToRightLetter}(?:(?:(?!${rightToLeftLetter}).)*(?:${leftToRightLetter}|\p{N}))?)`,
    'su',
  ),
}

/**
 * Cuts a text where its direction turns. Word takes the direction of digits, brackets and fonts from the run, not
 * from the letters (ISO/IEC 29500-1, 17.3.2.30 `rtl`), so an address in an Arabic paragraph needs a run of its own.
 */
const byDirection = (text: string, rightToLeft: boolean): { text: string; rightToLeft: boolean }[] =>
  text
    .split(rightToLeft ? strayIn.rightToLeft : strayIn.leftToRight)
    .map((part, index) => ({ text: part, rightToLeft: index % 2 === 1 ? !rightToLeft : rightToLeft }))
    .filter((part) => part.text !== '')

// The library replaces `{name-0}` in the finished XML by a list's number, the user's own words included. A brace
// that ends its run can open no such name.
const pieces = (line: string): string[] =>
  line.split(/(?<=\{)|(?=\t)|(?<=\t)/).filter((piece) => piece !== '')

const lineRuns = (line: string, look: IRunOptions, rightToLeft: boolean): TextRun[] =>
  byDirection(line, rightToLeft).flatMap((part) =>
    pieces(part.text).map((piece) => {
      const turned = part.rightToLeft ? { ...look, rightToLeft: true } : look
      // Text goes in as `text`: among `children` the word CURRENT would become the number of the page.
      return new TextRun(piece === '\t' ? { ...turned, children: [new Tab()] } : { ...turned, text: piece })
    }),
  )

/** Words as runs of one look; a newline becomes a line break. */
export const textRuns = (text: string, rightToLeft: boolean, look: IRunOptions = {}): TextRun[] =>
  text
    .split(/[\n\u2028\u2029]/)
    .flatMap((line, index) => [
      ...(index > 0 ? [new TextRun({ ...look, break: 1 })] : []),
      ...lineRuns(line, look, rightToLeft),
    ])

/**
 * A link that Word can follow, or `null`. Malformed addresses make the whole file unreadable for Microsoft's own
 * library (Open XML SDK), so they are parsed and written back.
 */
const wordLink = (link: string | undefined): string | null => {
  const safe = link === undefined ? null : safeLink(link)
  return safe !== null && URL.canParse(safe) ? new URL(safe).href : null
}

const lookOf = (run: Run, link: string | null): IRunOptions => ({
  ...(link === null ? {} : { style: 'Hyperlink' }),
  ...(run.marks?.includes('bold') ? { bold: true } : {}),
  ...(run.marks?.includes('italic') ? { italics: true } : {}),
  ...(run.marks?.includes('underline') ? { underline: { type: 'single' } } : {}),
})

type Stretch = { readonly link: string | null; readonly runs: readonly Run[] }

/** Neighbouring runs of one link are one link, or a screen reader would say it for each of them. */
const byLink = (runs: readonly Run[]): Stretch[] =>
  runs.reduce<Stretch[]>((stretches, run) => {
    const link = wordLink(run.link)
    const last = stretches.at(-1)
    return last && last.link === link
      ? [...stretches.slice(0, -1), { link, runs: [...last.runs, run] }]
      : [...stretches, { link, runs: [run] }]
  }, [])

/** The runs of a paragraph. Where words come from and what they cite stays inside the app. */
export const wordRuns = (runs: readonly Run[], rightToLeft: boolean): ParagraphChild[] =>
  byLink(runs).flatMap(({ link, runs: linked }): ParagraphChild[] => {
    const children = linked.flatMap((run) => textRuns(run.text, rightToLeft, lookOf(run, link)))
    return link === null ? children : [new ExternalHyperlink({ link, children })]
  })
