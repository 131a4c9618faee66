import { z } from '../basics/schema'
import type { AskChannel, TellChannel } from './channels'

const nothing = z.null()

/** How many records the library held after its last durable write: kept by main, outside the database. */
export const Tally = z.object({
  schema: z.number().int().positive(),
  records: z.number().int().nonnegative(),
  on: z.iso.datetime(),
})
export type Tally = z.infer<typeof Tally>

/** Why a file could not be written; each has one plain sentence in `saveFailures`. */
export const SaveFailure = z.enum(['read-only', 'disk-full', 'in-use', 'name-refused', 'not-written'])
export type SaveFailure = z.infer<typeof SaveFailure>

export const saveFailures: Readonly<Record<SaveFailure, string>> = {
  'read-only': 'That folder cannot be written to. Your text is safe in Rostrum; choose another folder.',
  'disk-full':
    'The disk is full, so the file was not written. Your text is safe in Rostrum; choose another disk.',
  'in-use': 'That file is open in another program. Close it there, or save under another name.',
  'name-refused': 'The system does not accept that file name. Choose another name.',
  'not-written': 'The file could not be written. Your text is safe in Rostrum; try another folder.',
}

/** Files the save dialog offers. */
export const FileKind = z.enum(['docx', 'md', 'txt'])
export type FileKind = z.infer<typeof FileKind>

/** `token` stands for a path that only main knows; `folder` and `name` are for showing. */
const SaveAnswer = z.discriminatedUnion('state', [
  z.object({ state: z.literal('saved'), token: z.string(), name: z.string(), folder: z.string() }),
  z.object({ state: z.literal('cancelled') }),
  z.object({ state: z.literal('refused'), reason: SaveFailure }),
])

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

/** For each channel what is asked and what is answered; both are parsed, on both sides of the border. */
export const contract = {
  'app.facts': {
    ask: nothing,
    answer: z.object({
      version: z.string(),
      platform: z.string(),
      runtime: z.string(),
      dataFolder: z.string(),
    }),
  },
  'tally.read': { ask: nothing, answer: Tally.nullable() },
  'tally.keep': { ask: Tally, answer: z.boolean() },
  /** Moves the stored database aside at the next start and restarts; nothing is deleted. */
  'library.setAside': { ask: nothing, answer: nothing },
  /** Whether the disk with the library has room for more. */
  'disk.room': { ask: nothing, answer: z.boolean() },
  'document.save': {
    ask: z.object({ bytes, name: z.string().min(1).max(200), kind: FileKind }),
    answer: SaveAnswer,
  },
  'document.readBack': { ask: z.object({ token: z.string() }), answer: bytes.nullable() },
  'document.open': { ask: z.object({ token: z.string() }), answer: z.boolean() },
  'document.reveal': { ask: z.object({ token: z.string() }), answer: z.boolean() },
  'menu.enable': { ask: z.array(z.string().max(60)).max(200), answer: nothing },
  'log.note': {
    ask: z.object({ level: z.enum(['info', 'warn', 'error']), code: z.string().regex(/^[a-z0-9.-]{1,60}$/) }),
    answer: nothing,
  },
  'app.flushed': { ask: z.boolean(), answer: nothing },
} as const satisfies Record<AskChannel, { ask: z.ZodType; answer: z.ZodType }>

export type Ask<C extends AskChannel> = z.infer<(typeof contract)[C]['ask']>
export type Answer<C extends AskChannel> = z.infer<(typeof contract)[C]['answer']>

/** What main sends to the window. */
export const tellContract = {
  'command.run': z.string().max(60),
  'app.flush': nothing,
} as const satisfies Record<TellChannel, z.ZodType>

/** What the preload puts on `window.bridge`: bare channels; `renderer/data/bridge.ts` parses what comes out. */
export type RawBridge = {
  readonly ask: (channel: AskChannel, value: unknown) => Promise<unknown>
  /** Returns a function that stops listening. */
  readonly listen: (channel: TellChannel, hear: (value: unknown) => void) => () => void
}
