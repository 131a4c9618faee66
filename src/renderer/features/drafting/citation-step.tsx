import { useState } from 'react'
import type { Article, ArticleRef } from '../../../shared/library/article'
import { citation } from '../../../shared/library/citation'
import type { Instrument } from '../../../shared/library/instrument'
import type { OfficialText } from '../../../shared/library/official-text'
import { officialWording } from '../../../shared/drafting/reuse'
import { SelectField } from '../../kit/controls'
import { Frame } from './choosing'
import { articleChoices, useArticleWay } from './ways'

/** What is inserted of an article: the words that cite it, and its official words where they are quoted. */
export type Cited = {
  readonly words: string
  readonly cites: ArticleRef
  readonly quoted: { readonly text: OfficialText; readonly wording: string } | null
}

/**
 * Asks which paragraph and subparagraph of an article is meant; only such as the article has are offered. Where the
 * official text is at hand, its words can be quoted.
 */
export const CitationStep = ({
  article,
  instruments,
  texts,
  place,
  onBack,
  onInsert,
}: {
  readonly article: Article
  readonly instruments: readonly Instrument[]
  readonly texts: readonly OfficialText[]
  readonly place: { readonly paragraph: number | null; readonly letter: string | null } | null
  readonly onBack: () => void
  readonly onInsert: (cited: Cited) => void
}) => {
  const numbered = article.skeleton.filter(({ number }) => number !== null)
  const asked = article.skeleton.find(({ number }) => number === (place?.paragraph ?? null))
  const [way, setWay] = useArticleWay()
  const [paragraph, setParagraph] = useState(asked ? String(asked.number ?? '') : '')
  const [letter, setLetter] = useState(asked?.letters.find((each) => each === place?.letter) ?? '')
  const chosen = article.skeleton.find(({ number }) => String(number ?? '') === paragraph)
  const cites: ArticleRef = {
    instrument: article.instrument,
    article: article.number,
    paragraph: paragraph === '' ? null : Number(paragraph),
    letter: letter === '' ? null : letter,
  }
  const words = citation(cites, instruments)
  const [text] = texts
  const wording = text ? officialWording(text, cites) : ''
  const quoted = text && wording !== '' && way === 'quotation' ? { text, wording } : null
  const whole = [{ value: '', words: 'The whole article' }]
  const noLetter = [{ value: '', words: paragraph === '' ? 'No subparagraph' : 'The whole paragraph' }]
  return (
    <Frame
      title={`Article ${article.number}${article.suffix} · ${article.title}`}
      preview={quoted ? `${words} provides:\n${quoted.wording}` : words}
      tone="law"
      onBack={onBack}
      onInsert={() => onInsert({ words, cites, quoted })}
      {...(article.digest === '' || text
        ? {}
        : { more: `${article.digest} This is a digest, not the official text.` })}
    >
      {numbered.length > 0 && (
        <SelectField
          label="Paragraph"
          choices={[
            ...whole,
            ...numbered.map(({ number }) => ({ value: String(number), words: `Paragraph ${number}` })),
          ]}
          value={paragraph}
          onChange={(value) => {
            setParagraph(value)
            setLetter('')
          }}
        />
      )}
      {chosen && chosen.letters.length > 0 && (
        <SelectField
          label="Subparagraph"
          choices={[...noLetter, ...chosen.letters.map((each) => ({ value: each, words: `(${each})` }))]}
          value={letter}
          onChange={setLetter}
        />
      )}
      {text && wording !== '' && (
        <SelectField label="Insert as" choices={articleChoices} value={way} onChange={setWay} />
      )}
    </Frame>
  )
}
