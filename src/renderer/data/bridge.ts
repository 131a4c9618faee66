import {
  contract,
  ImportList,
  tellContract,
  type Answer,
  type Ask,
  type RawBridge,
} from '../../shared/ipc/contract'
import type { AskChannel, TellChannel } from '../../shared/ipc/channels'
import type { z } from '../../shared/basics/schema'

declare global {
  interface Window {
    readonly bridge: RawBridge
  }
}

/** Asks the main process; both the question and the answer are parsed at this border. */
export const ask = async <C extends AskChannel>(channel: C, value: Ask<C>): Promise<Answer<C>> => {
  const answer = await window.bridge.ask(channel, contract[channel].ask.parse(value))
  return contract[channel].answer.parse(answer) as Answer<C>
}

/** Lists files that were dropped on the window. */
export const listDropped = async (files: readonly File[]): Promise<ImportList> =>
  ImportList.parse(await window.bridge.drop(files))

/** Listens to the main process; returns a function that stops. */
export const listen = <C extends TellChannel>(
  channel: C,
  hear: (value: z.infer<(typeof tellContract)[C]>) => void,
): (() => void) =>
  window.bridge.listen(channel, (value) => {
    hear(tellContract[channel].parse(value) as z.infer<(typeof tellContract)[C]>)
  })

/** Writes a code, never a word of any text, to the log. */
export const note = (level: 'info' | 'warn' | 'error', code: string): void => {
  ask('log.note', { level, code }).catch(() => undefined)
}
