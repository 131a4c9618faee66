import { z } from '../basics/schema'

/** A blank in a template, written `{{key}}` in its wording. */
export const Blank = z.object({
  key: z.string().regex(/^[a-z][a-z0-9-]*$/),
  label: z.string().min(1).max(80),
  example: z.string().max(200),
})
export type Blank = z.infer<typeof Blank>

const pattern = /\{\{([a-z][a-z0-9-]*)\}\}/g

/** The keys of the blanks that stand in a wording, each once, in order. */
export const blanksIn = (wording: string): string[] => [
  ...new Set([...wording.matchAll(pattern)].map((match) => match[1] ?? '')),
]

/** Fills the blanks that have an answer; the others stay as they are, to be seen and found before export. */
export const fillBlanks = (wording: string, answers: Readonly<Record<string, string>>): string =>
  wording.replace(
    pattern,
    (whole, key: string) => (Object.hasOwn(answers, key) && answers[key]?.trim()) || whole,
  )

/** The blanks of a wording with their labels; one that nobody described is labelled by its key. */
export const describeBlanks = (wording: string, described: readonly Blank[]): Blank[] =>
  blanksIn(wording).map(
    (key) =>
      described.find((blank) => blank.key === key) ?? { key, label: key.replaceAll('-', ' '), example: '' },
  )

/** A wording as it is shown in lists: known blanks filled, the others as `[deadline]`, a capital at the start. */
export const readable = (wording: string, answers: Readonly<Record<string, string>> = {}): string =>
  fillBlanks(wording, answers)
    .replace(pattern, (_whole, key: string) => `[${key.replaceAll('-', ' ')}]`)
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
