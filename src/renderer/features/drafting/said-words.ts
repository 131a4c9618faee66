import { Day, dayInWords } from '../../../shared/basics/day'

type SaidAt = {
  readonly title: string
  readonly day: string | null
  readonly paragraph: number
  readonly share: number
}

/** A share of 0 to 1 as it is printed: `62 %`, never more than a hundred. */
const percent = (share: number): string => `${Math.max(1, Math.min(100, Math.round(share * 100)))} %`

const monthsShort = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const shortDay = (day: string): string =>
  dayInWords(Day.parse(day)).replace(
    /[A-Z][a-z]+/,
    (month) => monthsShort.find((each) => month.startsWith(each)) ?? month,
  )

/** The mark beside a paragraph, in short lines that also read as one: `62 % in`, `13 Sep 2023,`, `para. 2`. */
export const saidMark = ({ share, day, paragraph }: SaidAt): string =>
  [`${percent(share)} in`, day === null ? 'earlier text,' : `${shortDay(day)},`, `para. ${paragraph}`].join(
    '\n',
  )

/** The same in full: `62 % in Constructive Dialogue on …, 13 September 2023, para. 2`. */
export const saidTitle = ({ share, title, day, paragraph }: SaidAt): string =>
  [
    `${percent(share)} in ${title}`,
    ...(day === null ? [] : [dayInWords(Day.parse(day))]),
    `para. ${paragraph}`,
  ].join(', ')
