import { z } from './schema'
import { Instant } from './day'
import { done, refused, type Outcome } from './outcome'

/**
 * What every stored record has. `rev` grows by one with each write and is compared before a write is taken
 * (compare-and-set); `touched` says when each field last changed, so that two libraries can be merged by field;
 * `retired` hides a record without destroying it.
 */
export const stored = {
  id: z.string().min(1).max(80),
  v: z.number().int().positive(),
  rev: z.number().int().positive(),
  made: Instant,
  changed: Instant,
  touched: z.record(z.string(), Instant),
  retired: Instant.nullable(),
}
type StoredFields = 'id' | 'v' | 'rev' | 'made' | 'changed' | 'touched' | 'retired'

/** A record as its maker gives it, before the store adds its own fields. */
export type Fresh<T> = Omit<T, StoredFields>

/** One step from version `to - 1` to version `to`, with the reason it was needed. */
export type Upgrade = {
  readonly to: number
  readonly why: string
  readonly upgrade: (row: Record<string, unknown>) => Record<string, unknown>
}

/** A kind of record: its name, its schema, its version and how older rows become new ones. */
export type RecordKind<T> = {
  readonly name: string
  readonly schema: z.ZodType<T>
  readonly version: number
  readonly upgrades: readonly Upgrade[]
}

/** Declares a kind; its version is the newest its upgrades reach. Throws when a step is missing. */
export const recordKind = <T>(
  name: string,
  schema: z.ZodType<T>,
  upgrades: readonly Upgrade[] = [],
): RecordKind<T> => {
  upgrades.forEach((step, index) => {
    if (step.to !== index + 2) throw new Error(`${name}: upgrade ${index} must lead to version ${index + 2}`)
  })
  return { name, schema, version: upgrades.length + 1, upgrades }
}

/**
 * Reads a row of any age: applies the upgrades it has not had, then checks it against the schema.
 * Refuses `newer` for a row of a later version and `broken` for one that does not fit.
 */
export const readRecord = <T>(kind: RecordKind<T>, row: unknown): Outcome<T, 'newer' | 'broken'> => {
  const bare = z.looseObject({ v: z.number().int().positive() }).safeParse(row)
  if (!bare.success) return refused('broken')
  if (bare.data.v > kind.version) return refused('newer')
  const upgraded = kind.upgrades
    .filter((step) => step.to > bare.data.v)
    .reduce<Record<string, unknown>>((old, step) => ({ ...step.upgrade(old), v: step.to }), bare.data)
  const read = kind.schema.safeParse(upgraded)
  return read.success ? done(read.data) : refused('broken')
}

/** Whether a record is in sight: a retired one is hidden, and stays. */
export const isLive = ({ retired }: { readonly retired: unknown }): boolean => retired === null

/** Adds the store's own fields to a new record. */
export const newRecord = <T>(kind: RecordKind<T>, fresh: Fresh<T>, id: string, on: Instant): T =>
  kind.schema.parse({
    ...fresh,
    id,
    v: kind.version,
    rev: 1,
    made: on,
    changed: on,
    touched: {},
    retired: null,
  })

/** The record with some fields changed: one revision on, and each changed field stamped. */
export const changeRecord = <T extends { rev: number; touched: Record<string, Instant> }>(
  kind: RecordKind<T>,
  record: T,
  change: Partial<Fresh<T>> & { retired?: Instant | null },
  on: Instant,
): T => {
  const before = record as Record<string, unknown>
  const fields = Object.entries(change).filter(
    ([name, value]) => JSON.stringify(before[name]) !== JSON.stringify(value),
  )
  const touched = { ...record.touched, ...Object.fromEntries(fields.map(([name]) => [name, on])) }
  return kind.schema.parse({ ...record, ...change, rev: record.rev + 1, changed: on, touched })
}
