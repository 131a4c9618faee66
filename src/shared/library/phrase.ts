import { z } from '../basics/schema'
import { recordKind, stored } from '../basics/record'
import { Blank } from './blanks'
import { Language } from './language'
import { StatementKind } from './statement'

/** What a phrase is for; each names the part of a statement that offers it. */
export const phraseUses = {
  salutation: 'Salutation',
  thanks: 'Thanks',
  'who-we-are': 'Who we are',
  bridge: 'Bridge',
  recommendations: 'Leading to recommendations',
  closing: 'Closing',
} as const
export const PhraseUse = z.enum([
  'salutation',
  'thanks',
  'who-we-are',
  'bridge',
  'recommendations',
  'closing',
])
export type PhraseUse = z.infer<typeof PhraseUse>

/** A sentence used again and again. `edition` grows with each revised text. */
export const Phrase = z
  .object({
    ...stored,
    title: z.string().min(1).max(200),
    text: z.string().min(1).max(4000),
    use: PhraseUse,
    kinds: z.array(StatementKind),
    language: Language,
    blanks: z.array(Blank),
    edition: z.number().int().positive(),
    shipped: z.boolean(),
  })
  .readonly()
export type Phrase = z.infer<typeof Phrase>

export const phraseKind = recordKind('phrase', Phrase)
