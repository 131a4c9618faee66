import { fold } from '../basics/text'
import { filterNames, type FilterName } from './searchable'
import { cutWords, termOf } from './words'

/** What a query asks for. Words are those of the index; `typed` is a word of which the end may be missing. */
export type Wanted =
  | { readonly kind: 'word'; readonly word: string; readonly typed: boolean }
  | { readonly kind: 'phrase'; readonly words: readonly string[]; readonly typed: boolean }
  | { readonly kind: 'filter'; readonly name: FilterName; readonly value: string }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Wanted[] }
  | { readonly kind: 'not'; readonly of: Wanted }

type Token =
  | { readonly is: 'words'; readonly text: string; readonly ends: boolean }
  | { readonly is: 'quoted'; readonly text: string; readonly closed: boolean }
  | { readonly is: 'filter'; readonly name: FilterName; readonly value: string }
  | { readonly is: 'or' | 'and' | 'not' | 'open' | 'close' }

/** A query is cut here: nobody types so much, and what is pasted is found by its beginning. */
const longestQuery = 1000
const mostWords = 40
const deepest = 20

const filterOf = (text: string): FilterName | null => filterNames.find((name) => name === fold(text)) ?? null

// A filter, a phrase (the closing quote may be missing), a bracket, or anything up to the next of them.
const pattern = /([a-z]+):(?:"([^"]*)"?|([^\s()"]+))|"([^"]*)"?|([()])|([^\s()"]+)/giu

const tokenOf = (match: RegExpMatchArray, ends: boolean): Token => {
  const [whole, name = '', quotedValue, plainValue, quoted, bracket] = match
  const filter = name === '' ? null : filterOf(name)
  if (filter) return { is: 'filter', name: filter, value: fold(quotedValue ?? plainValue ?? '') }
  if (quoted !== undefined)
    return { is: 'quoted', text: quoted, closed: whole.length > 1 && whole.endsWith('"') }
  if (bracket !== undefined) return { is: bracket === '(' ? 'open' : 'close' }
  // Only in capitals, as in every catalogue: `and` and `or` are words of the texts.
  if (whole === 'AND' || whole === '&&') return { is: 'and' }
  if (whole === 'OR' || whole === '||') return { is: 'or' }
  if (whole === 'NOT') return { is: 'not' }
  return { is: 'words', text: whole, ends }
}

const tokensOf = (query: string): Token[] => {
  const plain = query.replace(/[“”«»„]/gu, '"')
  return [...plain.matchAll(pattern)].flatMap((match): Token[] => {
    // Whether a blank follows: then the word is typed to its end.
    const ends = match.index + match[0].length < plain.length
    const minus =
      /^-(?=[\p{L}\p{N}])/u.test(match[0]) &&
      (match.index === 0 || /[\s(]/.test(plain[match.index - 1] ?? ''))
    const token = tokenOf(match, ends)
    return minus ? [{ is: 'not' }, token] : [token]
  })
}

const wordsIn = (text: string): string[] => {
  const words: string[] = []
  cutWords(text, (raw) => {
    const term = termOf(raw)
    if (term !== '') words.push(term)
  })
  // Ideographs were cut into pairs; the last of a run stands alone too, which only its text needs.
  return words.filter((word, index) => !(word.length === 1 && isHan(word) && isHan(words[index - 1] ?? '')))
}

const isHan = (word: string): boolean => /\p{Script=Han}/u.test(word)

const wantedWords = (text: string, ends: boolean): Wanted[] => {
  const words = wordsIn(text)
  // Pairs of ideographs only mean something one behind the other.
  if (words.length > 1 && words.every(isHan)) return [{ kind: 'phrase', words, typed: false }]
  const starred = /\*$/.test(text)
  return words.map((word, index) => ({
    kind: 'word',
    word,
    typed: index === words.length - 1 && (starred || !ends),
  }))
}

const join = (kind: 'all' | 'any', of: readonly Wanted[]): Wanted | null =>
  of.length > 1 ? { kind, of } : (of[0] ?? null)

class Reader {
  private at = 0
  private words = 0

  constructor(private readonly tokens: readonly Token[]) {}

  get isDone(): boolean {
    return this.at >= this.tokens.length
  }

  /** Alternatives up to a closing bracket or the end. */
  any(depth: number): Wanted | null {
    const parts: Wanted[] = []
    for (;;) {
      const part = this.all(depth)
      if (part) parts.push(part)
      if (this.tokens[this.at]?.is !== 'or') break
      this.at += 1
    }
    return join('any', parts)
  }

  private all(depth: number): Wanted | null {
    const parts: Wanted[] = []
    for (;;) {
      const token = this.tokens[this.at]
      if (token === undefined || token.is === 'or' || (token.is === 'close' && depth > 0)) break
      this.at += 1
      if (token.is === 'and' || token.is === 'close') continue
      // Nobody asks for so many words; what is pasted is found by its first.
      if (this.words >= mostWords) continue
      const read = this.one(token, depth)
      this.words += read.length
      parts.push(...read)
    }
    return join('all', parts)
  }

  private one(token: Token, depth: number): readonly Wanted[] {
    switch (token.is) {
      case 'words':
        return wantedWords(token.text, token.ends)
      case 'quoted': {
        const words = wordsIn(token.text)
        const typed = !token.closed && !/\s$/.test(token.text)
        return words.length === 0 ? [] : [{ kind: 'phrase', words, typed }]
      }
      case 'filter':
        return token.value === '' ? [] : [{ kind: 'filter', name: token.name, value: token.value }]
      case 'open': {
        // Too many brackets are read as if they were not there.
        if (depth >= deepest) return []
        const inner = this.any(depth + 1)
        if (this.tokens[this.at]?.is === 'close') this.at += 1
        return inner ? [inner] : []
      }
      case 'not': {
        const next = this.tokens[this.at]
        if (next === undefined || next.is === 'or' || next.is === 'and' || next.is === 'close') return []
        this.at += 1
        const inner = join('all', this.one(next, depth))
        return inner ? [{ kind: 'not', of: inner }] : []
      }
      case 'and':
      case 'or':
      case 'close':
        return []
    }
  }
}

/**
 * Reads a query: words that must all be met, "phrases", AND, OR, NOT and -word, brackets, `word*`, and filters such
 * as `kind:statement` or `topic:"civil society"`. Nothing is an error: an unclosed quote ends with the query, a
 * hanging OR joins nothing, brackets that do not match are passed over. `null` when nothing is asked for.
 */
export const parseQuery = (query: string): Wanted | null => {
  const reader = new Reader(tokensOf(query.slice(0, longestQuery)))
  const parts: Wanted[] = []
  while (!reader.isDone) {
    const part = reader.any(0)
    if (part) parts.push(part)
  }
  return join('all', parts)
}
