import { isAbsolute } from 'node:path'
import type { IpcMain } from 'electron'
import { z } from '../../shared/basics/schema'
import { dropChannel } from '../../shared/ipc/channels'
import { ImportList } from '../../shared/ipc/contract'
import { isTrusted } from '../handle'
import type { Intake } from './intake'

const Paths = z.array(z.string().min(1).max(32_767).refine(isAbsolute)).max(10_000)

/**
 * Lists files that a person dropped: the preload names their paths, and only our own page can make it do so. A breach
 * throws, as in `handle`.
 */
export const answerDrops = (ipc: Pick<IpcMain, 'handle'>, intake: Pick<Intake, 'list'>): void => {
  ipc.handle(dropChannel, async (event, value: unknown) => {
    if (!isTrusted(event)) throw new Error(`${dropChannel}: not asked by Rostrum's own page`)
    const paths = Paths.safeParse(value)
    if (!paths.success) throw new Error(`${dropChannel}: the question has another shape`)
    return ImportList.parse(await intake.list(paths.data, 'texts'))
  })
}
