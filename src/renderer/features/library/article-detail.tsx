import { useState } from 'react'
import { CornerDownLeft } from 'lucide-react'
import { forces, reviewClusters, type Article } from '../../../shared/library/article'
import { type Instrument } from '../../../shared/library/instrument'
import { citation } from '../../../shared/library/citation'
import type { Topic } from '../../../shared/library/topic'
import { reviseArticle } from '../../data/library'
import { Button, Chip, CheckField, SelectField, TextArea } from '../../kit/controls'
import { useSay } from '../../kit/notices'
import { Pairs } from '../../kit/shelf'
import css from './library.module.css'
import { refusals } from './revisions'

const Skeleton = ({ article }: { readonly article: Article }) => {
  const numbered = article.skeleton.filter(({ number, letters }) => number !== null || letters.length > 0)
  if (numbered.length === 0) return <p className="quiet">One paragraph without a number.</p>
  return (
    <ul className={css['skeleton']}>
      {numbered.map(({ number, letters }) => (
        <li key={number ?? 0}>
          {number === null ? 'Unnumbered' : `Paragraph ${number}`}
          {letters.length > 0 && (
            <span className="quiet">
              {' '}
              ({letters[0]}){letters.length > 1 && `–(${letters.at(-1)})`}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

type ClusterChoice = '' | NonNullable<Article['cluster']>
const clusterChoices: readonly { value: ClusterChoice; words: string }[] = [
  { value: '', words: 'None' },
  ...(['I', 'II', 'III', 'IV'] as const).map((value) => ({
    value,
    words: `${value} · ${reviewClusters[value]}`,
  })),
]

const OwnPart = ({ article }: { readonly article: Article }) => {
  const say = useSay()
  const [text, setText] = useState(article.note)
  const save = async (change: Parameters<typeof reviseArticle>[1]): Promise<void> => {
    const saved = await reviseArticle(article, change)
    if (!saved.ok) say({ words: refusals[saved.reason], tone: 'bad' })
  }
  return (
    <>
      <SelectField
        label="Review cluster"
        help={
          article.cluster === null
            ? 'In which cluster of the Review Mechanism this article is reviewed.'
            : article.clusterConfirmed
              ? 'Confirmed.'
              : 'Unconfirmed: no official list was at hand. Check it and confirm.'
        }
        choices={clusterChoices}
        value={article.cluster ?? ''}
        onChange={(value) => void save({ cluster: value === '' ? null : value, clusterConfirmed: false })}
      />
      {article.cluster !== null && (
        <CheckField
          label="Confirmed by a source"
          checked={article.clusterConfirmed}
          onChange={(clusterConfirmed) => void save({ clusterConfirmed })}
        />
      )}
      <TextArea
        label="Your note"
        value={text}
        onChange={setText}
        maxLength={20_000}
        onBlur={() => {
          if (text !== article.note) void save({ note: text })
        }}
      />
    </>
  )
}

/** An article: facts and digest, and the person's own note and cluster. */
export const ArticleDetail = ({
  article,
  instruments,
  topics,
  onInsert,
}: {
  article: Article
  instruments: readonly Instrument[]
  topics: readonly Topic[]
  onInsert: ((id: string) => void) | null
}) => {
  const instrument = instruments.find(({ id }) => id === article.instrument)
  const cited = citation(
    { instrument: article.instrument, article: article.number, paragraph: null, letter: null },
    instruments,
  )
  return (
    <div className={css['detail']}>
      <div className={css['head']}>
        <Chip tone="law">{instrument?.shortTitle ?? article.instrument}</Chip>
        <Chip>{forces[article.force]}</Chip>
      </div>
      <h2>
        Article {article.number} · {article.title}
      </h2>
      <p className={css['wording']} style={{ fontSize: '1.0625rem' }}>
        {article.digest}
      </p>
      <p className={css['caution']}>
        This is a digest, not the official text.{' '}
        {article.unsure ? `To be checked: ${article.unsure}` : 'Check quotations against treaties.un.org.'}
      </p>
      <div className={css['buttons']}>
        <Button
          tone="go"
          disabled={onInsert === null}
          title={onInsert === null ? 'Open a draft first; then it can be cited there' : ''}
          onClick={() => onInsert?.(article.id)}
        >
          <CornerDownLeft size={16} aria-hidden />
          Cite in draft
        </Button>
      </div>
      {onInsert === null && <p className="quiet small">Open a draft first; then it can be cited there.</p>}
      <Pairs
        pairs={[
          ['Cited as', cited],
          ['Part', article.part ?? 'not divided into parts'],
          [
            'Topics',
            article.topics.map((id) => topics.find((topic) => topic.id === id)?.name ?? id).join(', ') ||
              'none in particular',
          ],
          ['Keywords', article.keywords.join(', ')],
          ['Paragraphs', <Skeleton key="skeleton" article={article} />],
        ]}
      />
      <OwnPart key={article.id} article={article} />
    </div>
  )
}
