import { z } from '../basics/schema'

/** Languages a text can be in: the six of the United Nations and Urdu, by BCP 47 tag. */
export const languages = {
  'en-GB': { name: 'English', direction: 'ltr' },
  fr: { name: 'Français', direction: 'ltr' },
  es: { name: 'Español', direction: 'ltr' },
  ru: { name: 'Русский', direction: 'ltr' },
  ar: { name: 'العربية', direction: 'rtl' },
  zh: { name: '中文', direction: 'ltr' },
  ur: { name: 'اردو', direction: 'rtl' },
} as const

export const Language = z.enum(['en-GB', 'fr', 'es', 'ru', 'ar', 'zh', 'ur'])
export type Language = z.infer<typeof Language>
