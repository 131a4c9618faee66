import { Temporal } from 'temporal-polyfill'
import { z } from './schema'

/** A calendar day without a time zone, as `YYYY-MM-DD`: what a session date is. */
export const Day = z
  .string()
  .refine((text) => isDay(text), 'not a calendar day')
  .brand<'Day'>()
export type Day = z.infer<typeof Day>

/** A moment, as an ISO 8601 string in UTC with milliseconds. */
export const Instant = z.iso.datetime({ precision: 3 }).brand<'Instant'>()
export type Instant = z.infer<typeof Instant>

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)
const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')

const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}

/**
 * Reads a day as people type it: `2023-09-13`, `13 September 2023`, `13 Sept 2023`, `13th September, 2023`
 * or `September 13, 2023`. Anything else, 31 February too, gives `null`.
 */
export const readDay = (text: string): Day | null => {
  const bare = text.trim()
  if (isDay(bare)) return Day.parse(bare)
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]+)\.?,?\s+(\d{4})$/.exec(bare)
  const monthFirst = /^([A-Za-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/.exec(bare)
  const [number, name, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : monthFirst
      ? [monthFirst[2], monthFirst[1], monthFirst[3]]
      : []
  if (!number || !name || name.length < 3 || !year) return null
  const month = months.findIndex((full) => full.toLowerCase().startsWith(name.slice(0, 3).toLowerCase()))
  const fits =
    month >= 0 && (months[month]?.toLowerCase().startsWith(name.toLowerCase()) || /^sept$/i.test(name))
  if (!fits) return null
  const iso = `${year}-${String(month + 1).padStart(2, '0')}-${number.padStart(2, '0')}`
  return isDay(iso) ? Day.parse(iso) : null
}

/** `13 September 2023`: United Nations form, no comma, no ordinal (Editorial Manual, numbers, dates and time). */
export const dayInWords = (day: Day): string => {
  const date = Temporal.PlainDate.from(day)
  return `${date.day} ${months[date.month - 1]} ${date.year}`
}

/** `Wednesday, 13 September 2023`, for places where the weekday helps. */
export const dayWithWeekday = (day: Day): string =>
  `${weekdays[Temporal.PlainDate.from(day).dayOfWeek - 1]}, ${dayInWords(day)}`

/** Whole days from one day to another; negative when the second lies before the first. */
export const daysBetween = (from: Day, to: Day): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days

/** The calendar year of a day. */
export const yearOf = (day: Day): number => Temporal.PlainDate.from(day).year

/** The month of a day, 1 to 12. */
export const monthOf = (day: Day): number => Temporal.PlainDate.from(day).month

/** How far a day is, as a person says it: `today`, `in 12 days`, `3 days ago`. */
export const distanceInWords = (today: Day, day: Day): string => {
  const days = daysBetween(today, day)
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (days === -1) return 'yesterday'
  return days > 0 ? `in ${days} days` : `${-days} days ago`
}
