import type { RecordKey } from '../../shared/library/use'
import type { NearRecommendation, NearText, Said } from './search-asks'
import { searchPort } from './search-port'

export type { NearRecommendation, NearText, Said } from './search-asks'

/**
 * Which paragraphs stand in past statements, by the id of the paragraph, most alike first; a paragraph that stands
 * nowhere is left out, and so is one that is a courtesy text. `not` names records that do not count.
 */
export const alreadySaid = (
  paragraphs: readonly { readonly id: string; readonly text: string }[],
  not: readonly RecordKey[] = [],
): Promise<ReadonlyMap<string, readonly Said[]>> => searchPort.ask('alreadySaid', { paragraphs, not })

/** Past statements that share much of a whole text, given by its paragraphs; most alike first. */
export const nearTexts = (paragraphs: readonly string[]): Promise<readonly NearText[]> =>
  searchPort.ask('nearTexts', paragraphs)

/** Recommendations worded alike, most alike first. */
export const similarRecommendations = (text: string): Promise<readonly NearRecommendation[]> =>
  searchPort.ask('similar', text)
