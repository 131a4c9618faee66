import { fold } from '../basics/text'
import { findDays } from './find-days'
import { yearOf, type Day } from '../basics/day'
import type { Found, HowSure, Surroundings } from './recognised'
import { bestOf, foundOf, type Sight } from './sight'

/** Names of the five topics of the Dialogues in the languages of the United Nations, by the id of the topic. */
const topicNames: Readonly<Record<string, RegExp>> = {
  firearms: /firearms?\b|armes à feu|armas de fuego|огнестрельн|الأسلحة النارية|枪支|آتشیں اسلحہ/iu,
  ta: /technical assistance|assistance technique|asistencia técnica|техническ\S+ помощ|المساعدة التقنية|技术援助|تکنیکی معاونت/iu,
  ic: /international co-?operation|coopération internationale|cooperación internacional|международн\S+ сотрудничеств|التعاون الدولي|国际合作|بین الاقوامی تعاون/iu,
  tip: /trafficking in (?:persons|human beings)|human trafficking|traite des (?:personnes|êtres humains)|trata de personas|торговл\S+ людьми|الاتجار بالأشخاص|贩运人口|انسانی سمگلنگ/iu,
  som: /smuggling of migrants?|migrants? smuggling|trafic illicite de migrants|tráfico ilícito de migrantes|незаконн\S+ ввоз\S* мигрант|تهريب المهاجرين|偷运移民|تارکین وطن/iu,
}
const topicShort: Readonly<Record<string, RegExp>> = {
  tip: /\bTIP\b/u,
  som: /\bSOM\b/u,
  ic: /\bIC\b/u,
  ta: /\bTA\b/u,
}

/** The topics named in words: by their names in the library, in other languages, or as a short form. */
const topicsIn = (text: string, topics: Surroundings['topics'], shortToo = false): string[] =>
  topics
    .filter(
      ({ id, name }) =>
        topicNames[id]?.test(text) === true ||
        (topicNames[id] === undefined && fold(text).includes(fold(name))) ||
        (shortToo && topicShort[id]?.test(text) === true),
    )
    .map(({ id }) => id)

/** Meetings that statements are made at. */
const meetings = [
  '(?:(?:UNTOC|UNODC|Joint|joint|first|second|third|fourth|fifth|annual) )*(?:[Cc]onstructive [Dd]ialogues?|CONSTRUCTIVE DIALOGUES?)',
  '[Dd]ialogues? [Cc]onstructifs?',
  '[Dd]iálogos? [Cc]onstructivos?',
  'Conference of the (?:States )?Parties|CONFERENCE OF THE PARTIES|Conférence des Parties|Conferencia de las Partes',
  '(?:Intergovernmental |Open-ended |Expert )*(?:Working|Expert) Group (?:on|of)|Groupe de travail|Grupo de Trabajo',
  'Commission on (?:Crime Prevention and Criminal Justice|Narcotic Drugs)',
  'Human Rights Council|General Assembly|General Debate|Preparation Day',
  'High-[Ll]evel (?:Meeting|Debate|Event|Conference)|Round ?[Tt]able|Side [Ee]vent|(?:United Nations |UN )?Crime Congress',
]
const meeting = new RegExp(meetings.join('|'), 'u')

const lowerMeeting = /(?:constructive dialogues?|dialogues? constructifs?|diálogos? constructivos?)/iu

