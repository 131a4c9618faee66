import type { LexicalEditor } from 'lexical'
import { useEffect, useRef } from 'react'
import { unreachable } from '../../../shared/basics/outcome'
import { inMode } from '../../../shared/drafting/linked'
import type { Provenance } from '../../../shared/drafting/manuscript'
import {
  articleReference,
  fromPhrase,
  fromRecommendation,
  fromStatement,
  leadToQuotation,
  openBlanks,
  usualForm,
  worded,
  wordingIn,
} from '../../../shared/drafting/reuse'
import { paragraphNamed } from '../../../shared/drafting/origins'
import { citation } from '../../../shared/library/citation'
import type { Article } from '../../../shared/library/article'
import type { Instrument } from '../../../shared/library/instrument'
import type { Phrase } from '../../../shared/library/phrase'
import type { Recommendation } from '../../../shared/library/recommendation'
import type { Statement } from '../../../shared/library/statement'
import { mostWording } from '../../../shared/library/use'
import type { SearchKind } from '../../../shared/searching/searchable'
import { useAll, useOne } from '../../data/library'
import { useOfficialTexts } from '../../data/official-texts'
import { usePastText } from '../../data/past-texts'
import { Button } from '../../kit/controls'
import { useSay } from '../../kit/notices'
import { PhraseStep, RecommendationStep, type Setting } from './choosing'
import { CitationStep } from './citation-step'
import {
  $insertCitation,
  $insertCopy,
  $insertPhrase,
  $insertQuotation,
  $insertRecommendation,
} from './insert'
import { StatementStep } from './statement-step'
import css from './palette.module.css'
import { usePhraseWay, useRecommendationWay } from './ways'

/** A record that was chosen, and what is already known of how it goes in. */
export type Chosen = {
  readonly kind: SearchKind
  readonly id: string
  /** The paragraph and letter of an article that were asked for. */
  readonly place?: { readonly paragraph: number | null; readonly letter: string | null } | null
  /** The paragraph of a statement, and the words that were looked for in it. */
  readonly paragraph?: number | null
  readonly words?: readonly string[]
  /** The person wants to be asked how, even where nothing has to be. */
  readonly ask?: boolean
}

export type StepProps<T = Chosen> = {
  readonly editor: LexicalEditor
  readonly chosen: T
  readonly setting: Setting
  readonly onBack: () => void
  readonly onDone: () => void
}

/** Inserts at once when nothing is to be asked; else shows the small form. */
const useAtOnce = (ready: boolean, insert: () => void): void => {
  const done = useRef(false)
  useEffect(() => {
    if (!ready || done.current) return
    done.current = true
    insert()
  })
}

const RecommendationInsert = ({ editor, chosen, setting, onBack, onDone }: StepProps) => {
  const record = useOne<Recommendation>('recommendations', chosen.id)
  const [usual] = useRecommendationWay()
  const insert = (known: Recommendation, wording: string, way: 'copy' | 'linked'): void => {
    editor.update(() => $insertRecommendation(inMode(fromRecommendation(known, wording), way)))
    onDone()
  }
  const wording = record ? wordingIn(record, usualForm(record, setting.kind)) : ''
  const asks =
    chosen.ask === true || !record || openBlanks(wording, record.blanks, setting.answers).length > 0
  useAtOnce(!asks, () => record && insert(record, worded(wording, setting.answers), usual))
  if (!record || !asks) return null
  return (
    <RecommendationStep
      record={record}
      setting={setting}
      onBack={onBack}
      onInsert={(words, way) => insert(record, words, way)}
    />
  )
}

const PhraseInsert = ({ editor, chosen, setting, onBack, onDone }: StepProps) => {
  const record = useOne<Phrase>('phrases', chosen.id)
  const [usual] = usePhraseWay()
  const insert = (known: Phrase, wording: string, way: 'copy' | 'linked'): void => {
    editor.update(() => $insertPhrase(inMode(fromPhrase(known, wording), way)))
    onDone()
  }
  const asks =
    chosen.ask === true || !record || openBlanks(record.text, record.blanks, setting.answers).length > 0
  useAtOnce(!asks, () => record && insert(record, worded(record.text, setting.answers), usual))
  if (!record || !asks) return null
  return (
    <PhraseStep
      record={record}
      setting={setting}
      onBack={onBack}
      onInsert={(words, way) => insert(record, words, way)}
    />
  )
}

const tooLong = {
  words: 'These words are too long to carry their origin. Insert a part of them.',
  tone: 'bad',
} as const

