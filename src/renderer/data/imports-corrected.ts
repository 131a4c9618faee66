import type { Corrections } from '../../shared/importing/import-row'
import type { Found, FoundRecommendation, Recognised } from '../../shared/importing/recognised'
import { numberedParagraphs, pastParagraphsOf, type PastText } from '../../shared/drafting/past-text'

/** What a person has said is sure; what was found in its place can still be picked. */
const said = <T>(found: Found<T>, value: T | undefined): Found<T> => {
  if (value === undefined) return found
  const others = [found.value, ...found.others].filter(
    (other) => other !== value && other !== '' && other !== null,
  )
  return { value, sure: 'sure', others: [...new Set(others)] }
}

/** What was recognized in a file with what a person changed in it. */
export const corrected = (recognised: Recognised, corrections: Corrections): Recognised => ({
  ...recognised,
  kind: said(recognised.kind, corrections.kind),
  title: said(recognised.title, corrections.title),
  event: said(recognised.event, corrections.event),
  dialogue: said(recognised.dialogue, corrections.dialogue),
  topics: corrections.topics ?? recognised.topics,
  day: said(recognised.day, corrections.day),
  organization: said(recognised.organization, corrections.organization),
  speaker: said(recognised.speaker, corrections.speaker),
  language: said(recognised.language, corrections.language),
  recommendations: corrections.recommendations ?? recognised.recommendations,
})

/** Letters and digits alone: what stays of words whatever a repair does between them. */
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/**
 * Where the recommendations of an edited list stand after the text was read anew: a repair that was undone moves the
 * blocks. One is found by its id, else by its words; one that is not found stands at the end of the text.
 */
export const placedAnew = (
  edited: readonly FoundRecommendation[],
  anew: Pick<Recognised, 'text' | 'recommendations'>,
): readonly FoundRecommendation[] => {
  const { blocks } = anew.text
  const places = blocks.flatMap((block, index) =>
    pastParagraphsOf(block).map((text, item) => ({
      block: index,
      item: block.kind === 'list' ? item : null,
      bare: bare(text),
    })),
  )
  return edited.map((each) => {
    const known = anew.recommendations.find(({ id }) => id === each.id)
    if (known) return { ...each, block: known.block, item: known.item }
    const words = bare(each.text)
    const place = words === '' ? undefined : places.find((one) => one.bare.includes(words))
    const last = Math.max(0, Math.min(each.block, blocks.length - 1))
    return { ...each, block: place?.block ?? last, item: place ? place.item : null }
  })
}

/** The number of the paragraph in which something stands: its block, and its item where the block is a list. */
export const paragraphAt = (
  text: Pick<PastText, 'blocks'>,
  block: number,
  item: number | null,
  words = '',
): number | null => {
  const inBlock = numberedParagraphs(text).filter((paragraph) => paragraph.block === block)
  const known = text.blocks[block]
  const itemText = item === null || !known ? null : (pastParagraphsOf(known)[item] ?? null)
  const chosen =
    itemText === null
      ? inBlock.find((each) => each.text.includes(words))
      : inBlock.find((each) => each.text === itemText)
  return (chosen ?? inBlock[0])?.number ?? null
}
