import Dexie, { type Table } from 'dexie'
import { readRadarPart, storeRadarPart, type RadarPart } from '../../shared/searching/radar-index'
import { readSegment, segmentVersion, storeSegment } from '../../shared/searching/stored-segment'
import type { Segment } from '../../shared/searching/segment'

type PartRow = { readonly id: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** Which parts are the index, in their order, and the keys in them that no longer count. */
type ListRow = {
  readonly id: 'list'
  readonly segments: readonly string[]
  readonly radar: readonly string[]
  readonly dead: readonly string[]
  readonly version: number
}

/**
 * The index as it is kept between two starts: a database of its own, which may be lost at any time. Commits are
 * relaxed: after a power cut the index is made anew from the library.
 */
class IndexDatabase extends Dexie {
  declare parts: Table<PartRow, string>
  declare lists: Table<ListRow, string>

  constructor() {
    super('rostrum-index', { chromeTransactionDurability: 'relaxed' })
    this.version(1).stores({ parts: 'id', lists: 'id' })
  }
}

export type KeptIndex = {
  readonly segments: readonly Segment[]
  readonly radar: readonly RadarPart[]
  readonly dead: ReadonlySet<string>
}

/** Keeps the index. Parts never change, so only those that are not kept yet are written. */
export class SearchStore {
  private readonly db = new IndexDatabase()
  private readonly ids = new WeakMap<Segment | RadarPart, string>()
  private count = 0

  private idOf(part: Segment | RadarPart): string {
    const known = this.ids.get(part)
    if (known !== undefined) return known
    this.count += 1
    const id = `${this.count}`
    this.ids.set(part, id)
    return id
  }

  /** Reads the kept index; `null` when there is none, or any part of it is of another version or not whole. */
  async read(): Promise<KeptIndex | null> {
    try {
      const list = await this.db.lists.get('list')
      if (list?.version !== segmentVersion) return null
      const [segments, radar] = await Promise.all([
        this.db.parts.bulkGet([...list.segments]),
        this.db.parts.bulkGet([...list.radar]),
      ])
      this.count = Math.max(0, ...[...list.segments, ...list.radar].map(Number))
      const read = {
        segments: segments.flatMap((row) => this.named(row, readSegment)),
        radar: radar.flatMap((row) => this.named(row, readRadarPart)),
        dead: new Set(list.dead),
      }
      const isWhole = read.segments.length === list.segments.length && read.radar.length === list.radar.length
      return isWhole ? read : null
    } catch {
      return null
    }
  }

  private named<Part extends Segment | RadarPart>(
    row: PartRow | undefined,
    read: (bytes: Uint8Array<ArrayBuffer>) => Part | null,
  ): Part[] {
    const part = row ? read(row.bytes) : null
    if (!row || !part) return []
    this.ids.set(part, row.id)
    return [part]
  }

  /** Keeps the index as it is now, in one transaction. Rejects when that was not possible. */
  async keep({ segments, radar, dead }: KeptIndex): Promise<void> {
    const all = [
      ...segments.map((part) => ({ id: this.idOf(part), bytes: () => storeSegment(part) })),
      ...radar.map((part) => ({ id: this.idOf(part), bytes: () => storeRadarPart(part) })),
    ]
    const kept = new Set(await this.db.parts.toCollection().primaryKeys())
    const fresh = all.filter(({ id }) => !kept.has(id)).map(({ id, bytes }) => ({ id, bytes: bytes() }))
    const wanted = new Set(all.map(({ id }) => id))
    await this.db.transaction('rw', this.db.parts, this.db.lists, async () => {
      await this.db.parts.bulkPut(fresh)
      await this.db.parts.bulkDelete([...kept].filter((id) => !wanted.has(id)))
      await this.db.lists.put({
        id: 'list',
        segments: segments.map((part) => this.idOf(part)),
        radar: radar.map((part) => this.idOf(part)),
        dead: [...dead],
        version: segmentVersion,
      })
    })
  }

  /** Throws everything away: the index is made anew. */
  async clear(): Promise<void> {
    await this.db.transaction('rw', this.db.parts, this.db.lists, async () => {
      await this.db.parts.clear()
      await this.db.lists.clear()
    })
  }

  close(): void {
    this.db.close()
  }
}
