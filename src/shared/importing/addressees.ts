import { withoutOverlaps } from '../basics/spans'
import type { Addressee } from '../library/recommendation'

/** Who can be asked to act, by the words that name them in seven languages; the more telling names come first. */
const named: readonly { readonly addressee: Addressee | null; readonly pattern: RegExp }[] = [
  {
    addressee: 'reviewing-states',
    pattern:
      /\b(?:the )?reviewing (?:States?|countries)(?: parties)?|États examinateurs|Estados examinadores/iu,
  },
  {
    addressee: 'state-under-review',
    pattern:
      /\b(?:the )?(?:States?|countr(?:y|ies)) (?:parties )?under review|État(?:s)? examinés?|Estados? (?:parte )?objeto de examen/iu,
  },
  {
    addressee: 'working-group',
    pattern:
      /\b(?:the )?working groups?|groupes? de travail|grupos? de trabajo|рабоч\S+ групп\S+|工作组|الفريق العامل|الأفرقة العاملة/iu,
  },
  {
    addressee: 'national-authority',
    pattern:
      /\b(?:the )?(?:(?:central|national|competent|local|public|judicial|customs|border|law enforcement|prosecution|police|provincial|federal|labour|immigration) (?:authorit(?:y|ies)|agenc(?:y|ies)|services?|offic(?:es|ers|ials)|departments?|ministr(?:y|ies)|forces?|inspectors|bodies|polic(?:e))|Ministry(?: of [\p{Lu}]\p{L}+(?: and \p{Lu}\p{L}+)?)?|Ministries|Parliaments?|legislators?|lawmakers|judiciar(?:y|ies)|(?:(?:Supreme|High|Constitutional) )?Courts?|judges|police|prosecutors?|investigators|the Government of (?:\p{Lu}\p{L}+)|authorities|LEAs)\b|autorités (?:nationales|compétentes|centrales)|autoridades (?:nacionales|competentes|centrales)|السلطات|компетентн\S+ орган\S+|主管机关|حکام/iu,
  },
  {
    addressee: 'states-parties',
    pattern:
      /\b(?:the |all |other )?(?:(?:[Mm]ember |requested |requesting |destination |transit |source |origin |coastal |signatory )?(?:[Ss]tates?)(?: [Pp]art(?:y|ies))?|[Cc]ountries|(?:[Nn]ational )?[Gg]overnments?|nations|Parties(?! to)|parties to the (?:Convention|Protocols?))\b(?!['’]|-)|États(?: parties| Membres)?|gouvernements?|Estados(?: [Pp]arte(?:s)?| Miembros)?|Gobiernos?|الدول(?: الأطراف| الأعضاء)?|الحكومات|государств\S*(?:-участник\S*|-член\S*)?|правительств\S*|缔约国|会员国|各国|政府|حکومت|ریاست(?:وں|یں)?|رکن ممالک/u,
  },
  {
    addressee: 'conference-of-the-parties',
    pattern:
      /\b(?:the )?Conference of (?:the )?Parties|\b[Tt]he Conference\b|\bCOP\b|Conférence des Parties|la Conférence\b|Conferencia de las Partes|la Conferencia\b|مؤتمر الأطراف|Конференци\S+ участник\S+|缔约方会议/u,
  },
  {
    addressee: 'unodc',
    pattern:
      /\bUNODC\b|\b(?:the )?(?:UNTOC |UNODC )?[Ss]ecretariat\b|United Nations Office on Drugs and Crime|ONUDC|ONUDD|UNODC|Secrétariat|Secretaría|Civil Society Unit|المكتب المعني بالمخدرات|الأمانة|УНП ООН|Секретариат\S*|秘书处|毒品和犯罪问题办公室/u,
  },
  {
    addressee: 'donors',
    pattern:
      /\b(?:the |international )?donors?(?: community| countries| States)?\b|\bfunders\b|bailleurs de fonds|donantes|المانحين|المانحون|донор\S*|捐助/iu,
  },
  {
    addressee: 'private-sector',
    pattern:
      /\b(?:the )?(?:private sector|(?:technology |tech |social media |transport |online |shipping )?(?:companies|platforms|businesses|corporations)|banks|financial institutions|industry)\b|secteur privé|sector privado|القطاع الخاص|частн\S+ сектор\S*|私营部门/iu,
  },
  {
    addressee: 'civil-society',
    pattern:
      /\b(?:the )?(?:civil society(?: organi[sz]ations?| actors)?|CSOs?|NGOs?|non-governmental organi[sz]ations?)\b(?!['’]|-)|société civile|sociedad civil|المجتمع المدني|гражданск\S+ обществ\S*|民间社会|سول سوسائٹی/iu,
  },
  {
    addressee: null,
    pattern:
      /\b(?:the )?(?:international community|United Nations|UN\b|General Assembly|stakeholders|partners|everyone|all of us|academia|media)\b|communauté internationale|comunidad internacional|المجتمع الدولي|международн\S+ сообществ\S*|国际社会/iu,
  },
]

const everywhere = named.map(({ addressee, pattern }) => ({
  addressee,
  pattern: new RegExp(pattern.source, `${pattern.flags}g`),
}))

export type AddresseeFound = {
  readonly addressee: Addressee | null
  /** The words that name them. */
  readonly words: string
  readonly at: number
}

/** Everybody named in a text who can be asked to act, in its order; of two at one place the longer words count. */
export const addresseesIn = (text: string): AddresseeFound[] => {
  const found = everywhere.flatMap(({ addressee, pattern }) =>
    [...text.matchAll(pattern)].map((one): AddresseeFound => ({ addressee, words: one[0], at: one.index })),
  )
  return withoutOverlaps(found.map((one) => ({ ...one, from: one.at, to: one.at + one.words.length })))
}
