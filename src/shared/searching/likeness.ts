import { termsOf } from './words'

/** A short text as its runs of four letters, each with how often it stands in it. */
const gramsOf = (text: string): Map<string, number> => {
  const line = ` ${termsOf(text).join(' ')} `
  const grams = new Map<string, number>()
  for (let at = 0; at + 4 <= line.length; at += 1) {
    const gram = line.slice(at, at + 4)
    grams.set(gram, (grams.get(gram) ?? 0) + 1)
  }
  return grams
}

type Entry = { readonly id: string; readonly grams: ReadonlyMap<string, number>; readonly length: number }

/** How alike short texts are, by their letters: rare runs of four count more (cosine of tf-idf). */
export class Likeness {
  private readonly entries: readonly Entry[]
  private readonly rarity = new Map<string, number>()

  constructor(texts: readonly { readonly id: string; readonly text: string }[]) {
    const all = texts.map(({ id, text }) => ({ id, grams: gramsOf(text) }))
    const counts = new Map<string, number>()
    for (const { grams } of all)
      for (const gram of grams.keys()) counts.set(gram, (counts.get(gram) ?? 0) + 1)
    for (const [gram, count] of counts) this.rarity.set(gram, Math.log(1 + all.length / count))
    this.entries = all.map((entry) => ({ ...entry, length: this.lengthOf(entry.grams) }))
  }

  private weight(gram: string, count: number): number {
    return (1 + Math.log(count)) * (this.rarity.get(gram) ?? Math.log(1 + this.entries.length))
  }

  private lengthOf(grams: ReadonlyMap<string, number>): number {
    let sum = 0
    for (const [gram, count] of grams) sum += this.weight(gram, count) ** 2
    return Math.sqrt(sum)
  }

  /** The texts at least so much alike (0 to 1), most alike first; each id once, by its most alike text. */
  like(text: string, least: number): readonly { readonly id: string; readonly share: number }[] {
    const grams = gramsOf(text)
    const length = this.lengthOf(grams)
    if (length === 0) return []
    const best = new Map<string, number>()
    for (const entry of this.entries) {
      let sum = 0
      for (const [gram, count] of grams) {
        const other = entry.grams.get(gram)
        if (other !== undefined) sum += this.weight(gram, count) * this.weight(gram, other)
      }
      const share = entry.length === 0 ? 0 : sum / (length * entry.length)
      if (share >= least) best.set(entry.id, Math.max(share, best.get(entry.id) ?? 0))
    }
    return [...best].map(([id, share]) => ({ id, share })).sort((one, other) => other.share - one.share)
  }
}
