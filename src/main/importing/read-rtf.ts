import { done, refused, type Outcome } from '../../shared/basics/outcome'
import {
  emptyTold,
  type ReadBlock,
  type Reading,
  type ReadNote,
  type ReadRefusal,
} from '../../shared/importing/reading'
import { isSeen, leftOut, onceEach } from './read-runs'
import { blocksOfFlow } from './rtf/rtf-blocks'
import { actOn, signs } from './rtf/rtf-controls'
import { enter } from './rtf/rtf-destinations'
import { addByte, addBytes, addText, groupOf, newRtf, putDown, type Rtf } from './rtf/rtf-state'
import { walkRtf, type RtfHearer } from './rtf/rtf-tokens'

const limits = { depth: 500, groups: 3_000_000 } as const

const open = (rtf: Rtf): void => {
  putDown(rtf)
  rtf.skip = 0
  rtf.counts.groups += 1
  if (rtf.groups.length > limits.depth) rtf.refusal = 'too-deep'
  if (rtf.counts.groups > limits.groups) rtf.refusal = 'too-many-elements'
  rtf.groups.push({ ...groupOf(rtf), optional: false, close: null })
}

const close = (rtf: Rtf): void => {
  putDown(rtf)
  rtf.skip = 0
  // The first group is ours, the second is the file's own.
  const ended = rtf.groups.length > 1 ? rtf.groups.pop() : undefined
  ended?.close?.()
  if (rtf.groups.length === 1) rtf.ended = true
}

const unicode = (rtf: Rtf, number: number): void => {
  addText(rtf, String.fromCharCode(number < 0 ? number + 0x10000 : number & 0xffff))
  rtf.skip = groupOf(rtf).unicodeSkip
}

const control = (rtf: Rtf, word: string, number: number | null): void => {
  if (rtf.skip > 0 && word !== 'u') {
    rtf.skip -= 1
    return
  }
  if (word === '*') groupOf(rtf).optional = true
  else if (word === 'u' && number !== null) unicode(rtf, number)
  else if (signs.has(word)) addText(rtf, signs.get(word) ?? '')
  else if (!enter(rtf, word)) actOn(rtf, word, number)
}

const notesOn = ({ counts, groups }: Rtf): readonly ReadNote[] => [
  ...leftOut(
    'comments',
    counts.comments,
    'A comment in the margin was left out.',
    (many) => `${many} comments in the margin were left out.`,
  ),
  ...leftOut(
    'tracked-deletions',
    counts.deleted > 0 ? 1 : 0,
    'Words that were struck out as tracked changes were left out; inserted ones are taken as accepted.',
    () => '',
  ),
  ...leftOut(
    'text-boxes',
    counts.boxes > 0 ? 1 : 0,
    'The file has text boxes: their words stand before the paragraph that they are fixed to.',
    () => '',
  ),
  ...leftOut(
    'ends-early',
    groups.length > 1 ? 1 : 0,
    'The file ends early: what comes after its last words is missing.',
    () => '',
  ),
]

const two = (text: string | undefined): string => (text ?? '1').padStart(2, '0')
const madeOn = (told: ReadonlyMap<string, string>): string =>
  told.has('year') ? `${told.get('year')}-${two(told.get('month'))}-${two(told.get('day'))}` : ''

/** Notes stand after the text, furniture after the notes, as in every reading. */
const inOrder = (blocks: readonly ReadBlock[]): readonly ReadBlock[] => [
  ...blocks.filter(({ kind }) => kind !== 'note' && kind !== 'furniture'),
  ...blocks.filter(({ kind }) => kind === 'note'),
  ...blocks.filter(({ kind }) => kind === 'furniture'),
]

/** A rich text as blocks. Refuses `damaged` for what is none, `too-deep` and `too-many-elements`. */
export const readRtf = async (bytes: Uint8Array): Promise<Outcome<Reading, ReadRefusal>> => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = buffer.subarray(0, 64).indexOf('{\\rtf')
  if (start === -1) return refused('damaged')
  const rtf = newRtf(buffer.subarray(start))
  const hear: RtfHearer = {
    open: () => open(rtf),
    close: () => close(rtf),
    control: (word, number) => control(rtf, word, number),
    hex: (byte) => addByte(rtf, byte),
    text: (from, to) => addBytes(rtf, from, to),
    stopped: () => rtf.ended || rtf.refusal !== null,
  }
  walkRtf(rtf.bytes, hear)
  if (rtf.refusal) return refused(rtf.refusal)
  const notes = notesOn(rtf)
  while (rtf.groups.length > 1) close(rtf)
  const blocks = blocksOfFlow(rtf.flow, groupOf(rtf).paragraph)
  return done({
    type: 'rtf',
    blocks: onceEach(inOrder(blocks.filter(isSeen))),
    pages: [],
    told: {
      ...emptyTold,
      title: (rtf.told.get('title') ?? '').trim(),
      author: (rtf.told.get('author') ?? '').trim(),
      made: madeOn(rtf.told),
    },
    notes,
  })
}
