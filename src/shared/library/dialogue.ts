import { z } from '../basics/schema'
import { Day } from '../basics/day'
import { recordKind, stored } from '../basics/record'

export const AgendaItem = z.object({
  number: z.number().int().positive().max(999),
  title: z.string().min(1).max(400),
})
export type AgendaItem = z.infer<typeof AgendaItem>

/**
 * A Constructive Dialogue. No minute, word or page limit of the Dialogues is published (DOMAIN 2), so every
 * limit may be empty and is set by the person. `speakingLimit` is in seconds, `wordLimit` in words.
 */
export const Dialogue = z
  .object({
    ...stored,
    title: z.string().min(1).max(300),
    topics: z.array(z.string()).min(1),
    day: Day.nullable(),
    place: z.string().max(200),
    agendaItems: z.array(AgendaItem),
    guidingQuestions: z.array(z.string().max(600)),
    speakingLimit: z.number().int().positive().max(7200).nullable(),
    wordLimit: z.number().int().positive().max(100_000).nullable(),
    textDue: Day.nullable(),
    source: z.string().max(600),
    shipped: z.boolean(),
  })
  .readonly()
export type Dialogue = z.infer<typeof Dialogue>

export const dialogueKind = recordKind('dialogue', Dialogue)

/** The next dialogue on or after `today`; dialogues without a day are never next. */
export const nextDialogue = <D extends Pick<Dialogue, 'day'>>(
  dialogues: readonly D[],
  today: Day,
): D | undefined =>
  dialogues
    .filter((dialogue) => dialogue.day !== null && dialogue.day >= today)
    .toSorted((one, other) => (one.day ?? '').localeCompare(other.day ?? ''))[0]

/** `Constructive Dialogue on Firearms`, or with two topics `… on A and B`. */
export const dialogueTitle = (topicNames: readonly string[]): string =>
  `Constructive Dialogue on ${topicNames.join(' and ')}`
