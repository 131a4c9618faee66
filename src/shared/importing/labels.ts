/** A number, letter or bullet that was typed at the start of a line. */
export type Label =
  | { readonly kind: 'bullet'; readonly length: number; readonly sign: string }
  | {
      readonly kind: 'number'
      readonly length: number
      /** What stands round the number, so that `1.` and `(1)` are not one list. */
      readonly form: string
      /** The places it can have in its list: `i` is the first of romans and the ninth of letters. */
      readonly places: readonly { readonly system: 'digits' | 'letters' | 'romans'; readonly place: number }[]
    }

const bullets = /^\s*([•‣◦▪●○■□◆⁃∙·➢➤✓✔»\uf0b7\uf0a7]|[-–—*](?=\s))\s*/u
const numbers = /^\s*(\(?)(\d{1,3}|[a-z]|[ivx]{2,5})([.)])\s+(?=\S)/iu

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv']

const placesOf = (mark: string) => {
  const low = mark.toLowerCase()
  if (/^\d/u.test(low)) return [{ system: 'digits' as const, place: Number(low) }]
  const roman = romans.indexOf(low)
  return [
    ...(low.length === 1 ? [{ system: 'letters' as const, place: low.charCodeAt(0) - 96 }] : []),
    ...(roman >= 0 ? [{ system: 'romans' as const, place: roman + 1 }] : []),
  ]
}

/** The typed label at the start of a line, or null. An initial such as `A. Name` is none: letters must be small or bracketed. */
export const labelOf = (text: string): Label | null => {
  const bullet = bullets.exec(text)
  if (bullet?.[1]) return { kind: 'bullet', length: bullet[0].length, sign: bullet[1] }
  const found = numbers.exec(text)
  const mark = found?.[2]
  if (!found || mark === undefined) return null
  const isInitial = /^[A-Z]$/u.test(mark) && found[3] === '.'
  const places = placesOf(mark)
  if (isInitial || places.length === 0) return null
  return { kind: 'number', length: found[0].length, form: `${found[1] ?? ''}${found[3] ?? ''}`, places }
}
