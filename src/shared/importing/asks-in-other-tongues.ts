import type { Language } from '../library/language'
import type { AddresseeFound } from './addressees'
import type { Ask } from './ask'

/** How a sentence asks in the other languages: outright ("nous exhortons"), by a modal verb, impersonally. */
type Turns = {
  readonly outright: RegExp
  readonly modal: RegExp
  readonly impersonal: RegExp
  readonly not: RegExp
}

const never = /(?!)/u

const turns: Readonly<Record<Exclude<Language, 'en-GB'>, Turns>> = {
  fr: {
    outright:
      /\b(?:nous|je|j[’'])\s*(?:\p{L}+ment )?(?:exhortons|exhorte|recommandons|recommande|appelons|appelle|demandons|demande|invitons|encourageons|encourage|prions|proposons|préconisons|engageons|conjurons|souhaiterions que)|\b(?:exhorte|recommande|appelle|demande|invite|encourage|préconise) (?:les|aux|à l|au|que)/iu,
    modal: /\b(?:devraient|devrait|doivent|doit|devront|devra)\b/iu,
    impersonal:
      /\bil (?:est|serait|demeure) (?:\p{L}+ment )?(?:impératif|essentiel|crucial|important|nécessaire|indispensable|urgent|primordial|temps)|\bil (?:faut|convient|importe)\b/iu,
    not: /\bdoi(?:t|vent) (?:avoir|être not)|\bil (?:faut|convient) (?:noter|rappeler|souligner)|(?:^|\W)nous (?:devons|devrions)\b/iu,
  },
  es: {
    outright:
      /\b(?:instamos|exhortamos|recomendamos|pedimos|solicitamos|invitamos|alentamos|proponemos|urgimos|hacemos un llamad[oa]|llamamos|sugerimos|requerimos|insto|exhorto|recomiendo|pido|solicito)\b|\b(?:insta|exhorta|recomienda|pide|solicita|alienta) a\b/iu,
    modal: /\b(?:deberían|debería|deben|debe|deberán|deberá|tienen que|tiene que)\b/iu,
    impersonal:
      /\b(?:es|resulta|sería) (?:\p{L}+mente )?(?:imperativo|fundamental|esencial|crucial|importante|necesario|indispensable|urgente|imprescindible|vital|hora)\b|\b(?:hay que|hace falta|es preciso)\b/iu,
    not: /\b(?:hay que|es importante|cabe) (?:recordar|señalar|destacar|subrayar|mencionar)|\bnosotros debemos\b/iu,
  },
  ru: {
    outright:
      /(?:мы |я )?(?:призываем|призываю|рекомендуем|рекомендую|просим|настоятельно|предлагаем|обращаемся|требуем|поощряем)/iu,
    modal: /(?:должны|должен|должна|должно|следует|необходимо|надлежит)/iu,
    impersonal: /(?:необходимо|важно|крайне важно|следует|нужно)/iu,
    not: /(?:следует|важно|необходимо) (?:отметить|подчеркнуть|напомнить)|мы (?:должны|предлагаем вашему)/iu,
  },
  ar: {
    outright:
      /(?:^|\s)و?(?:ندعو|نحث|نوصي|نطالب|نناشد|نشجع|نقترح|نطلب|أدعو|أحث|أوصي|يدعو|تدعو|توصي|يوصي)(?=\s)/u,
    modal: /(?:^|\s)و?(?:ينبغي|يجب|يتعين|يتوجب|على الدول أن|لا بد)(?=\s)/u,
    impersonal: /من (?:الضروري|المهم|الأهمية|الواجب)|لا بد/u,
    not: /(?:تجدر الإشارة|يجب أن نذكر)/u,
  },
  zh: {
    outright: /(?:呼吁|敦促|建议|促请|要求|请求|鼓励|吁请|恳请)/u,
    modal: /(?:应当|应该|必须|需要|应)(?!对|用)/u,
    impersonal: /(?:至关重要|势在必行)/u,
    not: /(?:应当指出|必须指出)/u,
  },
  ur: {
    outright: /(?:مطالبہ کرتے|سفارش کرتے|اپیل کرتے|زور دیتے|درخواست کرتے|تجویز کرتے|تجویز پیش)/u,
    modal: /(?:چاہیے|چاہئے|لازم ہے|کرنا ہوگا|کرنا ہو گا)/u,
    impersonal: /(?:ضروری ہے|ناگزیر ہے|اہم ہے)/u,
    not: never,
  },
}

const thanked = /^(?:nous remercions|je remercie|agradecemos|мы благодарим|نشكر|感谢|我们感谢|ہم شکر)/iu

/** The request of a sentence that is not in English, or null; the addressee is the one named first. */
export const asksInOtherTongues = (
  sentence: string,
  language: Exclude<Language, 'en-GB'>,
  all: readonly AddresseeFound[],
): Ask | null => {
  const { outright, modal, impersonal, not } = turns[language]
  if (/[?？؟]\s*$/u.test(sentence) || thanked.test(sentence) || not.test(sentence)) return null
  const asks = (pattern: RegExp, form: Ask['form']): Ask | null => {
    const found = pattern.exec(sentence)
    if (!found) return null
    const whom = (form === 'outright' ? all.find(({ at }) => at >= found.index) : undefined) ?? all[0]
    const sure = form === 'outright' || whom ? 'sure' : 'likely'
    return {
      form,
      sure,
      verb: found[0].trim().toLowerCase(),
      addressee: whom?.addressee ?? null,
      addressed: whom?.words ?? '',
    }
  }
  return asks(outright, 'outright') ?? asks(modal, 'modal') ?? asks(impersonal, 'impersonal')
}
