import { withoutOverlaps } from '../basics/spans'

/** What a text calls an instrument: one of the library's, `other` for one that is not, or a bare "the Convention". */
export type Named = {
  readonly id: string
  readonly kind: 'ours' | 'other' | 'the-convention' | 'the-protocol'
  readonly from: number
  readonly to: number
}

type KnownInstruments = readonly {
  readonly id: string
  readonly title: string
  readonly shortTitle: string
  readonly citedAs: string
}[]

/** Names of the Convention and its Protocols in English, French and Spanish, longest first within each. */
const names: Readonly<Record<string, string>> = {
  UNTOC:
    '(?:United Nations |UN )?Convention against Transnational Organi[sz]ed Crime|(?:Transnational )?Organi[sz]ed Crime Convention|Palermo (?:Convention|Treaty)|UNTOC(?: Convention)?|UNCTOC|\\bCTOC\\b(?!/)|Convention (?:des Nations Unies )?contre la criminalité transnationale organisée|Convention de Palerme|CNUCTO|Convención (?:de las Naciones Unidas )?contra la Delincuencia Organizada Transnacional|Convención de Palermo|UNCTOC',
  TIP: '(?:TIP|THB|(?:Human |Persons )?Trafficking(?: in Persons)?|Palermo) Protocol|Trafficking Protocol|Protocol to Prevent, Suppress and Punish Trafficking in Persons|Protocol (?:on|against) (?:the )?trafficking in persons|Protocole (?:relatif à|sur|contre) la traite(?: des personnes)?|Protocole visant à prévenir, réprimer et punir la traite des personnes|Protocolo (?:contra|sobre|relativo a) la trata(?: de personas)?|Protocolo para prevenir, reprimir y sancionar la trata de personas',
  SOM: '(?:SOM|Smuggling(?: of Migrants)?|Migrants?(?: Smuggling)?|Migrant Smuggling) Protocol|Protocol (?:against|on) the smuggling of migrants|Protocole (?:contre|sur|relatif au) (?:le )?trafic illicite de migrants|Protocolo (?:contra|sobre|relativo al) (?:el )?tráfico ilícito de migrantes',
  FIREARMS:
    'Firearms? Protocol|Protocol against the Illicit Manufacturing of and Trafficking in Firearms|Protocol on firearms|Protocole (?:relatif aux|sur les|contre les) armes à feu|Protocolo (?:sobre|contra|relativo a) (?:las )?armas de fuego',
}

/** Other treaties and laws whose articles are none of ours. */
const otherNames = [
  'UNCAC',
  '(?:United Nations |UN )?Convention against (?!Transnational)\\p{Lu}\\w+',
  'Convention (?:on|for|relating|concerning)(?: the)? (?:\\p{Lu}|elimination|rights|status|protection|prohibition)',
  '(?:Vienna|Geneva|Hague|Budapest|Istanbul|Lanzarote|Warsaw|Refugee|European|American|African|Inter-American|Single|Cybercrime|1951|1961|1971|1988|Genocide|Torture|Slavery) (?:Conventions?|Charter|Treaty)',
  '\\b(?:CEDAW|CRC|ICCPR|ICESCR|CAT|UDHR|ECHR|GDPR|ATT|CMW|CRPD|ILO)\\b(?! Protocol)',
  'Universal Declaration',
  '(?:International |UN )?Covenants?\\b',
  'Rome Statute',
  'Arms Trade Treaty',
  'UN Charter|Charter of the United Nations',
  '(?:Penal|Criminal|Civil|Labour|Procedure) Codes?\\b|Code of Criminal Procedure',
  '(?:the |our |its )?(?:national |federal )?Constitution\\b',
  'Optional Protocol|Protocol (?:No\\.|to the (?!Convention))',
  '\\p{Lu}\\w+ (?:Act|Ordinance|Rules|Directive|Regulation|Law)\\b',
  '(?:Code pénal|Código Penal|Constitución|Convention relative aux droits)',
]

const bareNames =
  /(?<![\p{L}])(?:(?:the|this|that|said|our|la|cette|esta|dicha) (?:said )?Convention|(?:de )?la Convención|l[ea] Convention|Convention['’]s)(?! (?:on|against|for|relating|of the Rights|contre|contra|relative|sobre|de Palerm\w+|des Nations|de las Naciones)\b)|(?<![\p{L}])(?:the|this|that|said|du|le|ce|el|del|este) (?:said )?(?:Protocol|Protocole|Protocolo)(?![\p{L}]| (?:to Prevent|against|on|relatif|sur|contre|contra|sobre|relativo|visant|para))/giu

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const patterns = new WeakMap<KnownInstruments, readonly { readonly id: string; readonly pattern: RegExp }[]>()

/** The patterns of the library's instruments, made once for each list of them. */
const patternsOf = (instruments: KnownInstruments) => {
  const made = patterns.get(instruments)
  if (made) return made
  const fresh = instruments.map(({ id, title, shortTitle, citedAs }) => {
    const own = [
      title,
      shortTitle,
      ...(/^the (?:Convention|Protocol)$/iu.test(citedAs) ? [] : [citedAs.replace(/^the /iu, '')]),
    ]
      .filter((name) => name.length > 3)
      .map(escaped)
    return {
      id,
      pattern: new RegExp(
        `(?<![\\p{L}])(?:${[...own, ...(names[id] === undefined ? [] : [names[id]])].join('|')})(?![\\p{L}])`,
        'giu',
      ),
    }
  })
  patterns.set(instruments, fresh)
  return fresh
}

const otherPattern = new RegExp(`(?<![\\p{L}])(?:${otherNames.join('|')})`, 'gu')

/** Every instrument named in a text, in its order; of two that overlap the longer counts. */
export const namedInstruments = (text: string, instruments: KnownInstruments): Named[] => {
  const ours = patternsOf(instruments).flatMap(({ id, pattern }) =>
    [...text.matchAll(pattern)].map((found): Named => ({
      id,
      kind: 'ours',
      from: found.index,
      to: found.index + found[0].length,
    })),
  )
  const others = [...text.matchAll(otherPattern)].map((found): Named => ({
    id: '',
    kind: 'other',
    from: found.index,
    to: found.index + found[0].length,
  }))
  const bare = [...text.matchAll(bareNames)].map((found): Named => ({
    id: '',
    kind: /protocol/iu.test(found[0]) ? 'the-protocol' : 'the-convention',
    from: found.index,
    to: found.index + found[0].length,
  }))
  return withoutOverlaps([...ours, ...others, ...bare])
}
