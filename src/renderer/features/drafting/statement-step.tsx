import { useMemo, useState } from 'react'
import { dayInWords } from '../../../shared/basics/day'
import { numberedParagraphs, type PastText } from '../../../shared/drafting/past-text'
import type { Statement } from '../../../shared/library/statement'
import { searchWords } from '../../../shared/searching/searchable'
import { SelectField } from '../../kit/controls'
import { Frame } from './choosing'
import { statementChoices, useStatementWay, type Way } from './ways'

const firstWords = (text: string): string => (text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text)

/** The paragraph that holds most of the words that were looked for; the first where none holds any. */
const likest = (
  paragraphs: readonly { number: number; text: string }[],
  words: readonly string[],
): number => {
  const wanted = new Set(words)
  const share = (text: string): number => searchWords(text).filter((word) => wanted.has(word)).length
  const best = paragraphs
    .map(({ number, text }) => ({ number, count: share(text) }))
    .toSorted((one, other) => other.count - one.count)[0]
  return best?.number ?? 1
}

/** Asks which paragraph of a past statement is meant, and whether it is copied, linked or quoted. */
export const StatementStep = ({
  statement,
  text,
  paragraph,
  words,
  onBack,
  onInsert,
}: {
  readonly statement: Statement
  readonly text: PastText
  readonly paragraph: number | null
  readonly words: readonly string[]
  readonly onBack: () => void
  readonly onInsert: (paragraph: number, wording: string, way: Way) => void
}) => {
  const paragraphs = useMemo(() => numberedParagraphs(text), [text])
  const [way, setWay] = useStatementWay()
  const [number, setNumber] = useState(() => String(paragraph ?? likest(paragraphs, words)))
  const chosen = paragraphs.find((each) => String(each.number) === number) ?? paragraphs[0]
  return (
    <Frame
      title={statement.title}
      preview={chosen?.text ?? 'There are no words in this statement.'}
      tone="plain"
      ready
      onBack={onBack}
      onInsert={() => chosen && onInsert(chosen.number, chosen.text, way)}
    >
      <p className="quiet small">
        {[statement.day ? dayInWords(statement.day) : '', statement.organization].filter(Boolean).join(' · ')}
      </p>
      <SelectField
        label="Paragraph"
        choices={paragraphs.map((each) => ({
          value: String(each.number),
          words: `${each.number} · ${firstWords(each.text)}`,
        }))}
        value={number}
        onChange={setNumber}
      />
      <SelectField label="Insert as" choices={statementChoices} value={way} onChange={setWay} />
    </Frame>
  )
}
