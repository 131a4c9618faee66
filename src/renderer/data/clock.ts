import { Day, Instant } from '../../shared/basics/day'

/** The effects that `shared` must not have: the clock and fresh ids. */
export const now = (): Instant => Instant.parse(new Date().toISOString())

/** The day of a moment where the person is, not in Greenwich. */
export const dayOf = (instant: string): Day => localDay(new Date(instant))

export const today = (): Day => localDay(new Date())

const localDay = (date: Date): Day => {
  const two = (part: number): string => String(part).padStart(2, '0')
  return Day.parse(`${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`)
}

export const newId = (): string => crypto.randomUUID()

/** `14:32:05`, in the person's own time. */
export const timeOfDay = (instant: string): string =>
  new Date(instant).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' })
