import { z } from '../basics/schema'
import { Original } from '../library/statement'
import { FileType, ReadRefusal } from '../importing/reading'
import { Surroundings, type ReadingAndRecognised } from '../importing/recognised'
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
export const TextFile = z.enum(['docx', 'md', 'txt'])
export type TextFile = z.infer<typeof TextFile>
export const FileKind = z.enum([...TextFile.options, 'csv', 'xlsx', 'json'])
export type FileKind = z.infer<typeof FileKind>

/** `token` stands for a path that only main knows; `folder` and `name` are for showing. */
const SaveAnswer = z.discriminatedUnion('state', [
  z.object({ state: z.literal('saved'), token: z.string(), name: z.string(), folder: z.string() }),
  z.object({ state: z.literal('cancelled') }),
  z.object({ state: z.literal('refused'), reason: SaveFailure }),
])

/** Files that were chosen or dropped: each stands under a token, its path is known to main alone. */
export const ImportList = z.object({
  files: z
    .array(
      z.object({
        token: z.string(),
        name: z.string(),
        /** The folder below the chosen one, for showing; empty for files chosen one by one. */
        folder: z.string(),
        size: z.number().int().nonnegative(),
      }),
    )
    .readonly(),
  /** How many files were passed over because Rostrum does not read their kind. */
  passedOver: z.number().int().nonnegative(),
})
export type ImportList = z.infer<typeof ImportList>

/** A table of a file: CSV has one, a workbook one for each sheet. Cells are text as shown. */
export const ReadTable = z.object({
  name: z.string(),
  rows: z.array(z.array(z.string()).readonly()).readonly(),
})
export type ReadTable = z.infer<typeof ReadTable>

const refusedReading = z.object({ state: z.literal('refused'), reason: ReadRefusal })
const original = z.object({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  type: FileType,
  name: z.string().max(400),
})

// Main has parsed every line of it, coming from the process that read a foreign file; parsing it again in the window
// would hold up the person's typing for each long file.
const parsedByMain = z.custom<ReadingAndRecognised>(
  (value) => typeof value === 'object' && value !== null && 'reading' in value && 'recognised' in value,
)

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
  /** Asks for files or a folder; null when the person cancelled. `table` offers CSV and XLSX only. */
  'import.choose': { ask: z.enum(['files', 'folder', 'table']), answer: ImportList.nullable() },
  /** What was listed before a crash and is not stored yet. */
  'import.pending': { ask: nothing, answer: ImportList },
  /** Takes tokens off the list that are no longer wanted. */
  'import.forget': { ask: z.array(z.string()).max(10_000), answer: nothing },
  /** Copies a listed file into the store of originals, under the hash of its bytes. */
  'import.store': {
    ask: z.object({ token: z.string() }),
    answer: z.discriminatedUnion('state', [
      z.object({ state: z.literal('stored'), original: Original, type: FileType }),
      refusedReading,
    ]),
  },
  /** Reads a stored original in a process of its own, which is killed past its limits. */
  'import.read': {
    ask: z.object({ original, surroundings: Surroundings }),
    answer: z.discriminatedUnion('state', [
      z.object({ state: z.literal('read'), read: parsedByMain }),
      refusedReading,
    ]),
  },
  'import.stop': { ask: nothing, answer: nothing },
  'table.read': {
    ask: z.object({ token: z.string() }),
    answer: z.discriminatedUnion('state', [
      z.object({ state: z.literal('read'), tables: z.array(ReadTable).readonly() }),
      refusedReading,
    ]),
  },
  /** Opens an original in the program the system has for it, or shows it in its folder. */
  'original.open': { ask: original, answer: z.boolean() },
  'original.reveal': { ask: original, answer: z.boolean() },
  'folder.choose': {
    ask: nothing,
    answer: z.object({ token: z.string(), name: z.string() }).nullable(),
  },
  /** Writes a file into a chosen folder; a name that is taken gets a number. */
  'folder.write': {
    ask: z.object({ token: z.string(), name: z.string().min(1).max(200), folder: z.string().max(60), bytes }),
    answer: z.discriminatedUnion('state', [
      z.object({ state: z.literal('saved'), name: z.string() }),
      z.object({ state: z.literal('refused'), reason: SaveFailure }),
    ]),
  },
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
  /** Lists dropped files; the answer is an `ImportList`. */
  readonly drop: (files: readonly unknown[]) => Promise<unknown>
  /** Returns a function that stops listening. */
  readonly listen: (channel: TellChannel, hear: (value: unknown) => void) => () => void
}
