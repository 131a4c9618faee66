import { findDays } from './find-days'
import { namesOrganization } from './names'

const honorific =
  /^(?:mr|ms|mrs|mx|dr|prof|professor|sir|dame|ambassador|h\.\s?e\.|his excellency|her excellency|m|mme|mlle|sr|sra|señor|señora|don|doña|monsieur|madame)\.?\s+/iu

/** Who a by-line names: a person, an organization, or a person of an organization. */
export type ByLine = { readonly person: string; readonly organization: string }

const kinds = '(?:oral |written |joint |closing |opening |civil society |annual |alternative |shadow )*'
const noun =
  '(?:statement|intervention|remarks|speech|contribution|submission|input|presentation|report|paper|comments|answers|replies|response|observations|position|briefing)'
const made =
  '(?:delivered|submitted|presented|prepared|made|given|written|authored|published|compiled|read(?: out)?|issued|drafted)'

/** What stands before the name in the by-lines of four languages. */
const starts: readonly RegExp[] = [
  new RegExp(
    `(?:^|[:,–—-]\\s*|\\b)${kinds}${noun}s?\\s+(?:${made}\\s+)?(?:by|of|from|on behalf of)\\s+(?:the\\s+)?(?=\\p{Lu})`,
    'iu',
  ),
  new RegExp(`\\b${made} (?:by|on behalf of):?\\s+(?:the\\s+)?(?=[\\p{Lu}“"])`, 'iu'),
  /\bon behalf of (?:the\s+)?(?=\p{Lu})/iu,
  new RegExp(
    `^${kinds}(?:${noun}|déclaration(?: orale)?|declaración(?: oral)?|contribution écrite|contribución escrita)\\s*[–—:-]\\s*(?=\\p{Lu})`,
    'iu',
  ),
  /(?:déclaration|contribution|intervention|rapport|soumission)(?: écrite| orale| présentée)? (?:du|de la|de l[’']|des|de|par(?: le| la| l[’'])?) ?(?=\p{Lu})/iu,
  /(?:declaración|contribución|intervención|informe)(?: escrita| oral| presentada)? (?:de la|del|de los|de las|de|por(?: el| la)?) (?=\p{Lu})/iu,
  /^(?:بيان|مساهمة|كلمة|مداخلة)\s+(?=\p{L})/iu,
]
const labels: readonly { readonly label: RegExp; readonly who: 'organization' | 'person' }[] = [
  {
    label:
      /^(?:name of )?(?:the )?(?:organi[sz]ation|ngo|institution|ong|organización|entité|المنظمة)\s*:\s*/iu,
    who: 'organization',
  },
  {
    label:
      /^(?:[\p{Lu}\d-]{2,12} )?(?:speaker|representative|delegate|presenter|author|name|orateur|oratrice|ponente|orador|oradora|المتحدث|المتحدثة)\s*:\s*/iu,
    who: 'person',
  },
]

