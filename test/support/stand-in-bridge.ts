import type { AskChannel, TellChannel } from '../../src/shared/ipc/channels'
import { contract, type RawBridge, type Tally } from '../../src/shared/ipc/contract'

export type StandIn = {
  readonly bridge: RawBridge
  /** What main would have on its disk. */
  readonly held: { tally: Tally | null; readonly codes: string[]; readonly files: Map<string, Uint8Array> }
  /** Speaks as main does. */
  readonly tell: (channel: TellChannel, value: unknown) => void
}

/** A main process in memory: it parses what it is asked, as the real one does, and keeps the tally. */
export const standInBridge = (tally: Tally | null = null): StandIn => {
  const held: StandIn['held'] = { tally, codes: [], files: new Map() }
  const heard = new Set<readonly [TellChannel, (value: unknown) => void]>()
  const answers: { readonly [C in AskChannel]: (value: unknown) => unknown } = {
    'app.facts': () => ({ version: '0.1.0', platform: 'linux', runtime: '45', dataFolder: '/home/example' }),
    'disk.room': () => true,
    'tally.read': () => held.tally,
    'tally.keep': (value) => {
      held.tally = contract['tally.keep'].ask.parse(value)
      return true
    },
    'library.setAside': () => null,
    'document.save': (value) => {
      const { name, bytes } = contract['document.save'].ask.parse(value)
      held.files.set(name, bytes)
      return { state: 'saved', token: name, name, folder: 'Documents' }
    },
    'document.readBack': (value) =>
      held.files.get(contract['document.readBack'].ask.parse(value).token) ?? null,
    'document.open': () => true,
    'document.reveal': () => true,
    'import.choose': () => null,
    'import.pending': () => ({ files: [], passedOver: 0 }),
    'import.forget': () => null,
    'import.store': () => ({ state: 'refused', reason: 'gone' }),
    'import.read': () => ({ state: 'refused', reason: 'gone' }),
    'import.stop': () => null,
    'table.read': () => ({ state: 'refused', reason: 'gone' }),
    'original.open': () => true,
    'original.reveal': () => true,
    'folder.choose': () => null,
    'folder.write': (value) => {
      const { name, bytes } = contract['folder.write'].ask.parse(value)
      held.files.set(name, bytes)
      return { state: 'saved', name }
    },
    'menu.enable': () => null,
    'log.note': (value) => {
      held.codes.push(contract['log.note'].ask.parse(value).code)
      return null
    },
    'app.flushed': () => null,
  }
  return {
    bridge: {
      ask: async (channel, value) => answers[channel](contract[channel].ask.parse(value)),
      drop: async () => ({ files: [], passedOver: 0 }),
      listen: (channel, hear) => {
        const entry = [channel, hear] as const
        heard.add(entry)
        return () => heard.delete(entry)
      },
    },
    held,
    tell: (channel, value) => heard.forEach(([own, hear]) => own === channel && hear(value)),
  }
}
