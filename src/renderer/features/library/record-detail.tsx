import { useState } from 'react'
import { dayInWords } from '../../../shared/basics/day'
import { plural } from '../../../shared/basics/text'
import type { Draft } from '../../../shared/drafting/draft'
import type { Article } from '../../../shared/library/article'
import type { Dialogue } from '../../../shared/library/dialogue'
import type { Instrument } from '../../../shared/library/instrument'
import type { Phrase } from '../../../shared/library/phrase'
import type { Recommendation } from '../../../shared/library/recommendation'
import { statementKinds, type Statement } from '../../../shared/library/statement'
import type { Topic } from '../../../shared/library/topic'
import { recordKey, type RecordKey } from '../../../shared/library/use'
import { useBody } from '../../data/drafts'
import { useAll, useOne } from '../../data/library'
import { Button, Chip } from '../../kit/controls'
import { Pairs } from '../../kit/shelf'
import { ArticleDetail } from './article-detail'
import css from './library.module.css'
import { ManuscriptView } from './manuscript-view'
import type { Reusing } from './numbered-paragraphs'
import { PhraseDetail } from './phrase-detail'
import { PhraseForm } from './phrase-form'
import { RecommendationDetail } from './recommendation-detail'
import { RecommendationForm } from './recommendation-form'
import { StatementDetail } from './statement-detail'
import { TagRow } from './tag-row'
import { topicName } from './use-finding'

/** What can be done from a record that is read outside its own page. */
export type RecordActs = {
  readonly onOpen: (key: RecordKey, paragraph: number | null) => void
  /** Inserts into the draft that was written last; null while there is none. */
  readonly onInsert: ((kind: 'recommendation' | 'article' | 'phrase', id: string) => void) | null
  readonly reusing: Reusing
}

type DetailProps = {
  readonly id: string
  /** Marked in its text. */
  readonly words: readonly string[]
  /** The paragraph that is shown. */
  readonly here: number | null
  readonly acts: RecordActs
}

const Gone = () => <p className="quiet">This record is not in the library any more.</p>

const insertAs = (acts: RecordActs, kind: 'recommendation' | 'article' | 'phrase') => {
  const { onInsert } = acts
  return onInsert === null ? null : (id: string): void => onInsert(kind, id)
}

const OfRecommendation = ({ id, acts }: DetailProps) => {
  const record = useOne<Recommendation>('recommendations', id)
  const topics = useAll<Topic>('topics') ?? []
  const [revising, setRevising] = useState(false)
  if (!record) return record === null ? <Gone /> : null
  return (
    <>
      <RecommendationDetail
        record={record}
        topics={topics}
        onRevise={() => setRevising(true)}
        props={{
          open: id,
          onOpen: () => undefined,
          onInsert: insertAs(acts, 'recommendation'),
          onOpenArticle: (article) => acts.onOpen(recordKey('article', article), null),
          onOpenUse: acts.onOpen,
        }}
      />
      {revising && (
        <RecommendationForm
          of={record}
          topics={topics}
          onKept={() => undefined}
          onClose={() => setRevising(false)}
        />
      )}
    </>
  )
}

const OfArticle = ({ id, acts }: DetailProps) => {
  const article = useOne<Article>('articles', id)
  const instruments = useAll<Instrument>('instruments') ?? []
  const topics = useAll<Topic>('topics') ?? []
  if (!article) return article === null ? <Gone /> : null
  return (
    <ArticleDetail
      article={article}
      instruments={instruments}
      topics={topics}
      onInsert={insertAs(acts, 'article')}
      onQuote={acts.reusing.onQuote}
      onOpenUse={acts.onOpen}
    />
  )
}

const OfPhrase = ({ id, acts }: DetailProps) => {
  const phrase = useOne<Phrase>('phrases', id)
  const [revising, setRevising] = useState(false)
  if (!phrase) return phrase === null ? <Gone /> : null
  return (
    <>
      <PhraseDetail
        phrase={phrase}
        onInsert={insertAs(acts, 'phrase')}
        onRevise={() => setRevising(true)}
        onOpenUse={acts.onOpen}
      />
      {revising && <PhraseForm of={phrase} onKept={() => undefined} onClose={() => setRevising(false)} />}
    </>
  )
}

const OfStatement = ({ id, words, here, acts }: DetailProps) => {
  const statement = useOne<Statement>('statements', id)
  const topics = useAll<Topic>('topics') ?? []
  if (!statement) return statement === null ? <Gone /> : null
  return (
    <StatementDetail statement={statement} topics={topics} words={words} here={here} reusing={acts.reusing} />
  )
}

const OfDraft = ({ id, words, here, acts }: DetailProps) => {
  const draft = useOne<Draft>('drafts', id)
  const body = useBody(id)
  const key = recordKey('draft', id)
  if (!draft) return draft === null ? <Gone /> : null
  return (
    <div className={css['detail']}>
      <div className={css['head']}>
        <Chip tone="accent">Draft</Chip>
        <Chip>{statementKinds[draft.kind]}</Chip>
      </div>
      <h2 dir="auto">{draft.title}</h2>
      <TagRow of={key} />
      <div className={css['buttons']}>
        <Button tone="go" onClick={() => acts.onOpen(key, here)}>
          Open the draft
        </Button>
      </div>
      {body?.ok && <ManuscriptView text={body.value.manuscript} words={words} here={here} />}
    </div>
  )
}

const OfDialogue = ({ id, acts }: DetailProps) => {
  const dialogue = useOne<Dialogue>('dialogues', id)
  const topics = useAll<Topic>('topics') ?? []
  const key = recordKey('dialogue', id)
  if (!dialogue) return dialogue === null ? <Gone /> : null
  return (
    <div className={css['detail']}>
      <h2 dir="auto">{dialogue.title}</h2>
      <TagRow of={key} />
      <Pairs
        pairs={[
          ['Date', dialogue.day ? dayInWords(dialogue.day) : 'not set'],
          ['Place', dialogue.place || 'not given'],
          ['Topics', dialogue.topics.map(topicName(topics)).join(', ') || 'none'],
          ['Agenda', plural(dialogue.agendaItems.length, 'item')],
        ]}
      />
      <div className={css['buttons']}>
        <Button tone="go" onClick={() => acts.onOpen(key, null)}>
          Open the dialogue
        </Button>
      </div>
    </div>
  )
}

/** Any record, read where it was found. */
export const RecordDetail = ({
  kind,
  ...rest
}: DetailProps & {
  readonly kind: 'recommendation' | 'article' | 'note' | 'phrase' | 'statement' | 'draft' | 'dialogue'
}) => {
  switch (kind) {
    case 'recommendation':
      return <OfRecommendation key={rest.id} {...rest} />
    // A note is written on an article and read with it.
    case 'article':
    case 'note':
      return <OfArticle key={rest.id} {...rest} />
    case 'phrase':
      return <OfPhrase key={rest.id} {...rest} />
    case 'statement':
      return <OfStatement key={rest.id} {...rest} />
    case 'draft':
      return <OfDraft key={rest.id} {...rest} />
    case 'dialogue':
      return <OfDialogue key={rest.id} {...rest} />
  }
}