/** Where the name stops: the meeting, a date, the next clause. */
const end =
  /\s+(?:at|during|on the occasion of|before|regarding|concerning|au|à l[’']occasion|lors|ante) (?=\p{L})|\s+(?:to|for|in|on|en|al|pour) (?:the |la |el |le )?(?:\d{4} )?(?=(?:Joint |UNTOC |UNODC )?(?:Constructive|CONSTRUCTIVE|Conference|Dialogue|Diálogo|Working Group|session|agenda|\d{4}))|[;|]|\s[–—]\s|:\s|\.\s|\.$/u

const cut = (text: string): string => {
  const [day] = findDays(text)
  const untilDay = day ? text.slice(0, day.from) : text
  const guarded = untilDay.replace(/^((?:Mr|Ms|Mrs|Dr|Prof|H\.\s?E|M|Mme|Sr|Sra)\.)\s+/u, '$1\u0001')
  const stop = end.exec(guarded)
  return (stop ? guarded.slice(0, stop.index) : guarded)
    .replace(/\u0001/gu, ' ')
    .replace(/[\s,:.]+$/u, '')
    .trim()
}

/** Words that end the names of organizations and of nobody: `Estuary Research`, `Birch Watch`. */
const organizationTail =
  /\b(?:research|aid|action|rights|justice|polic(?:y|ies)|studies|freedom|legal|global|world|youth|women|children|now|law|europe|africa|asia|america|media|development|peace)$/iu

/** Two to five capitalized words, none of which organizations are called by. */
export const looksLikePerson = (text: string): boolean => {
  const name = text.replace(honorific, '')
  return (
    honorific.test(text) ||
    (/^\p{Lu}[\p{L}'’.-]*(?:\s+(?:(?:al|el|bin|ibn|de|da|van|von|der|del|la)\s+)?\p{Lu}[\p{L}'’.-]*){1,4}$/u.test(
      name,
    ) &&
      !namesOrganization(name) &&
      !organizationTail.test(name) &&
      /\p{Ll}/u.test(name))
  )
}

/** A person's name with the function, without a title of courtesy, and the organization named behind it. */
export const readPerson = (text: string): ByLine => {
  const parts = text.replace(honorific, '').split(/,\s*/u)
  const [name = '', ...rest] = parts
  const whole = rest.join(', ')
  const of = /\b(?:of|at|from|for|with|du|de la|del)\s+(?:the\s+)?(\p{Lu}.+)$/u.exec(whole)?.[1] ?? ''
  const last = rest.at(-1) ?? ''
  const organization = namesOrganization(of)
    ? of
    : namesOrganization(last)
      ? last.replace(/^the\s+/iu, '')
      : ''
  const titles = rest.filter(
    (part) => part !== organization && part.replace(/^the\s+/iu, '') !== organization,
  )
  return {
    person: [name.trim(), ...titles].filter((part) => part !== '').join(', '),
    organization: organization.replace(/,.*$/u, ''),
  }
}

const isMeeting =
  /^(?:the |la |le |el )?(?:\d{4} |UNTOC |UNODC |Joint )*(?:constructive dialogue|dialogue constructif|diálogo constructivo|conference of|working group|agenda)/iu

/** What a line says of who speaks; empty where it says nothing. */
export const byLineOf = (line: string): ByLine => {
  const label = labels.find((one) => one.label.test(line))
  if (label) {
    const rest = cut(line.replace(label.label, ''))
    return label.who === 'person' ? readPerson(rest) : { person: '', organization: rest }
  }
  for (const start of starts) {
    const at = start.exec(line)
    if (!at) continue
    const name = cut(line.slice(at.index + at[0].length))
    // The patterns ignore case, for lines in capitals; a name does not begin small.
    if (
      isMeeting.test(name) ||
      !/^[“"]?[\p{Lu}\p{Lo}\d]/u.test(name) ||
      /^(?:the )?(?:chair|president)\b/iu.test(name)
    )
      continue
    const [first = ''] = name.split(/,\s*/u)
    if (looksLikePerson(first)) return readPerson(name)
    return { person: '', organization: /^.*?\([^)]*\)/u.exec(name)?.[0] ?? first }
  }
  if (/^(?:[Bb]y|BY|[Pp]ar|[Pp]or)\s+\p{Lu}/u.test(line) && line.length < 80) {
    const name = cut(line.replace(/^(?:by|par|por)\s+/iu, ''))
    return looksLikePerson(name.split(',')[0] ?? '') ? readPerson(name) : { person: '', organization: name }
  }
  return { person: '', organization: '' }
}

/** Whether a line is a by-line and nothing else. */
export const isByLine = (line: string): boolean => {
  const { person, organization } = byLineOf(line)
  const isLabel = labels.some(({ label }) => label.test(line))
  const isStart =
    starts.some((start) => (start.exec(line)?.index ?? 99) < 3) || /^(?:by|par|por)\s/iu.test(line)
  return (person !== '' || organization !== '') && (isLabel || isStart)
}
