import { done, type Outcome } from '../../shared/basics/outcome'
import { emptyTold, type Reading, type ReadNote, type ReadRefusal } from '../../shared/importing/reading'
import { decodeText } from './decode-text'
import { blocksOfHtml } from './html/html-blocks'
import { isSeen, leftOut, onceEach } from './read-runs'

const notesOn = (counts: {
  hidden: number
  remote: number
  links: number
  struck: number
}): readonly ReadNote[] => [
  ...leftOut(
    'tracked-deletions',
    counts.struck > 0 ? 1 : 0,
    'Words that were struck out as tracked changes were left out; inserted ones are taken as accepted.',
    () => '',
  ),
  ...leftOut(
    'hidden',
    counts.hidden,
    'A part that the page hides was left out.',
    (many) => `${many} parts that the page hides were left out.`,
  ),
  ...leftOut(
    'remote-pictures',
    counts.remote,
    'A picture lies elsewhere on the internet and was not fetched.',
    (many) => `${many} pictures lie elsewhere on the internet and were not fetched.`,
  ),
  ...leftOut(
    'links',
    counts.links,
    'A link that would run something was taken off; its words stay.',
    (many) => `${many} links that would run something were taken off; their words stay.`,
  ),
]

/** A web page as blocks. Refuses `too-deep` and `too-many-elements`. */
export const readHtml = async (bytes: Uint8Array): Promise<Outcome<Reading, ReadRefusal>> => {
  const page = blocksOfHtml(decodeText(bytes, 'html'))
  if (!page.ok) return page
  const { blocks, title, told, counts } = page.value
  return done({
    type: 'html',
    blocks: onceEach(blocks.filter(isSeen)),
    pages: [],
    told: {
      ...emptyTold,
      title,
      author: told.get('author') ?? '',
      language: told.get('language') ?? '',
      made: told.get('created') ?? told.get('date') ?? '',
    },
    notes: notesOn(counts),
  })
}
