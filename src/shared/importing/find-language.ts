import type { Language } from '../library/language'
import type { Found } from './recognised'
import { foundOf } from './sight'

/** The commonest small words of the languages in Latin script; each is rare in the others. */
const telling: Readonly<Record<'en-GB' | 'fr' | 'es', ReadonlySet<string>>> = {
  'en-GB': new Set(
    'the and of to is that for with are this by have which from their our we not should will has'.split(' '),
  ),
  fr: new Set(
    'le les et des du est une dans pour que qui aux sur avec nous au par sont cette ces leur pas'.split(' '),
  ),
  es: new Set(
    'el los las y del una en para que por con como su al nos se son más esta estos sus ha'.split(' '),
  ),
}

/** The language of a text: by its script first, then by its small words. Few words make it unsure. */
export const findLanguage = (text: string): Found<Language> => {
  const count = (script: RegExp): number => text.match(script)?.length ?? 0
  const letters = Math.max(1, count(/\p{L}/gu))
  const arabic = count(/\p{Script=Arabic}/gu)
  if (arabic / letters > 0.4) {
    // Letters that only Urdu writes; Arabic has none of them.
    const urdu = count(/[ٹڈڑںےہھچگپژی]/gu)
    return foundOf<Language>(urdu / arabic > 0.04 ? 'ur' : 'ar', 'sure')
  }
  if (count(/\p{Script=Cyrillic}/gu) / letters > 0.4) return foundOf<Language>('ru', 'sure')
  if (count(/\p{Script=Han}/gu) / letters > 0.3) return foundOf<Language>('zh', 'sure')
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const scores = (['en-GB', 'fr', 'es'] as const)
    .map((language) => ({ language, score: words.filter((word) => telling[language].has(word)).length }))
    .toSorted((one, other) => other.score - one.score)
  const [first, second] = scores
  if (!first || first.score === 0) return foundOf<Language>('en-GB', 'unsure')
  const clear = first.score >= 2 * (second?.score ?? 0)
  const sure = words.length < 12 ? 'unsure' : clear ? 'sure' : 'likely'
  return foundOf<Language>(first.language, sure, clear || !second ? [] : [second.language])
}
