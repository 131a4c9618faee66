import { forces, type Article } from '../../../shared/library/article'
import { type Instrument } from '../../../shared/library/instrument'
import type { Topic } from '../../../shared/library/topic'
import { useAll } from '../../data/library'
import { Button, Chip, Empty } from '../../kit/controls'
import { Shelf } from '../../kit/shelf'
import { ArticleDetail } from './article-detail'
import { topicName, useFinding } from './use-finding'
import css from './library.module.css'
import { Marked } from './marked'

export type TreatiesProps = {
  readonly open: string | null
  readonly onOpen: (id: string | null) => void
  readonly onInsert: ((id: string) => void) | null
}

/** The 107 articles of the Convention and its Protocols, each with its digest. */
export const TreatiesPage = ({ open, onOpen, onInsert }: TreatiesProps) => {
  const all = useAll<Article>('articles')
  const instruments = useAll<Instrument>('instruments') ?? []
  const topics = useAll<Topic>('topics') ?? []
  const order = ['UNTOC', 'TIP', 'SOM', 'FIREARMS']
  const records = (all ?? []).toSorted(
    (one, other) =>
      order.indexOf(one.instrument) - order.indexOf(other.instrument) || one.number - other.number,
  )
  const shortTitle = (id: string): string =>
    instruments.find((instrument) => instrument.id === id)?.shortTitle ?? id
  const finding = useFinding(records, 'article', 'Find articles: “art. 18”, “witness protection”', [
    { label: 'Instrument', valuesOf: ({ instrument }) => [instrument], wordsOf: shortTitle },
    { label: 'Topic', valuesOf: (article) => article.topics, wordsOf: topicName(topics) },
    {
      label: 'Force',
      valuesOf: ({ force }) => [force],
      wordsOf: (value) => forces[value as Article['force']],
    },
    {
      label: 'Review cluster',
      valuesOf: ({ cluster }) => (cluster ? [cluster] : []),
      wordsOf: (value) => `Cluster ${value}`,
    },
  ])
  const chosen = records.find(({ id }) => id === open) ?? null
  return (
    <Shelf
      title="Treaties"
      tone="law"
      count={
        all
          ? `${records.length} articles in ${instruments.length} instruments · digests, not the official text`
          : ''
      }
      search={finding.search}
      filters={finding.filters}
      rows={
        all &&
        finding.shown.map((article) => ({
          id: article.id,
          name: `Article ${article.number} ${article.title}, ${shortTitle(article.instrument)}`,
          reference: <span className={css['law']}>Art. {article.number}</span>,
          title: <Marked text={article.title} words={finding.words} />,
          facts: (
            <>
              <span>{shortTitle(article.instrument)}</span>
              {article.cluster && (
                <span>
                  · cluster {article.cluster}
                  {article.clusterConfirmed ? '' : ', unconfirmed'}
                </span>
              )}
            </>
          ),
          end: <Chip>{forces[article.force]}</Chip>,
        }))
      }
      chosen={chosen?.id ?? null}
      onChoose={onOpen}
      empty={
        <Empty title="No article matches">
          <p>Try a keyword or a number, or take a filter away.</p>
          <Button onClick={finding.clear}>Show all</Button>
        </Empty>
      }
    >
      {chosen ? (
        <ArticleDetail article={chosen} instruments={instruments} topics={topics} onInsert={onInsert} />
      ) : (
        <p className="quiet">Choose an article to read its digest and cite it.</p>
      )}
    </Shelf>
  )
}
