import { ask } from './bridge'

/** Nothing was written, because the disk is nearly full or an earlier write to it failed. */
export class NoRoom extends Error {
  override readonly name = 'NoRoom'
}

// After a write that failed half-way the database's own log may be torn: what is written behind it would be lost at
// the next start, when the log is mended. So that was the last write of this session.
const held: { failed: boolean; asked: number; room: boolean } = {
  failed: false,
  asked: -Infinity,
  room: true,
}
const askAgainAfter = 1000

/** `room` to write; `no-room` while the disk is nearly full; `start-again` once a write has failed. */
export const roomToWrite = async (): Promise<'room' | 'no-room' | 'start-again'> => {
  if (held.failed) return 'start-again'
  if (performance.now() - held.asked > askAgainAfter) {
    held.room = await ask('disk.room', null).catch(() => true)
    held.asked = performance.now()
  }
  return held.room ? 'room' : 'no-room'
}

/** Throws `NoRoom` where nothing may be written. */
export const needRoom = async (): Promise<void> => {
  if ((await roomToWrite()) !== 'room') throw new NoRoom()
}

/** Remembers that a write failed: nothing more is written before the next start. */
export const writeFailed = (): void => {
  held.failed = true
}
