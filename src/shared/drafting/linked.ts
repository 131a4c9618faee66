import { fillBlanks } from '../library/blanks'
import { worded } from './reuse'
import type { Provenance } from './manuscript'

/** Two forms of the same words: full, and for the ear (empty where there is none). */
export type Wordings = { readonly wording: string; readonly spoken: string }

/**
 * What the library now holds of a record that words came from; `revised` is when its wording last changed, `earlier`
 * holds the wordings of the editions before.
 */
export type Source = Wordings & {
  readonly title: string
  readonly edition: number
  readonly revised: string
  readonly retired: boolean
  readonly earlier: readonly (Wordings & { readonly edition: number })[]
}

type Piece = { readonly key: string | null; readonly text: string }

const piecesOf = (template: string): Piece[] =>
  template
    .split(/(\{\{[a-z][a-z0-9-]*\}\})/)
    .filter((text) => text !== '')
    .map((text) => ({ key: /^\{\{(.+)\}\}$/.exec(text)?.[1] ?? null, text }))

/**
 * What the blanks of a template were filled with, read back from the filled words; `null` when the words are not
 * this template's. Where an answer holds the words that follow its blank, the shorter answer is read.
 */
export const answersIn = (template: string, filled: string): Readonly<Record<string, string>> | null => {
  // `worded` writes the first letter large. An answer that stands first keeps the capital: it may be a name.
  const small = (text: string): string =>
    template.startsWith('{{') ? text : text.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())
  const pieces = piecesOf(small(template))
  const answers = new Map<string, string>()
  const state = { rest: small(filled), key: null as string | null }
  const answer = (key: string, text: string): void => {
    if (!answers.has(key)) answers.set(key, text)
  }
  for (const [index, { key, text }] of pieces.entries()) {
    if (key !== null) {
      // Two blanks side by side: all of the words are the second's.
      if (state.key !== null) answer(state.key, '')
      state.key = key
      continue
    }
    const last = index === pieces.length - 1
    const at = last && state.rest.endsWith(text) ? state.rest.length - text.length : state.rest.indexOf(text)
    if (at < 0 || (state.key === null && at > 0)) return null
    if (state.key !== null) answer(state.key, state.rest.slice(0, at))
    state.key = null
    state.rest = state.rest.slice(at + text.length)
  }
  if (state.key !== null) answer(state.key, state.rest)
  else if (state.rest !== '') return null
  // A blank that was left open reads as itself: it has no answer.
  const given = [...answers].filter(([key, text]) => text.trim() !== '' && text !== `{{${key}}}`)
  const read = Object.fromEntries(given)
  return fillBlanks(small(template), read) === small(filled) ? read : null
}

/**
 * The newest wording of the source as it would stand in the text: the form that was inserted, with the blanks
 * answered as they were then, else as the records answer them now. `then` is the edition that was inserted.
 */
export const newestWording = (
  from: Pick<Provenance, 'wording'>,
  then: Wordings | null,
  source: Wordings,
  known: Readonly<Record<string, string>>,
): string => {
  const spoken = then && then.spoken !== '' ? answersIn(then.spoken, from.wording) : null
  const answers = spoken ?? (then ? answersIn(then.wording, from.wording) : null) ?? {}
  const template = spoken && source.spoken !== '' ? source.spoken : source.wording
  return worded(template, { ...known, ...answers })
}

/** The wording of an edition; `null` when it was not kept. */
export const wordingsAt = (source: Source, edition: number): Wordings | null =>
  edition === source.edition ? source : (source.earlier.find((each) => each.edition === edition) ?? null)

/** How words stand to their source: `left` when a person looked at the newest wording and kept their own. */
export type Standing = 'current' | 'revised' | 'left' | 'gone'

/**
 * `null` is a source that is no longer in the library. An edition that changed only the title, or only the form
 * that was not inserted, leaves the words current. Past statements and treaties never change their edition.
 */
export const standingOf = (
  from: Pick<Provenance, 'edition' | 'left' | 'wording'>,
  source: Source | null,
): Standing => {
  if (source === null) return 'gone'
  if (source.edition <= from.edition) return 'current'
  const then = wordingsAt(source, from.edition)
  if (then && newestWording(from, then, source, {}) === from.wording) return 'current'
  return source.edition > (from.left ?? 0) ? 'revised' : 'left'
}

/** The origin of words that took the newest wording. */
export const taken = (from: Provenance, source: Pick<Source, 'edition'>, wording: string): Provenance => {
  const { left: _left, ...rest } = from
  return { ...rest, edition: source.edition, wording }
}

/** The origin of words whose newest wording was looked at and left. */
export const leftAt = (from: Provenance, source: Pick<Source, 'edition'>): Provenance => ({
  ...from,
  left: source.edition,
})

/** The origin as a link that tells of revisions, or as a copy that does not. */
export const inMode = (from: Provenance, mode: 'copy' | 'linked'): Provenance => {
  const { mode: _mode, ...rest } = from
  return mode === 'linked' ? { ...rest, mode } : rest
}
