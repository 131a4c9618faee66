import Dexie from 'dexie'
import type { Found, Snippet } from '../../shared/searching/asking'
import { allOf, findIn, recordIn } from '../../shared/searching/find'
import { IndexParts } from '../../shared/searching/index-parts'
import { RadarParts } from '../../shared/searching/radar-parts'
import { makeMarker, snippetOf } from '../../shared/searching/snippet'
import { prepareNearWords } from '../../shared/searching/word-list'
import { unreachable } from '../../shared/basics/outcome'
import type { Database } from './database'
import type { FromLibrary, LibraryAct, LibraryAsks, SearchState } from './search-asks'
import { besideTables, readBeside } from './search-beside'
import { joinChanges, readChanges, recordsChanged, type Changes } from './search-changes'
import { readIndexed, readStamps, searchedKinds, type SearchedKind } from './search-library'
import { SaidBefore } from './search-said'
import type { SearchStore } from './search-store'

type Around = {
  readonly db: Database
  readonly store: SearchStore
  /** Whether the disk has room for the index. */
  readonly room: () => Promise<boolean>
  readonly tell: (said: FromLibrary) => void
  readonly clock: () => number
  /** How long, in milliseconds, changes are gathered, and how long it is quiet before the index is kept. */
  readonly gatherFor?: number
  readonly quietFor?: number
}

/** So many records are read and indexed at a time; between two times questions are answered. */
const slice = 200

type AskOf<A extends LibraryAct> = LibraryAsks[A]['ask']

/**
 * The inside of the library worker: loads the kept index, brings it to where the library is, follows each commit,
 * and answers. The index never holds anything that could not be read again from the library.
 */
export class SearchHost {
  private readonly index = new IndexParts()
  private readonly radar = new RadarParts()
  private readonly said: SaidBefore
  private building = true
  private stopped = false
  private changes: Changes = new Map()
  private gathering: ReturnType<typeof setTimeout> | undefined
  private keeping: ReturnType<typeof setTimeout> | undefined
  private turn: Promise<unknown> = Promise.resolve()
  private loadedMs = 0
  private builtMs = 0

  constructor(private readonly around: Around) {
    this.said = new SaidBefore(around.db, this.radar, (key) => recordIn(this.index, key))
  }

  /** Loads the kept index and catches up with the library; resolves when all of it is indexed. */
  start(): Promise<void> {
    Dexie.on.storagemutated.subscribe(this.hear)
    return this.inTurn(async () => {
      await this.load()
      await this.catchUp(searchedKinds)
      this.index.setBeside(await readBeside(this.around.db))
      this.building = false
      this.tellChanged()
      this.keepSoon()
    })
  }

  stop(): void {
    this.stopped = true
    Dexie.on.storagemutated.unsubscribe(this.hear)
    clearTimeout(this.gathering)
    clearTimeout(this.keeping)
    void this.turn.then(() => this.around.store.close())
  }

  /** One change of the index after the other. What throws is told, and leaves the others their turn. */
  private inTurn(act: () => Promise<void>): Promise<void> {
    const done = this.turn.then(act).catch(() => {
      this.building = false
      this.around.tell({ say: 'note', code: 'search.not-indexed' })
    })
    this.turn = done
    return done
  }

  private async load(): Promise<void> {
    const began = this.around.clock()
    const kept = await this.around.store.read()
    if (kept) {
      this.index.take(kept.segments, kept.dead)
      this.radar.take(kept.radar, (key) => this.index.placeOf(key) === undefined)
      for (const { segment } of this.index.parts) prepareNearWords(segment)
      this.tellChanged()
    }
    this.loadedMs = this.around.clock() - began
  }

  /** Indexes what is new or changed in the library, and drops what is gone from it. */
  private async catchUp(kinds: readonly SearchedKind[]): Promise<void> {
    const began = this.around.clock()
    for (const kind of kinds) {
      const stamps = await readStamps(this.around.db, kind)
      const gone = [...this.index.keys()].filter(
        (key) => key.startsWith(`${kind}:`) && !stamps.has(key.slice(kind.length + 1)),
      )
      const changed = [...stamps].filter(([id, stamp]) => this.index.stampOf(`${kind}:${id}`) !== stamp)
      this.drop(gone)
      if (kind === 'article') this.drop(gone.map((key) => key.replace('article:', 'note:')))
      const ids = changed.map(([id]) => id)
      for (let from = 0; from < ids.length && !this.stopped; from += slice)
        await this.indexSome(kind, ids.slice(from, from + slice))
    }
    this.builtMs = this.around.clock() - began
  }