const CitationInsert = ({ editor, chosen, onBack, onDone }: StepProps) => {
  const say = useSay()
  const article = useOne<Article>('articles', chosen.id)
  const instruments = useAll<Instrument>('instruments')
  const texts = useOfficialTexts(chosen.id)
  if (!article || !instruments || !texts) return null
  return (
    <CitationStep
      article={article}
      instruments={instruments}
      texts={texts}
      place={chosen.place ?? null}
      onBack={onBack}
      onInsert={({ words, cites, quoted }) => {
        if ((quoted?.wording.length ?? 0) > mostWording) return say(tooLong)
        editor.update(() => {
          if (!quoted) return $insertCitation(words, cites)
          const reference = articleReference(cites, instruments)
          const { rev: edition } = quoted.text
          const from: Provenance = {
            kind: 'article',
            id: article.id,
            edition,
            reference,
            wording: quoted.wording,
          }
          $insertQuotation([{ text: words, cites }, { text: ' provides:' }], from)
        })
        onDone()
      }}
    />
  )
}

const StatementInsert = ({ editor, chosen, onBack, onDone }: StepProps) => {
  const say = useSay()
  const statement = useOne<Statement>('statements', chosen.id)
  const text = usePastText(chosen.id)
  if (statement === null || text?.ok === false)
    return <NothingToInsert onBack={onBack} words="The words of this statement cannot be read." />
  if (!statement || !text) return null
  return (
    <StatementStep
      statement={statement}
      text={text.value}
      paragraph={chosen.paragraph ?? null}
      words={chosen.words ?? []}
      onBack={onBack}
      onInsert={(paragraph, wording, way) => {
        if (wording.length > mostWording) return say(tooLong)
        const from = fromStatement(statement.id, paragraph, wording)
        editor.update(() => {
          if (way === 'quotation') $insertQuotation([{ text: leadToQuotation(statement, paragraph) }], from)
          else $insertCopy(inMode(from, way))
        })
        onDone()
      }}
    />
  )
}

/** Words that a page of the library quotes or copies: they go in at once, a quotation with its source before it. */
export const WordsInsert = ({
  editor,
  from,
  quoted,
  onDone,
}: {
  readonly editor: LexicalEditor
  readonly from: Provenance
  readonly quoted: boolean
  readonly onDone: () => void
}) => {
  const statement = useOne<Statement>('statements', from.kind === 'statement' ? from.id : null)
  const article = useOne<Article>('articles', from.kind === 'article' ? from.id : null)
  const instruments = useAll<Instrument>('instruments')
  const ready = statement !== undefined && article !== undefined && instruments !== undefined
  useAtOnce(ready, () => {
    const place = articlePlaceNamed(from.reference)
    const cites = article && { instrument: article.instrument, article: article.number, ...place }
    const lead = cites
      ? [{ text: citation(cites, instruments ?? []), cites }, { text: ' provides:' }]
      : [{ text: statement ? leadToQuotation(statement, paragraphNamed(from)) : `${from.reference}:` }]
    editor.update(() => (quoted ? $insertQuotation(lead, from) : $insertCopy(from)))
    onDone()
  })
  return null
}

/** The paragraph and subparagraph that a reference to an article ends with: `…, article 6, paragraph 3 (a)`. */
const articlePlaceNamed = (reference: string): { paragraph: number | null; letter: string | null } => ({
  paragraph: Number(/paragraph (\d{1,3})/.exec(reference)?.[1] ?? 0) || null,
  letter: /\(([a-z]{1,4})\)/.exec(reference)?.[1] ?? null,
})

const NothingToInsert = ({ onBack, words }: Pick<StepProps, 'onBack'> & { readonly words: string }) => (
  <div className={css['step']}>
    <p>{words}</p>
    <div className={css['buttons']}>
      <Button autoFocus onClick={onBack}>
        Back
      </Button>
    </div>
  </div>
)

/** What a chosen record asks before it is inserted. */
export const Step = (props: StepProps) => {
  switch (props.chosen.kind) {
    case 'recommendation':
      return <RecommendationInsert {...props} />
    case 'phrase':
      return <PhraseInsert {...props} />
    // A note is the person's own on an article: what is inserted is the article.
    case 'article':
    case 'note':
      return <CitationInsert {...props} />
    case 'statement':
      return <StatementInsert {...props} />
    case 'draft':
    case 'dialogue':
      return <NothingToInsert {...props} words="Nothing of this can be inserted in a text." />
    default:
      return unreachable(props.chosen.kind)
  }
}
