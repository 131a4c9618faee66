import { useState } from 'react'
import { FileInput } from 'lucide-react'
import type { Provenance } from '../../../shared/drafting/manuscript'
import { forces, type Article } from '../../../shared/library/article'
import { type Instrument } from '../../../shared/library/instrument'
import type { Topic } from '../../../shared/library/topic'
import type { RecordKey } from '../../../shared/library/use'
import { useAll } from '../../data/library'
import { useArticlesWithText } from '../../data/official-texts'
import { Button, Chip, Empty } from '../../kit/controls'
import { Shelf } from '../../kit/shelf'
import { ArticleDetail } from './article-detail'
import { OfficialDialog } from './official-dialog'
import { topicName, useFinding } from './use-finding'
import css from './library.module.css'
import { Marked } from './marked'

export type TreatiesProps = {
  readonly open: string | null
  readonly onOpen: (id: string | null) => void
  readonly onInsert: ((id: string) => void) | null
  /** Puts a quotation with its source into the draft that was written last; null while there is none. */
  readonly onQuote?: ((from: Provenance) => void) | null
  readonly onOpenUse?: (key: RecordKey, paragraph: number | null) => void
}

const order = ['UNTOC', 'TIP', 'SOM', 'FIREARMS']

/** The Convention first, then its Protocols, then the laws by name. */
const inOrder = (instruments: readonly Instrument[]): Instrument[] => {
  const place = ({ id }: Instrument): number => (order.includes(id) ? order.indexOf(id) : order.length)
  return instruments.toSorted(
    (one, other) => place(one) - place(other) || one.shortTitle.localeCompare(other.shortTitle),
  )
}

const articlesInOrder = (articles: readonly Article[], instruments: readonly Instrument[]): Article[] => {
  const place = new Map(instruments.map(({ id }, index) => [id, index]))
  return articles.toSorted(
    (one, other) =>
      (place.get(one.instrument) ?? 0) - (place.get(other.instrument) ?? 0) ||
      one.number - other.number ||
      one.suffix.localeCompare(other.suffix),
  )
}

/** The articles of the Convention, its Protocols and the laws that were added, each with digest and official text. */
export const TreatiesPage = ({ open, onOpen, onInsert, onQuote, onOpenUse }: TreatiesProps) => {
  const [bringing, setBringing] = useState(false)
  const all = useAll<Article>('articles')
  const instruments = inOrder(useAll<Instrument>('instruments') ?? [])
  const topics = useAll<Topic>('topics') ?? []
  const records = articlesInOrder(all ?? [], instruments)
  const withText = [...(useArticlesWithText() ?? new Map<string, number>()).values()]
  const texts = withText.reduce((sum, count) => sum + count, 0)
  const textsInWords = texts > 0 ? `official text of ${texts}` : 'digests, not the official text'
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
      count={all ? `${records.length} articles in ${instruments.length} instruments · ${textsInWords}` : ''}
      actions={
        <Button onClick={() => setBringing(true)}>
          <FileInput size={16} aria-hidden />
          Bring in the official text…
        </Button>
      }
      search={finding.search}
      filters={finding.filters}
      rows={
        all &&
        finding.shown.map((article) => ({
          id: article.id,
          name: `Article ${article.number}${article.suffix} ${article.title}, ${shortTitle(article.instrument)}`,
          reference: (
            <span className={css['law']}>
              Art. {article.number}
              {article.suffix}
            </span>
          ),
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
          end: article.digest !== '' && <Chip>{forces[article.force]}</Chip>,
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
        <ArticleDetail
          article={chosen}
          instruments={instruments}
          topics={topics}
          onInsert={onInsert}
          {...(onQuote ? { onQuote } : {})}
          {...(onOpenUse ? { onOpenUse } : {})}
        />
      ) : (
        <p className="quiet">Choose an article to read and cite it.</p>
      )}
      {bringing && (
        <OfficialDialog
          instruments={instruments}
          onKept={(instrument) => {
            setBringing(false)
            if (chosen?.instrument !== instrument)
              onOpen(records.find((article) => article.instrument === instrument)?.id ?? null)
          }}
          onClose={() => setBringing(false)}
        />
      )}
    </Shelf>
  )
}