  private drop(keys: readonly string[]): void {
    if (keys.length === 0) return
    this.index.remove(keys)
    this.radar.remove(keys)
    this.said.forget(keys)
  }

  private async indexSome(kind: SearchedKind, ids: readonly string[]): Promise<void> {
    const indexed = await readIndexed(this.around.db, kind, ids)
    const keys = indexed.map(({ stamped }) => stamped.searchable.key)
    const found = new Set(keys)
    const asked = ids.flatMap((id) =>
      kind === 'article' ? [`article:${id}`, `note:${id}`] : [`${kind}:${id}`],
    )
    this.drop(asked.filter((key) => !found.has(key)))
    this.said.forget(keys)
    this.index.add(indexed.map(({ stamped }) => stamped))
    this.radar.remove(keys)
    this.radar.add(
      indexed
        .filter(({ paragraphs }) => paragraphs.length > 0)
        .map(({ stamped, paragraphs }) => ({ key: stamped.searchable.key, paragraphs })),
    )
    this.index.settle()
    this.radar.settle()
  }

  private readonly hear = (parts: object): void => {
    const changes = readChanges(parts as Record<string, unknown>, this.around.db.name)
    if (changes.size === 0) return
    this.changes = joinChanges(this.changes, changes)
    clearTimeout(this.gathering)
    this.gathering = setTimeout(() => void this.inTurn(() => this.follow()), this.around.gatherFor ?? 150)
  }

  private async follow(): Promise<void> {
    const { changes } = this
    this.changes = new Map()
    for (const [kind, ids] of recordsChanged(changes)) {
      if (ids === 'all') await this.catchUp([kind])
      else await this.indexSome(kind, [...ids])
    }
    if (changes.has('all') || changes.has('courtesies')) this.said.forgetCourtesies()
    if (changes.has('all') || besideTables.some((table) => changes.has(table)))
      this.index.setBeside(await readBeside(this.around.db))
    this.tellChanged()
    this.keepSoon()
  }

  private tellChanged(): void {
    this.around.tell({ say: 'changed' })
  }

  private keepSoon(): void {
    clearTimeout(this.keeping)
    this.keeping = setTimeout(() => void this.inTurn(() => this.keep()), this.around.quietFor ?? 5000)
  }

  /** Keeps the index for the next start; one that cannot be kept is made anew then. */
  private async keep(): Promise<void> {
    if (this.index.isWorn) {
      this.index.join()
      this.radar.join()
    }
    if (this.stopped || !(await this.around.room())) return
    const segments = this.index.parts.map(({ segment }) => segment)
    const dead = segments.flatMap(({ keys }) => keys.filter((key) => this.index.placeOf(key) === undefined))
    await this.around.store
      .keep({ segments, radar: this.radar.parts, dead: new Set(dead) })
      .catch(() => this.around.tell({ say: 'note', code: 'search.not-kept' }))
  }

  private find(ask: AskOf<'find'>): Found {
    const began = this.around.clock()
    const found = findIn(this.index, ask)
    return {
      ...found,
      complete: found.complete && !this.building,
      ms: this.around.clock() - began,
    }
  }

  private async snippets({ keys, query }: AskOf<'snippets'>): Promise<ReadonlyMap<string, Snippet>> {
    const marker = makeMarker(query)
    const cut = await Promise.all(
      keys.map(async (key) => [key, snippetOf(await this.said.paragraphsOf(key), marker)] as const),
    )
    return new Map(cut.flatMap(([key, snippet]) => (snippet ? [[key, snippet] as const] : [])))
  }

  private state(): SearchState {
    return {
      records: this.index.living,
      paragraphs: this.radar.paragraphs,
      bytes: this.index.bytes,
      radarBytes: this.radar.bytes,
      building: this.building,
      loadedMs: this.loadedMs,
      builtMs: this.builtMs,
    }
  }

  /** Answers a question; the answer is of the type that `LibraryAsks` names for it. */
  async answer(act: LibraryAct, ask: unknown): Promise<unknown> {
    switch (act) {
      case 'find':
        return this.find(ask as AskOf<'find'>)
      case 'snippets':
        return this.snippets(ask as AskOf<'snippets'>)
      case 'offers':
        return allOf(this.index, ['recommendation', 'article', 'phrase'])
      case 'alreadySaid':
        return this.said.alreadySaid(ask as AskOf<'alreadySaid'>)
      case 'nearTexts':
        return this.said.nearTexts(ask as AskOf<'nearTexts'>)
      case 'similar':
        return this.said.similar(ask as AskOf<'similar'>)
      case 'state':
        return this.state()
      default:
        return unreachable(act)
    }
  }
}
