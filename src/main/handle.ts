import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { contract, type Answer, type Ask } from '../shared/ipc/contract'
import type { AskChannel } from '../shared/ipc/channels'
import { isOwnPage } from './origin'

type Sender = Pick<IpcMainInvokeEvent, 'senderFrame'>

/** Only the top frame of our own page may ask; a frame that is gone or foreign may not. */
export const isTrusted = ({ senderFrame }: Sender): boolean =>
  senderFrame !== null && senderFrame.parent === null && isOwnPage(senderFrame.url)

/**
 * Answers one channel of the contract: trusted sender, parsed question, act, parsed answer. A breach is a bug or an
 * attack, so it throws: the window gets a rejected promise and nothing is done.
 */
export const handle = <C extends AskChannel>(
  ipc: Pick<IpcMain, 'handle'>,
  channel: C,
  act: (ask: Ask<C>) => Promise<Answer<C>> | Answer<C>,
): void => {
  ipc.handle(channel, async (event, value: unknown) => {
    if (!isTrusted(event)) throw new Error(`${channel}: not asked by Rostrum's own page`)
    const ask = contract[channel].ask.safeParse(value)
    if (!ask.success) throw new Error(`${channel}: the question has another shape`)
    return contract[channel].answer.parse(await act(ask.data as Ask<C>))
  })
}
