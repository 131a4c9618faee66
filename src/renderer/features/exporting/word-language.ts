import { languages, type Language } from '../../../shared/library/language'

/** What a language asks of a Word file: its proofing tags, its direction, its fonts, and `Page X of Y` in it. */
export type Tongue = {
  readonly rightToLeft: boolean
  readonly proofing: { readonly value: string; readonly eastAsia: string; readonly bidirectional: string }
  readonly eastAsianFont: string
  /** What stands before, between and after the number of the page and the number of pages. */
  readonly page: readonly [string, string, string]
}

// Word knows languages by region; these are the regions whose proofing tools Office offers by default.
const proofing = {
  'en-GB': 'en-GB',
  fr: 'fr-FR',
  es: 'es-ES',
  ru: 'ru-RU',
  ar: 'ar-SA',
  zh: 'zh-CN',
  ur: 'ur-PK',
} as const satisfies Record<Language, string>

const pages: Record<Language, Tongue['page']> = {
  'en-GB': ['Page ', ' of ', ''],
  fr: ['Page ', ' sur ', ''],
  es: ['Página ', ' de ', ''],
  ru: ['Страница ', ' из ', ''],
  ar: ['صفحة ', ' من ', ''],
  zh: ['第 ', ' 页，共 ', ' 页'],
  ur: ['صفحہ ', ' از ', ''],
}

/** The tongue of a language. Each of Word's three scripts gets a proofing language, as a text may quote another. */
export const tongueOf = (language: Language): Tongue => {
  const rightToLeft = languages[language].direction === 'rtl'
  return {
    rightToLeft,
    proofing: {
      value: rightToLeft || language === 'zh' ? 'en-GB' : proofing[language],
      eastAsia: 'zh-CN',
      bidirectional: rightToLeft ? proofing[language] : 'ar-SA',
    },
    eastAsianFont: language === 'zh' ? 'SimSun' : 'Times New Roman',
    page: pages[language],
  }
}
