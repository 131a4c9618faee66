import { dayInWords, type Day } from '../basics/day'
import { cleanText, oneLine } from '../basics/text'
import { paragraphsOf, type Manuscript } from '../drafting/manuscript'
import { printedBlocks } from '../drafting/printed'
import { nameInSentence, type Organization } from '../library/organization'
import { nameAndFunction, type Person } from '../library/person'
import type { StatementKind } from '../library/statement'

/** A picture ready to print: re-encoded by us, its size in pixels known. */
export type Picture = {
  readonly type: 'png' | 'jpeg'
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

/** What stands at the head and foot of every sheet of an organization. */
export type Letterhead = {
  readonly name: string
  readonly place: string
  readonly contacts: readonly string[]
  readonly address: string
  readonly logo: Picture | null
}

/** Notices to interpreters on the first page (UNOG, conference management: DOMAIN 3). */
export const notices = {
  none: '',
  'check-against-delivery': 'Check against delivery',
  'read-out-verbatim': 'Read out verbatim',
} as const
export type Notice = keyof typeof notices

/** A text as it is handed in: the words of a draft and what is printed round them. Nothing else leaves the app. */
export type Submission = {
  readonly letterhead: Letterhead
  readonly kind: StatementKind
  readonly notice: string
  /** `13 September 2023`, or empty. */
  readonly day: string
  /** The event: `Constructive Dialogue on International Cooperation`. */
  readonly title: string
  /** `Statement by the Example Centre for Human Rights (ECHR), Examplia`, or empty. */
  readonly by: string
  /** `Amina Example, Research Associate`, or empty. */
  readonly speaker: string
  readonly manuscript: Manuscript
}

/** The letterhead of an organization; an organization that was skipped at first run gives an empty one. */
export const letterheadOf = (organization: Organization | null, logo: Picture | null): Letterhead => ({
  name: organization?.name || organization?.acronym || '',
  place: organization?.country ?? '',
  contacts: organization
    ? [organization.website, organization.email, organization.phone].filter(Boolean)
    : [],
  address: oneLine(organization?.address ?? ''),
  logo,
})

/** `Statement by the Example Centre (EC), Examplia`; empty while the organization has no name. */
export const byLine = (kind: StatementKind, organization: Organization | null): string => {
  const name = organization ? nameInSentence(organization) : ''
  if (!organization || name === '') return ''
  const lead = kind === 'oral-statement' ? 'Statement by' : 'Written contribution by'
  return [`${lead} ${name}`, organization.country].filter(Boolean).join(', ')
}

/** Puts a draft's words and the records round it together, as they are printed. */
export const submissionOf = (from: {
  readonly kind: StatementKind
  readonly title: string
  readonly day: Day | null
  readonly notice: Notice
  readonly organization: Organization | null
  readonly logo: Picture | null
  readonly speaker: Person | null
  readonly manuscript: Manuscript
}): Submission => ({
  letterhead: letterheadOf(from.organization, from.logo),
  kind: from.kind,
  notice: notices[from.notice],
  day: from.day === null ? '' : dayInWords(from.day),
  title: from.title,
  by: byLine(from.kind, from.organization),
  speaker: from.speaker === null ? '' : nameAndFunction(from.speaker),
  manuscript: from.manuscript,
})

const printedLine = (text: string): string => oneLine(cleanText(text))

/** The submission as every format prints it: no character that a file cannot hold, one line where one is meant. */
export const printedSubmission = (submission: Submission): Submission => ({
  ...submission,
  letterhead: {
    ...submission.letterhead,
    name: printedLine(submission.letterhead.name),
    place: printedLine(submission.letterhead.place),
    contacts: submission.letterhead.contacts.map(printedLine).filter((contact) => contact !== ''),
    address: printedLine(submission.letterhead.address),
  },
  notice: printedLine(submission.notice),
  day: printedLine(submission.day),
  title: printedLine(submission.title),
  by: printedLine(submission.by),
  speaker: printedLine(submission.speaker),
  manuscript: { ...submission.manuscript, blocks: printedBlocks(submission.manuscript.blocks) },
})

/**
 * Every paragraph that the body of a file must hold, in order, each on one line and none empty: what the written
 * file is read back against. Labels of lists and numbers of recommendations are not words and are left out.
 */
export const printedParagraphs = (submission: Submission): string[] => {
  const { day, title, by, speaker, manuscript } = printedSubmission(submission)
  return [day, title, by, speaker, ...manuscript.blocks.flatMap(paragraphsOf)]
    .map(oneLine)
    .filter((paragraph) => paragraph !== '')
}

const bytesOf = (letter: string): number => {
  const point = letter.codePointAt(0) ?? 0
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
}

/** As many letters as fit into a number of bytes of UTF-8: 255 is the longest name ext4, APFS and NTFS all take. */
const cutToBytes = (text: string, most: number): string => {
  const letters = [...text]
  const sizes = letters.map(bytesOf)
  const fits = sizes.findIndex(
    (_, index) => sizes.slice(0, index + 1).reduce((sum, size) => sum + size, 0) > most,
  )
  return letters.slice(0, fits < 0 ? letters.length : fits).join('')
}

/**
 * A file name that every system accepts, without signs that turn the direction of what follows:
 * `Oral statement - Constructive Dialogue on Firearms - 5 May 2023.docx`.
 */
export const fileNameOf = (
  submission: Pick<Submission, 'kind' | 'title' | 'day'>,
  extension: string,
): string => {
  const safe = (part: string): string =>
    oneLine(part.replace(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069<>:"/\\|?*]+/gu, ' '))
  const kind = submission.kind === 'oral-statement' ? 'Oral statement' : 'Written contribution'
  const day = cutToBytes(safe(submission.day), 40)
  // A long title is cut; kind and day stay, since they tell one file from another.
  const title = cutToBytes(safe(submission.title), 120).trim()
  const name = [kind, title, day].filter(Boolean).join(' - ')
  return `${name.replace(/[. -]+$/, '')}.${extension}`
}
