import { Day } from '../basics/day'

/** A date in a text. `other` is the second reading of a date in figures such as 05/04/2024. */
export type DayFound = {
  readonly day: Day
  readonly other: Day | null
  readonly from: number
  readonly to: number
}

/** Names of the months in the six languages of the United Nations and Urdu, January first; a star allows an ending. */
const monthNames = [
  'january|jan|janvier|janv|enero|ene|января|январь|يناير|كانون الثاني|جنوری',
  'february|feb|février|fevrier|févr|febrero|февраля|февраль|فبراير|شباط|فروری',
  'march|mar|mars|marzo|марта|март|مارس|آذار|مارچ',
  'april|apr|avril|avr|abril|abr|апреля|апрель|أبريل|ابريل|نيسان|اپریل',
  'may|mai|mayo|мая|май|مايو|أيار|مئی',
  'june|jun|juin|junio|июня|июнь|يونيو|يونيه|حزيران|جون',
  'july|jul|juillet|juil|julio|июля|июль|يوليو|يوليه|تموز|جولائی',
  'august|aug|août|aout|agosto|ago|августа|август|أغسطس|آب|اگست',
  'september|sept|sep|septembre|septiembre|setiembre|сентября|сентябрь|سبتمبر|أيلول|ستمبر',
  'october|oct|octobre|octubre|октября|октябрь|أكتوبر|تشرين الأول|اکتوبر',
  'november|nov|novembre|noviembre|ноября|ноябрь|نوفمبر|تشرين الثاني|نومبر',
  'december|dec|décembre|decembre|déc|diciembre|dic|декабря|декабрь|ديسمبر|كانون الأول|دسمبر',
].map((names) => names.split('|'))

const monthOfName = new Map(
  monthNames.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
)
const month = `(${[...monthOfName.keys()].toSorted((one, other) => other.length - one.length).join('|')})(?!\\p{L})\\.?`
const number = '(?<![\\d.])(\\d{1,2})(?:st|nd|rd|th|er|º)?'
const until = '(?:\\s*(?:-|–|—|to|and|au|al|y|et|и)\\s*\\d{1,2}(?:st|nd|rd|th)?)?'
const year = '((?:19|20)\\d{2})(?!\\d)'

const forms: readonly { readonly form: RegExp; readonly order: readonly [number, number, number] }[] = [
  {
    form: new RegExp(
      `${number}${until},?\\s+(?:de\\s+|of\\s+)?${month},?\\s+(?:de\\s+|del\\s+)?${year}`,
      'giu',
    ),
    order: [1, 2, 3],
  },
  {
    form: new RegExp(`(?<!\\p{L})${month}\\s+${number}${until}(?:\\s*,\\s*|\\s+)${year}`, 'giu'),
    order: [2, 1, 3],
  },
]

const dayOf = (date: number, monthNumber: number, yearNumber: number): Day | null => {
  const text = `${yearNumber}-${String(monthNumber).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  const read = Day.safeParse(text)
  return read.success ? read.data : null
}

/** Arabic and Persian figures as European ones, place for place. */
const withPlainFigures = (text: string): string =>
  text.replace(/[٠-٩۰-۹]/gu, (figure) => String((figure.codePointAt(0) ?? 0) & 15))

const inWords = (text: string): DayFound[] =>
  forms.flatMap(({ form, order }) =>
    [...text.matchAll(form)].flatMap((found) => {
      const name = found[order[1]]?.toLowerCase() ?? ''
      const day = dayOf(Number(found[order[0]]), monthOfName.get(name) ?? 0, Number(found[order[2]]))
      return day ? [{ day, other: null, from: found.index, to: found.index + found[0].length }] : []
    }),
  )

const inFigures = (text: string): DayFound[] => [
  ...[...text.matchAll(/(?<![\d-])((?:19|20)\d{2})[-/](\d{2})[-/](\d{2})(?![\d-])/gu)].flatMap((found) => {
    const day = dayOf(Number(found[3]), Number(found[2]), Number(found[1]))
    return day ? [{ day, other: null, from: found.index, to: found.index + found[0].length }] : []
  }),
  ...[...text.matchAll(/((?:19|20)\d{2})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/gu)].flatMap((found) => {
    const day = dayOf(Number(found[3]), Number(found[2]), Number(found[1]))
    return day ? [{ day, other: null, from: found.index, to: found.index + found[0].length }] : []
  }),
  ...[...text.matchAll(/(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d{2})(?![\d/-])/gu)].flatMap(
    (found) => {
      const [one, two, yearNumber] = [Number(found[1]), Number(found[3]), Number(found[4])]
      // Day first, as in United Nations documents and most countries; a stroke can be the American order.
      const dayFirst = dayOf(one, two, yearNumber)
      const monthFirst = dayOf(two, one, yearNumber)
      const day = dayFirst ?? monthFirst
      const other = dayFirst && found[2] === '/' && monthFirst !== dayFirst ? monthFirst : null
      return day ? [{ day, other, from: found.index, to: found.index + found[0].length }] : []
    },
  ),
]

/**
 * All calendar days named in a text, in its order, of a span of days the first: day and month in either order, full
 * or short names, ordinals, weekdays before it, seven languages, and figures.
 */
export const findDays = (text: string): DayFound[] => {
  if (!/[\d٠-٩۰-۹]/u.test(text)) return []
  const plain = withPlainFigures(text)
  const found = [...inWords(plain), ...inFigures(plain)].toSorted((one, other) => one.from - other.from)
  return found.filter(({ from }, index) => index === 0 || from >= (found[index - 1]?.to ?? 0))
}

/** A place of three words at most, a weekday, "Date:". */
const placeBefore = /^\p{L}[\p{L}.’'-]*(?: [\p{L}.’'-]+){0,2},\s*/u
const wordsBefore =
  /^(?:(?:date|dated|le|el|on|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lundi|mardi|mercredi|jeudi|vendredi|lunes|martes|miércoles|jueves|viernes)[:,]?\s*)*$/iu
const meeting = /dialogue|diálogo|conference|session|statement|contribution|group|report|submi/iu

const isIdleBefore = (text: string): boolean => {
  const rest = text.replace(placeBefore, '')
  return !meeting.test(text) && (wordsBefore.test(rest) || wordsBefore.test(text))
}

/** The day of a line that says nothing but a date, with a place or a weekday before it at most. */
export const dayOnly = (text: string): Day | null => {
  const [first] = findDays(text)
  if (!first) return null
  const rest = text.slice(first.to).trim()
  return isIdleBefore(text.slice(0, first.from)) && /^(?:г(?:ода)?|year)?[.,)\]]?$/iu.test(rest)
    ? first.day
    : null
}

/** Whether a line closes with a date, in full or the month and year. */
export const endsInDate = (text: string): boolean => {
  const last = findDays(text).at(-1)
  if (last && text.slice(last.to).trim().length <= 1) return true
  return /\p{L}{3,}\.? (?:19|20)\d{2}\.?$/u.test(text)
}
