import type { PastKind } from '../library/statement'
import { wordCount } from './ends'
import { isByLine, byLineOf } from './by-lines'
import { isSalutation, spokenThanks } from './phrases'
import type { Found } from './recognised'
import { foundOf, type Sight } from './sight'

const saysOral =
  /\boral (?:statement|intervention)|check against delivery|read out verbatim|as delivered|to be delivered|déclaration orale|declaración oral|seul le prononcé|\b(?:opening|closing) remarks\b|\bspeech\b/iu
const saysWritten =
  /\bwritten (?:contribution|submission|statement|input)|\b(?:contribution|submission|input|inputs) (?:by|of|to|from|for)\b|^contribution\b|\bsubmitted (?:by|to)\b|contribution écrite|contribución escrita|^submission\b|written comments/iu
const saysReport =
  /\b(?:annual|parallel|shadow|alternative|civil society|progress|activity|monitoring|country|yearly) (?:review )?report\b|\breport (?:by|of|on|for|20\d\d)\b|\brapport annuel\b|\binforme anual\b|review mechanism[ –-]*20\d\d|تقرير|годовой отчет|年度报告/iu
const saysStatement =
  /\bstatement\b|\bintervention\b|\bremarks\b|déclaration|declaración|بيان|заявление|выступлени|发言|بیان/iu

const salutations = (sight: Sight): number =>
  [...sight.head, ...sight.opening].filter(isSalutation).length +
  sight.opening
    .slice(0, 2)
    .filter((line) =>
      /(?:^|[.!?]\s)(?:(?:thank you|thanks),? (?:madam |mr\.? )?(?:chair|president)|(?:madam |mr\.? |honou?rable |distinguished )?chair(?:person)?,)/iu.test(
        line,
      ),
    ).length

/**
 * What kind of text it is: by what it calls itself, by whom it speaks to, by its parts and its length. "Statement"
 * alone is said of written contributions too; then a salutation or spoken thanks decide.
 */
export const findKind = (sight: Sight): Found<PastKind> => {
  const head = sight.head.join('\n')
  const words = wordCount(sight.whole)
  const headings = sight.blocks.filter(({ kind }) => kind === 'heading').length
  const speaks = salutations(sight) > 0
  const thanks = sight.closing
    .slice(-4)
    .some((line) => line.split(/(?<=[.!。])\s*/u).some((part) => spokenThanks.test(part.trim())))
  if (saysReport.test(head) && !speaks) return foundOf<PastKind>('annual-report', 'sure')
  if (saysOral.test(head)) return foundOf<PastKind>('oral-statement', 'sure')
  if (speaks)
    return foundOf<PastKind>(
      'oral-statement',
      thanks || saysStatement.test(head) ? 'sure' : 'likely',
      saysWritten.test(head) ? ['written-contribution'] : [],
    )
  if (sight.head.some((line) => saysWritten.test(line)))
    return foundOf<PastKind>('written-contribution', 'sure', ['oral-statement'])
  if (saysStatement.test(head)) {
    // A statement without a salutation that is longer than anyone may speak was handed in.
    const spoken = thanks && words < 700
    return spoken
      ? foundOf<PastKind>('oral-statement', 'likely', ['written-contribution'])
      : foundOf<PastKind>('written-contribution', 'likely', ['oral-statement'])
  }
  const hasPerson = sight.head.some((line) => isByLine(line) && byLineOf(line).organization === '')
  if (hasPerson && !/dialogue|conference|session/iu.test(head))
    return foundOf<PastKind>('article', words > 600 ? 'sure' : 'likely', ['other'])
  if (thanks) return foundOf<PastKind>('oral-statement', 'likely', ['written-contribution'])
  if (/dialogue|diálogo|conference of the parties|working group/iu.test(head))
    return foundOf<PastKind>('written-contribution', 'likely', ['oral-statement'])
  if (words > 1200 && headings >= 5) return foundOf<PastKind>('annual-report', 'unsure', ['article', 'other'])
  if (words > 1000) return foundOf<PastKind>('article', 'unsure', ['other'])
  return foundOf<PastKind>('other', 'unsure', ['written-contribution', 'oral-statement'])
}
