import 'fake-indexeddb/auto'
import { vi } from 'vitest'
import { database } from '../../../src/renderer/data/database'
import type { Tally } from '../../../src/shared/ipc/contract'
import { standInBridge, type StandIn } from '../../support/stand-in-bridge'

/** A first day: no database yet, and a main process that knows of `tally`. */
export const firstDay = async (tally: Tally | null = null): Promise<StandIn> => {
  const main = standInBridge(tally)
  vi.stubGlobal('window', { bridge: main.bridge })
  await database.delete()
  return main
}

/** Every row of every table, and what the browser itself knows of the database. */
export const everything = async (name = 'rostrum'): Promise<unknown> => {
  const native = await new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open(name)
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error ?? new Error('not opened'))
  })
  const stores = [...native.objectStoreNames]
  const rows = await Promise.all(
    stores.map(
      (store) =>
        new Promise<unknown>((resolve, reject) => {
          const asked = native.transaction(store).objectStore(store).getAll()
          asked.onsuccess = () => resolve(asked.result)
          asked.onerror = () => reject(asked.error ?? new Error('not read'))
        }),
    ),
  )
  native.close()
  return {
    version: native.version,
    stores: Object.fromEntries(stores.map((store, index) => [store, rows[index]])),
  }
}
