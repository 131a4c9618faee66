import type { Block, Manuscript } from '../../../shared/drafting/manuscript'
import { toMarkdown } from '../../../shared/drafting/to-markdown'
import { toPlainText } from '../../../shared/drafting/to-plain-text'
import {
  fileNameOf,
  printedParagraphs,
  printedSubmission,
  type Submission,
} from '../../../shared/exporting/submission'
import { saveFailures, type TextFile } from '../../../shared/ipc/contract'
import { ask } from '../../data/bridge'
import { checkWritten, exportWord } from './export-word'

export type Written =
  | {
      readonly state: 'exported'
      readonly token: string
      readonly name: string
      readonly folder: string
      readonly paragraphs: number
    }
  | { readonly state: 'refused'; readonly words: string }
  | { readonly state: 'cancelled' }

const refusedBecause = (words: string): Written => ({ state: 'refused', words })

/** The lines over the text, then the text: for the kinds of file that have no letterhead. */
const withHead = (submission: Submission): Manuscript => {
  const { title, by, speaker, day, manuscript } = printedSubmission(submission)
  const lines = [by, speaker, day]
    .filter(Boolean)
    .map((text): Block => ({ kind: 'paragraph', runs: [{ text }] }))
  const heading: Block[] = title === '' ? [] : [{ kind: 'heading', level: 1, runs: [{ text: title }] }]
  return { ...manuscript, blocks: [...heading, ...lines, ...manuscript.blocks] }
}

const bytesOf = async (submission: Submission, kind: TextFile): Promise<Uint8Array | null> => {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(`${text}\n`)
  switch (kind) {
    case 'docx': {
      const word = await exportWord(submission)
      return word.ok ? word.value : null
    }
    case 'md':
      // Headings of a text begin at the second level, so that the title can be the first.
      return encode(toMarkdown(withHead(submission)).replace(/^##/, '#'))
    case 'txt':
      return encode(toPlainText(withHead(submission)))
  }
}

const same = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at])

/** What reading the file back from the disk says; `null` when it holds every word. */
const wrongWith = async (
  read: Uint8Array,
  bytes: Uint8Array,
  submission: Submission,
  kind: TextFile,
): Promise<string | null> => {
  if (kind !== 'docx') return same(read, bytes) ? null : 'What stands on the disk is not what was written.'
  const compared = await checkWritten(read, submission)
  if (compared.ok) return null
  if (compared.reason === 'differs')
    return `Paragraph ${compared.difference.place} of the file differs from the draft.`
  return 'The written file could not be read back.'
}

/**
 * Makes the file, asks where to save it, writes it, reads it back from the disk and compares it with the draft.
 * `tell` hears what is being done.
 */
export const writeOut = async (
  submission: Submission,
  kind: TextFile,
  tell: (words: string) => void,
): Promise<Written> => {
  tell('Making the file')
  const bytes = await bytesOf(submission, kind)
  if (!bytes)
    return refusedBecause(
      'The file could not be made. Your text is safe in Rostrum; try again, or export plain text.',
    )
  tell('Saving')
  const saved = await ask('document.save', { bytes, name: fileNameOf(submission, kind), kind })
  if (saved.state === 'cancelled') return { state: 'cancelled' }
  if (saved.state === 'refused') return refusedBecause(saveFailures[saved.reason])
  tell('Reading it back')
  const read = await ask('document.readBack', { token: saved.token })
  const wrong = read
    ? await wrongWith(read, bytes, submission, kind)
    : 'The written file could not be read back.'
  if (wrong)
    return refusedBecause(`${wrong} Do not hand it in. Your text is safe in Rostrum; save to another place.`)
  return {
    state: 'exported',
    token: saved.token,
    name: saved.name,
    folder: saved.folder,
    paragraphs: printedParagraphs(submission).length,
  }
}
