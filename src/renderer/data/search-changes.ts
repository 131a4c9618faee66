import type { SearchedKind } from './search-library'

/** Which primary keys of each table a commit changed; `all` where it changed a range of them. */
export type Changes = ReadonlyMap<string, ReadonlySet<string> | 'all'>

/** A node of Dexie's interval tree, as it arrives from another context: plain values. */
type Node = {
  readonly from?: unknown
  readonly to?: unknown
  readonly l?: unknown
  readonly r?: unknown
}
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

/** The single keys of a tree; `all` when it holds a range. */
const keysOf = (tree: unknown, into: Set<string>): 'all' | 'keys' => {
  if (!isNode(tree)) return 'keys'
  if (tree.from !== undefined) {
    if (typeof tree.from !== 'string' || tree.from !== tree.to) return 'all'
    into.add(tree.from)
  }
  return keysOf(tree.l, into) === 'all' || keysOf(tree.r, into) === 'all' ? 'all' : 'keys'
}

/** Reads what Dexie says of a commit (`storagemutated`) for one database; whatever is not understood counts as all. */
export const readChanges = (parts: Readonly<Record<string, unknown>>, database: string): Changes => {
  const changes = new Map<string, Set<string> | 'all'>()
  if ('all' in parts) return new Map([['all', 'all']])
  for (const [name, tree] of Object.entries(parts)) {
    const [, table = ''] =
      /^idb:\/\/[^/]+\/([^/]+)\/(?::dels)?$/.exec(name.startsWith(`idb://${database}/`) ? name : '') ?? []
    if (table === '') continue
    const known = changes.get(table)
    const keys = known === undefined || known === 'all' ? new Set<string>() : known
    if (known === 'all' || keysOf(tree, keys) === 'all') changes.set(table, 'all')
    else changes.set(table, keys)
  }
  return changes
}

/** Joins the changes of two commits. */
export const joinChanges = (one: Changes, other: Changes): Changes => {
  const joined = new Map(one)
  for (const [table, keys] of other) {
    const known = joined.get(table)
    if (known === undefined) joined.set(table, keys)
    else joined.set(table, known === 'all' || keys === 'all' ? 'all' : new Set([...known, ...keys]))
  }
  return joined
}

const kindsOfTable: Readonly<Record<string, readonly SearchedKind[]>> = {
  statements: ['statement'],
  recommendations: ['recommendation'],
  articles: ['article'],
  phrases: ['phrase'],
  drafts: ['draft'],
  dialogues: ['dialogue', 'draft'],
  // A body belongs to a draft or to a statement, and says not which.
  bodies: ['draft', 'statement'],
  officialTexts: ['article'],
  instruments: ['article'],
}
/** Tables whose keys are not those of the records that change with them. */
const foreign: ReadonlySet<string> = new Set(['officialTexts', 'instruments', 'dialogues draft'])

/** Which records are to be indexed again after a change: single ids, or `all` of a kind. */
export const recordsChanged = (changes: Changes): ReadonlyMap<SearchedKind, ReadonlySet<string> | 'all'> => {
  const records = new Map<SearchedKind, ReadonlySet<string> | 'all'>()
  const tables: Changes = changes.has('all')
    ? new Map(Object.keys(kindsOfTable).map((table) => [table, 'all']))
    : changes
  for (const [table, keys] of tables)
    for (const kind of kindsOfTable[table] ?? []) {
      const known = records.get(kind)
      const isAll = keys === 'all' || known === 'all' || foreign.has(table) || foreign.has(`${table} ${kind}`)
      records.set(kind, isAll ? 'all' : new Set([...(known ?? []), ...keys]))
    }
  return records
}
