/** A sentence of a paragraph with its place in it. */
export type Sentence = { readonly text: string; readonly from: number; readonly to: number }

/** Words after which a full stop ends no sentence; single letters are initials. */
const abbreviations = new Set(
  'mr ms mrs mx dr prof st sr sra no nos art arts para paras subpara cf vs fig vol ch chap sec pp p ed eds inc ltd co approx h.e e.g i.e jan feb mar apr jun jul aug sept sep oct nov dec m mme mm ar núm párr ud'.split(
    ' ',
  ),
)

const isAbbreviated = (before: string): boolean => {
  const last = /([\p{L}.]+)$/u.exec(before)?.[1]?.toLowerCase() ?? ''
  return /^\p{L}$/u.test(last) || abbreviations.has(last) || /^(?:\p{L}\.)+\p{L}$/u.test(last)
}

/**
 * The sentences of a paragraph. A full stop ends one only before white space and something that can begin a
 * sentence, and not after an abbreviation; the marks of Chinese, Arabic and Urdu end one anywhere.
 */
export const sentencesOf = (text: string): Sentence[] => {
  const ends: number[] = []
  for (const mark of text.matchAll(
    /(?<![.!?…])[.!?…]+["”’»)\]]{0,4}(?=\s+["“‘«([]*[\p{Lu}\p{Lo}\p{N}])|[。！？؟۔]["”’」)]*/gu,
  )) {
    const isStop = mark[0].startsWith('.') && mark[0].length === 1
    if (isStop && isAbbreviated(text.slice(Math.max(0, mark.index - 12), mark.index))) continue
    ends.push(mark.index + mark[0].length)
  }
  const cuts = [0, ...ends, text.length]
  return cuts.slice(1).flatMap((to, index) => {
    const raw = text.slice(cuts[index], to)
    const words = raw.trim()
    const from = (cuts[index] ?? 0) + (raw.length - raw.trimStart().length)
    return words === '' ? [] : [{ text: words, from, to: from + words.length }]
  })
}