/** Where the name of a meeting stops: a date, the next clause, the end of the line. */
const stop =
  /[.;:!?|(\[“”"]|, (?:held|organi[sz]ed|which|where|and|in|on|at|the)\b| (?:held|organi[sz]ed|which|where|for (?:arranging|convening)|and (?:for|to) )|,? (?:in|on|of|at|from|to|le|el|du) (?=\d)|,? (?:on )?(?:Monday|Tuesday|Wednesday|Thursday|Friday)|\s[-–—]\s|,\s*$/u

const withoutDay = (text: string): string => {
  const [day] = findDays(text)
  return day ? text.slice(0, day.from) : text
}

/** The name of a meeting in a line, without date and place. */
const meetingIn = (line: string): string | null => {
  const at = meeting.exec(line) ?? lowerMeeting.exec(line)
  if (!at) return null
  const rest = withoutDay(line.slice(at.index))
  const start = at[0].length
  const end = stop.exec(rest.slice(start))
  const name = (end ? rest.slice(0, start + end.index) : rest)
    .replace(
      /(?:,| (?:in|on|of|at|le|el|du|de))*\s*(?:Vienna|Vienne|Viena|New York|Geneva|online)?[\s,–-]*$/iu,
      '',
    )
    .replace(/(?:\s+(?:on|of|in|at))$/u, '')
    .trim()
  return name.length > 300 ? name.slice(0, 300) : name
}

type EventFound = { readonly value: string; readonly sure: HowSure }

/** The event a text was made for: named in the head, or in the first words of thanks. */
export const findEvent = (sight: Sight, isReport: boolean): Found<string> => {
  const fromHead = sight.head.flatMap((line): EventFound[] => {
    const value = meetingIn(line)
    return value === null ? [] : [{ value, sure: 'sure' }]
  })
  if (isReport)
    return bestOf(
      fromHead.map(({ value }) => ({ value, sure: 'likely' as const })),
      '',
    )
  const fromBody = sight.opening.slice(0, 4).flatMap((line): EventFound[] => {
    const value = meetingIn(line)
    return value === null ? [] : [{ value, sure: 'likely' }]
  })
  const all = [...fromHead, ...fromBody]
  const [first] = all
  if (!first) return foundOf('', 'unsure')
  // A later mention with a topic says more than a bare "Constructive Dialogue".
  const named = all.find(({ value }) => topicsIn(value, sight.around.topics).length > 0)
  const best = fromHead.length > 0 ? first : (named ?? first)
  return foundOf(best.value, best.sure)
}

/** The topics of a text: those of its event and title, or the one that most of its words are about. */
export const findTopics = (sight: Sight, event: string, isReport: boolean): string[] => {
  const named = topicsIn([event, ...sight.head].join('\n'), sight.around.topics, true)
  if (named.length > 0 || isReport) return named
  const opening = topicsIn(sight.opening.join('\n'), sight.around.topics)
  if (opening.length === 1) return opening
  const counts = sight.around.topics
    .map(({ id }) => ({
      id,
      count: sight.paragraphs.filter((line) => topicsIn(line, sight.around.topics).includes(id)).length,
    }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count)
  const [first, second] = counts
  return first && first.count >= 2 * (second?.count ?? 0) ? [first.id] : []
}

/** The dialogue of the library that is meant: by day, or by topic and year. */
export const findDialogue = (
  sight: Sight,
  event: Found<string>,
  topics: readonly string[],
  day: Day | null,
  isReport: boolean,
): Found<string | null> => {
  const isDialogue = lowerMeeting.test(event.value) || (event.value === '' && day !== null)
  if (isReport || !isDialogue) return foundOf<string | null>(null, event.value === '' ? 'likely' : 'sure')
  const { dialogues } = sight.around
  const onDay = dialogues.filter((dialogue) => day !== null && dialogue.day === day)
  const ofTopic = onDay.filter(
    (dialogue) => topics.length === 0 || topics.some((topic) => dialogue.topics.includes(topic)),
  )
  const [exact] = ofTopic
  if (exact && ofTopic.length === 1)
    return foundOf<string | null>(exact.id, topics.length > 0 ? 'sure' : 'likely')
  const year = day === null ? yearIn(event.value, sight) : yearOf(day)
  if (topics.length === 0 || year === null || event.value === '')
    return foundOf<string | null>(null, 'unsure')
  const inYear = dialogues.filter(
    (dialogue) =>
      dialogue.day !== null &&
      yearOf(dialogue.day) === year &&
      topics.every((topic) => dialogue.topics.includes(topic)),
  )
  const others = inYear.map(({ id }) => id)
  const [only] = inYear
  if (!only) return foundOf<string | null>(null, 'unsure')
  return foundOf<string | null>(only.id, inYear.length === 1 ? 'likely' : 'unsure', others)
}

const yearIn = (event: string, sight: Sight): number | null => {
  const found = /\b(20\d{2})\b/u.exec([event, ...sight.head].join('\n'))
  return found ? Number(found[1]) : null
}
