import { makeColumn, valuesIn, type Column } from './columns'
import { mergeSegments } from './merge'
import type { FilterName } from './searchable'
import { makeSegment, weightOf, type Segment, type Stamped } from './segment'

/** What is known of records apart from their own rows, by key: tags, collections, how often said, what they cite. */
export type Beside = {
  readonly values: Partial<Record<FilterName, ReadonlyMap<string, readonly string[]>>>
  /** What a value is called, by `name value`: `topic tip` to `Trafficking in Persons`. */
  readonly labels: ReadonlyMap<string, string>
}
const nothingBeside: Beside = { values: {}, labels: new Map() }

/** A segment at its place in the whole: its texts count from `base` on. */
export type IndexPart = { readonly segment: Segment; readonly base: number }

// Small parts are joined as they come, so that there are never many; the large one only when much of it is dead.
const deadShare = 0.2
const sayable = /^(?:recommendation|phrase|article):/

/**
 * The segments of an index as one row of texts, with those that were replaced marked as dead. Parts never change:
 * a change adds a small one, and small ones are joined (a log-structured merge).
 */
export class IndexParts {
  parts: readonly IndexPart[] = []
  alive = new Uint8Array(0)
  living = 0
  /** Grows with each change. */
  edition = 0
  private readonly places = new Map<string, number>()
  private beside = nothingBeside
  private besideColumns = new WeakMap<Segment, Map<FilterName, Column>>()

  get size(): number {
    return this.alive.length
  }

  /** Where a record stands, or `undefined`. */
  placeOf(key: string): number | undefined {
    return this.places.get(key)
  }

  keys(): IterableIterator<string> {
    return this.places.keys()
  }

  /** The state of the record that a text was made from. */
  stampOf(key: string): string | undefined {
    const place = this.places.get(key)
    if (place === undefined) return undefined
    const part = this.partAt(place)
    return part?.segment.stamps[place - part.base]
  }

  partAt(place: number): IndexPart | undefined {
    return this.parts.findLast(({ base }) => base <= place)
  }

  /** Puts segments in place of what was there; `dead` names the keys that must not be found. */
  take(segments: readonly Segment[], dead: ReadonlySet<string> = new Set()): void {
    this.parts = []
    this.alive = new Uint8Array(0)
    this.living = 0
    this.places.clear()
    for (const segment of segments) this.append(segment)
    this.remove([...dead])
    this.edition += 1
  }

  private append(segment: Segment): void {
    const base = this.alive.length
    const alive = new Uint8Array(base + segment.keys.length)
    alive.set(this.alive)
    this.alive = alive
    segment.keys.forEach((key, row) => {
      this.bury(key)
      this.places.set(key, base + row)
      alive[base + row] = 1
      this.living += 1
    })
    this.parts = [...this.parts, { segment, base }]
  }

  private bury(key: string): void {
    const place = this.places.get(key)
    if (place === undefined) return
    this.places.delete(key)
    this.alive[place] = 0
    this.living -= 1
  }

  remove(keys: readonly string[]): void {
    for (const key of keys) this.bury(key)
    this.edition += 1
  }

  /** Adds texts, in place of those with the same keys; of two with one key the last. */
  add(texts: readonly Stamped[]): void {
    const newest = [...new Map(texts.map((text) => [text.searchable.key, text])).values()]
    if (newest.length === 0) return
    this.append(makeSegment(newest))
    this.edition += 1
  }

  /** Joins the last parts while they are of like size. */
  settle(): void {
    let from = this.parts.length - 1
    let size = this.parts.at(-1)?.segment.keys.length ?? 0
    while (from > 0 && (this.parts[from - 1]?.segment.keys.length ?? 0) <= size * 2) {
      from -= 1
      size += this.parts[from]?.segment.keys.length ?? 0
    }
    if (from < this.parts.length - 1) this.join(from)
  }

  /** Whether so much is dead or scattered that joining all of it is worth the time. */
  get isWorn(): boolean {
    return this.size - this.living > Math.max(200, this.size * deadShare)
  }

  /** Joins all parts from `from` on into one, without the dead. */
  join(from = 0): void {
    const tail = this.parts.slice(from)
    const [first] = tail
    if (!first) return
    const alive = this.alive
    const segment = mergeSegments(
      tail.map((part) => ({ segment: part.segment, isDropped: (row) => alive[part.base + row] === 0 })),
    )
    this.parts = this.parts.slice(0, from)
    this.alive = alive.slice(0, first.base)
    this.living -= segment.keys.length
    for (const key of segment.keys) this.places.delete(key)
    if (segment.keys.length > 0) this.append(segment)
    this.edition += 1
  }

  /** Sets what is known beside the records. */
  setBeside(beside: Beside): void {
    this.beside = beside
    this.besideColumns = new WeakMap()
    this.edition += 1
  }

  labelOf(name: FilterName, value: string): string {
    return this.beside.labels.get(`${name} ${value}`) ?? value
  }

  /** The values of one filter in a segment, with what is known beside it. */
  columnOf(segment: Segment, name: FilterName): Column {
    const values = this.beside.values[name]
    if (!values && name !== 'use') return segment.columns[name]
    const made = this.besideColumns.get(segment) ?? new Map<FilterName, Column>()
    this.besideColumns.set(segment, made)
    const known = made.get(name)
    if (known) return known
    const column = makeColumn(
      segment.keys.map((key, row) => {
        const more = values?.get(key) ?? (name === 'use' && sayable.test(key) ? ['never'] : [])
        const own = valuesIn(segment.columns[name], row)
        return own.length === 0 ? more : [...new Set([...own, ...more])]
      }),
    )
    made.set(name, column)
    return column
  }

  /** About how many bytes all parts take. */
  get bytes(): number {
    return this.parts.reduce((sum, { segment }) => sum + weightOf(segment), this.alive.length)
  }
}
