import { useState } from 'react'
import { CornerDownLeft } from 'lucide-react'
import { forces, reviewClusters, type Article } from '../../../shared/library/article'
import { type Instrument } from '../../../shared/library/instrument'
import { citation } from '../../../shared/library/citation'
import type { Topic } from '../../../shared/library/topic'
import { recordKey, type RecordKey } from '../../../shared/library/use'
import type { Provenance } from '../../../shared/drafting/manuscript'
import { reviseArticle } from '../../data/library'
import { useOfficialTexts } from '../../data/official-texts'
import { Button, Chip, CheckField, SelectField, TextArea } from '../../kit/controls'
import { useSay } from '../../kit/notices'
import { Pairs } from '../../kit/shelf'
import css from './library.module.css'
import { OfficialView } from './official-view'
import { refusals } from './revisions'
import { TagRow } from './tag-row'
import { UsedIn } from './used-in'

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

const OwnPart = ({ article, isLaw }: { readonly article: Article; readonly isLaw: boolean }) => {
  const say = useSay()
  const [text, setText] = useState(article.note)
  const save = async (change: Parameters<typeof reviseArticle>[1]): Promise<void> => {
    const saved = await reviseArticle(article, change)
    if (!saved.ok) say({ words: refusals[saved.reason], tone: 'bad' })
  }
  return (
    <>
      {!isLaw && (
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
      )}
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

/** The digest in our words; beside the official text it stands smaller, below it. */
const Digest = ({ article, hasText }: { readonly article: Article; readonly hasText: boolean }) => {
  if (article.digest === '') return null
  return (
    <section aria-label="Digest">
      {hasText && <h3 className={css['eyebrow']}>Digest</h3>}
      <p className={css[hasText ? 'officialDigest' : 'wording']}>{article.digest}</p>
      {hasText ? (
        article.unsure && <p className="quiet small">To be checked: {article.unsure}</p>
      ) : (
        <p className={css['caution']}>
          This is a digest, not the official text.{' '}
          {article.unsure ? `To be checked: ${article.unsure}` : 'Check quotations against treaties.un.org.'}
        </p>
      )}
    </section>
  )
}

type Facts = {
  readonly article: Article
  readonly instruments: readonly Instrument[]
  readonly topics: readonly Topic[]
}

const ArticleFacts = ({ article, instruments, topics }: Facts) => {
  const { instrument, number } = article
  const cited = citation({ instrument, article: number, paragraph: null, letter: null }, instruments)
  const isLaw = instruments.find(({ id }) => id === instrument)?.kind === 'law'
  const named = article.topics.map((id) => topics.find((topic) => topic.id === id)?.name ?? id)
  return (
    <Pairs
      pairs={[
        ['Cited as', cited.replace(`article ${number}`, `article ${number}${article.suffix}`)],
        ['Part', article.part ?? 'not divided into parts'],
        ...(isLaw
          ? []
          : ([
              ['Topics', named.join(', ') || 'none in particular'],
              ['Keywords', article.keywords.join(', ') || 'none'],
            ] as const)),
        ['Paragraphs', <Skeleton key="skeleton" article={article} />],
      ]}
    />
  )
}

const CiteButton = ({
  id,
  onInsert,
}: {
  readonly id: string
  readonly onInsert: ((id: string) => void) | null
}) => (
  <>
    <div className={css['buttons']}>
      <Button
        tone="go"
        disabled={onInsert === null}
        title={onInsert === null ? 'Open a draft first; then it can be cited there' : ''}
        onClick={() => onInsert?.(id)}
      >
        <CornerDownLeft size={16} aria-hidden />
        Cite in draft
      </Button>
    </div>
    {onInsert === null && <p className="quiet small">Open a draft first; then it can be cited there.</p>}
  </>
)

/** An article: its official text where it was brought in, facts and digest, who cited it, and the person's own note. */
export const ArticleDetail = ({
  article,
  instruments,
  topics,
  onInsert,
  onQuote = null,
  onOpenUse,
}: Facts & {
  readonly onInsert: ((id: string) => void) | null
  /** Puts a quotation with its source into the draft that was written last; null while there is none. */
  readonly onQuote?: ((from: Provenance) => void) | null
  readonly onOpenUse?: (key: RecordKey, paragraph: number | null) => void
}) => {
  const texts = useOfficialTexts(article.id)
  const instrument = instruments.find(({ id }) => id === article.instrument)
  const isLaw = instrument?.kind === 'law'
  const key = recordKey('article', article.id)
  return (
    <div className={css['detail']}>
      <div className={css['head']}>
        <Chip tone="law">{instrument?.shortTitle ?? article.instrument}</Chip>
        {!isLaw && <Chip>{forces[article.force]}</Chip>}
      </div>
      <h2>
        Article {article.number}
        {article.suffix} · {article.title}
      </h2>
      {texts && (
        <>
          <OfficialView article={article} texts={texts} instruments={instruments} onQuote={onQuote} />
          <Digest article={article} hasText={texts.length > 0} />
        </>
      )}
      <CiteButton id={article.id} onInsert={onInsert} />
      <TagRow of={key} />
      <ArticleFacts article={article} instruments={instruments} topics={topics} />
      <OwnPart key={article.id} article={article} isLaw={isLaw} />
      {onOpenUse && <UsedIn of={key} title="Cited in" onOpen={onOpenUse} />}
    </div>
  )
}
