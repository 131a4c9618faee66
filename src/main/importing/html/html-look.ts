import type { ReadBlock } from '../../../shared/importing/reading'

type Attributes = Readonly<Record<string, string>>

/** What an element says about how its words look; an absent field leaves it as it is round it. */
export type Look = {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  readonly link?: string
  readonly centred?: boolean
  /** Points. */
  readonly size?: number
}

const bolds = new Set(['b', 'strong', 'th', 'dt'])
const italics = new Set(['i', 'em', 'cite', 'var', 'dfn'])

// 4.3.4 of CSS Values: a point is 4/3 of a pixel. Relative sizes need the size round them and are left alone.
const points = (value: string): number | null => {
  const [, number, unit] = /^([\d.]+)(pt|px)$/.exec(value) ?? []
  const size = Number(number) * (unit === 'px' ? 0.75 : 1)
  return size >= 1 && size <= 400 ? size : null
}

/** The declarations of a `style` attribute; a later one of the same name counts. */
export const declarationsOf = (style: string | undefined): ReadonlyMap<string, string> =>
  new Map(
    (style ?? '')
      .slice(0, 4_000)
      .split(';')
      .map((part) => {
        const at = part.indexOf(':')
        return [
          part.slice(0, Math.max(at, 0)).trim().toLowerCase(),
          part
            .slice(at + 1)
            .trim()
            .toLowerCase(),
        ]
      }),
  )

const isBold = (weight: string | undefined): boolean | undefined =>
  weight === undefined ? undefined : weight.startsWith('bold') || Number(weight) >= 600

export const lookOf = (name: string, attributes: Attributes, style: ReadonlyMap<string, string>): Look => {
  const bold = isBold(style.get('font-weight')) ?? (bolds.has(name) ? true : undefined)
  const slant = style.get('font-style')
  const italic = slant === undefined ? (italics.has(name) ? true : undefined) : /italic|oblique/.test(slant)
  const aligned = style.get('text-align') ?? attributes['align']?.toLowerCase()
  const size = points(style.get('font-size') ?? '')
  return {
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(name === 'u' || style.get('text-decoration')?.includes('underline') ? { underline: true } : {}),
    ...(name === 'a' && attributes['href'] !== undefined ? { link: attributes['href'] } : {}),
    ...(name === 'center' || aligned === 'center' ? { centred: true } : {}),
    ...(aligned !== undefined && aligned !== 'center' ? { centred: false } : {}),
    ...(size === null ? {} : { size }),
  }
}

export const isHidden = (attributes: Attributes, style: ReadonlyMap<string, string>): boolean =>
  attributes['hidden'] !== undefined ||
  style.get('display') === 'none' ||
  style.get('visibility') === 'hidden'

type Style = Extract<ReadBlock, { kind: 'paragraph' }>['style']

/** The paragraph styles that Word and LibreOffice keep as classes in the pages they save. */
export const styleOf = (name: string, attributes: Attributes): Style => {
  const names = (attributes['class'] ?? '').toLowerCase()
  if (name === 'figcaption' || name === 'caption' || /\bmsocaption\b/.test(names)) return 'caption'
  if (name === 'blockquote' || /\bmso(intense)?quote\b/.test(names)) return 'quotation'
  if (/\bmsotitle\b/.test(names)) return 'title'
  return /\bmsosubtitle\b/.test(names) ? 'subtitle' : undefined
}

/** The id under which a page calls a note and keeps it, the same for both: `ftn1`, `sdfootnote1`, `fn1`. */
const noteId = (target: string): string => target.replace(/^[#_]+|sym$/g, '').replace(/^fn[:-]/, 'fn')

/** The note that a link calls, or null; and whether a link leads back from a note, whose sign says nothing. */
export const noteCalled = (name: string, attributes: Attributes): string | null => {
  const href = attributes['href'] ?? ''
  const calls =
    /^#(_(ftn|edn)\d+|sd(foot|end)note\d+sym|fn[:-]?\w{1,20})$/.test(href) &&
    !/^#fnref/.test(href) &&
    !/sym$/.test(attributes['class'] ?? '')
  return name === 'a' && calls ? noteId(href) : null
}
export const leadsBack = (name: string, attributes: Attributes): boolean =>
  name === 'a' &&
  /^#(_(ftn|edn)ref\d+|sd(foot|end)note\d+anc|fnref[:-]?\w{1,20})$/.test(attributes['href'] ?? '')

export const noteKept = (attributes: Attributes): string | null =>
  /^((ftn|edn)\d+|sd(foot|end)note\d+|fn[:-]?\w{1,20})$/.test(attributes['id'] ?? '') &&
  !/^fnref/.test(attributes['id'] ?? '')
    ? noteId(attributes['id'] ?? '')
    : null
