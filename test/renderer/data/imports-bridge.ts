import { vi } from 'vitest'
import { contract, type Answer, type ImportList, type RawBridge } from '../../../src/shared/ipc/contract'
import type { ReadingAndRecognised } from '../../../src/shared/importing/recognised'
import type { ReadRefusal } from '../../../src/shared/importing/reading'
import { aRead } from '../../support/readings'
import { firstDay } from './empty-database'

/** A file as main would have it: its bytes stand for its hash, and what is in it comes out when it is read. */
type OldFile = {
  readonly name: string
  readonly folder?: string
  /** A letter from a to f, of which its hash is made: two files with the same letter hold the same bytes. */
  readonly bytes: string
  readonly holds?: ReadingAndRecognised | ReadRefusal | Error
  readonly storing?: ReadRefusal | Error
}

export type ImportMain = {
  readonly list: (...files: readonly OldFile[]) => ImportList
  readonly held: {
    readonly stored: string[]
    readonly read: string[]
    readonly pending: Set<string>
    stopped: number
    /** Called before a file is read, so that a test can act in the middle. */
    meanwhile: (name: string) => Promise<void>
  }
}

const hashOf = (bytes: string): string => bytes.repeat(64).slice(0, 64)

/** A first day on which main has old files to bring in. */
export const dayWithFiles = async (): Promise<ImportMain> => {
  const { bridge } = await firstDay()
  const files = new Map<string, OldFile>()
  const held: ImportMain['held'] = {
    stored: [],
    read: [],
    pending: new Set(),
    stopped: 0,
    meanwhile: () => Promise.resolve(),
  }
  const shown = (token: string): ImportList['files'][number] => {
    const file = files.get(token)
    return { token, name: file?.name ?? '', folder: file?.folder ?? '', size: 10 }
  }
  const storing = (token: string): Answer<'import.store'> => {
    const file = files.get(token)
    if (!file || !held.pending.has(token)) return { state: 'refused', reason: 'gone' }
    if (file.storing instanceof Error) throw file.storing
    if (file.storing) return { state: 'refused', reason: file.storing }
    held.stored.push(file.name)
    const original = { hash: hashOf(file.bytes), name: file.name, type: 'docx', size: 10 }
    return { state: 'stored', original, type: 'docx' }
  }
  const reading = async (hash: string): Promise<Answer<'import.read'>> => {
    const file = [...files.values()].find(({ bytes }) => hashOf(bytes) === hash)
    const stopsBefore = held.stopped
    await held.meanwhile(file?.name ?? '')
    if (held.stopped > stopsBefore) return { state: 'refused', reason: 'stopped' }
    held.read.push(file?.name ?? '')
    const holds = file?.holds ?? aRead()
    if (holds instanceof Error) throw holds
    return typeof holds === 'string' ? { state: 'refused', reason: holds } : { state: 'read', read: holds }
  }
  const ask: RawBridge['ask'] = async (channel, value) => {
    switch (channel) {
      case 'import.pending':
        return { files: [...held.pending].map(shown), passedOver: 0 }
      case 'import.forget':
        for (const token of contract[channel].ask.parse(value)) held.pending.delete(token)
        return null
      case 'import.store':
        return storing(contract[channel].ask.parse(value).token)
      case 'import.read':
        return reading(contract[channel].ask.parse(value).original.hash)
      case 'import.stop':
        held.stopped += 1
        return null
      default:
        return bridge.ask(channel, value)
    }
  }
  vi.stubGlobal('window', { bridge: { ...bridge, ask } })
  const list = (...listed: readonly OldFile[]): ImportList => {
    const tokens = listed.map((file) => {
      const token = `token-${files.size + 1}`
      files.set(token, file)
      held.pending.add(token)
      return token
    })
    return { files: tokens.map(shown), passedOver: 0 }
  }
  return { list, held }
}
