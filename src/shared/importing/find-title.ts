import { textOf } from '../drafting/manuscript'
import { oneLine } from '../basics/text'
import { isByLine } from './by-lines'
import { wordCount } from './ends'
import { dayOnly, findDays } from './find-days'
import { labelOf } from './labels'
import { isContact, isPageNumber } from './mend-furniture'
import { namesOrganization } from './names'
import { isSalutation, spokenThanks, usualHeading } from './phrases'
import type { Found, HowSure } from './recognised'
import { foundOf, type Sight } from './sight'

/** Lines that say what sort of paper it is or how to treat it, and name nothing. */
const mere =
  /^(?:(?:oral|written|joint|final|draft) ?(?:statement|submission|contribution|intervention)?|statement|contribution|submission|check against delivery.*|as delivered|(?:(?:oral |written )?(?:statement|intervention|contribution|remarks) (?:under|on) )?(?:agenda )?item \d.*|déclaration(?: orale)?|declaración(?: oral)?|contribution écrite|contribución escrita|published on .*|posted .*|date:.*|to:.*|cc:.*|ref.*:.*|\w+ session|draft of .*|version .*|vienna.*|embargoed.*)$/iu

/** `ECHR Statement:`, in capitals; "Joint statement on …" is a title. */
const acronymLine =
  /^[\p{Lu}\d-]{2,12}(?:['’]s)? (?:[Ss]tatement|[Rr]epresentative|[Ii]ntervention|STATEMENT)\b/u

const meetingWords =
  /dialogue|diálogo|conference|conférence|conferencia|working group|contribution|submission|input|report|statement|rapport|informe|minutes|بيان|заявление|发言|بیان|déclaration|declaración|contribución/iu

/** A date that closes a line, or stands behind a comma or a dash, is no part of the title; "of 5 May" is. */
const withoutDay = (line: string): string => {
  const [day] = findDays(line)
  const before = day ? line.slice(0, day.from) : line
  const isLast = day !== undefined && line.length - day.to <= 1
  const isApart = isLast
    ? !/\b(?:of|on|from|until|the|to|du|de|del|le|el)\s*$/iu.test(before)
    : /[,–—|:(-]\s*$/u.test(before)
  return day && isApart && before.trim() !== ''
    ? before
        .replace(/[\s,–—|:(-]+$/u, '')
        .replace(/[,–—-]\s*(?:Vienna|Vienne|Viena|New York|Geneva|online)$/iu, '')
        .trim()
    : line
}

/** A by-line that names the meeting too is a title of its own. */
const namesMeeting = (line: string): boolean =>
  /dialogue|diálogo|conference|conférence|conferencia/iu.test(line)

const isPlainLine = (line: string): boolean =>
  !/^\p{Ll}|^Dear\b/u.test(line) &&
  labelOf(line) === null &&
  dayOnly(line) === null &&
  !isContact(line) &&
  !isPageNumber(line) &&
  !isSalutation(line) &&
  !spokenThanks.test(line) &&
  !mere.test(line) &&
  !acronymLine.test(line)

type Line = { readonly text: string; readonly level: number }

const headLines = (sight: Sight): Line[] => {
  const count = sight.head.length
  const lines = sight.blocks.flatMap((block): Line[] =>
    block.kind === 'heading' || block.kind === 'paragraph'
      ? textOf(block.runs)
          .split('\n')
          .map((line) => ({ text: oneLine(line), level: block.kind === 'heading' ? block.level : 9 }))
          .filter(({ text }) => text !== '')
      : [],
  )
  return lines.slice(0, count)
}

/**
 * The title: the first heading of the head that is neither a date nor a by-line, a letterhead or a mere "Oral
 * statement"; else a plain line there that names a meeting or a paper; else the by-line; else what the file says.
 */
export const findTitle = (sight: Sight, organization: string, event: string): Found<string> => {
  const lines = headLines(sight).filter(({ text }) => wordCount(text) <= 45)
  const isOwnName = (text: string): boolean =>
    (organization !== '' && organization.toLowerCase().includes(text.toLowerCase())) ||
    (namesOrganization(text) &&
      !meetingWords.test(text) &&
      text.toLowerCase().includes(organization.replace(/ \(.*/u, '').toLowerCase()) &&
      organization !== '')
  const plain = lines.filter(({ text }) => isPlainLine(text) && !isOwnName(text) && !usualHeading.test(text))
  const named = plain.filter(({ text }) => !isByLine(text) || namesMeeting(text))
  const headings = named.filter(({ level }) => level < 9).toSorted((one, other) => one.level - other.level)
  const byLines = plain.filter(({ text }) => isByLine(text))
  const told = sight.told.title.trim()
  const first = (from: readonly Line[], sure: HowSure) =>
    from.map(({ text }) => ({ value: withoutDay(text), sure }))
  const sentenceFree = named.filter(({ text }) => !/[.!?;:]$/u.test(text) && wordCount(text) <= 30)
  const candidates = [
    ...first(headings, 'sure'),
    ...first(
      sentenceFree.filter(({ text }) => meetingWords.test(text)),
      'likely',
    ),
    ...first(sentenceFree, 'likely'),
    ...first(byLines, 'likely'),
    ...(told === '' ? [] : [{ value: told, sure: 'unsure' as const }]),
    ...(event === '' ? [] : [{ value: event, sure: 'unsure' as const }]),
  ]
  const [best] = candidates
  if (!best) return foundOf('', 'unsure')
  const sure = best.sure === 'likely' && best.value === event ? 'sure' : best.sure
  return foundOf(
    best.value.slice(0, 300),
    sure,
    candidates.slice(1, 6).map(({ value }) => value.slice(0, 300)),
  )
}
