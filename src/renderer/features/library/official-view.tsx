import { useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { dayInWords } from '../../../shared/basics/day'
import type { Provenance } from '../../../shared/drafting/manuscript'
import type { Article } from '../../../shared/library/article'
import type { Instrument } from '../../../shared/library/instrument'
import { languages } from '../../../shared/library/language'
import {
  placeInWords,
  signsOf,
  type OfficialText,
  type Provision,
} from '../../../shared/library/official-text'
import { Button } from '../../kit/controls'
import { MoreMenu, type MenuAct } from '../../kit/more-menu'
import { useSay } from '../../kit/notices'
import css from './library.module.css'
import { quotableAt, quotationWithReference, wholeArticle, type Quotable } from './official-quoting'

type Quote = ((from: Provenance) => void) | null

const useCopy = (): ((from: Provenance) => void) => {
  const say = useSay()
  return (from) =>
    void navigator.clipboard
      .writeText(quotationWithReference(from))
      .then(() => say({ words: `Copied: ${from.reference}.` }))
      .catch(() => say({ words: 'The system did not let Rostrum write to the clipboard.', tone: 'bad' }))
}

const actsOf = (
  quotables: readonly Quotable[],
  copy: (from: Provenance) => void,
  onQuote: Quote,
): MenuAct[] =>
  quotables.flatMap(({ words, from }) => [
    ...(onQuote
      ? [{ id: `quote ${words}`, words: `Quote ${words} in draft`, run: () => onQuote(from) }]
      : []),
    { id: `copy ${words}`, words: `Copy ${words} with reference`, run: () => copy(from) },
  ])

const depthOf = ({ letter, sub }: Provision): number =>
  (letter === null ? 0 : 1) + (sub === null ? 0 : sub.split(' ').length)

const TextInLanguage = ({
  article,
  text,
  instruments,
  onQuote,
}: {
  readonly article: Article
  readonly text: OfficialText
  readonly instruments: readonly Instrument[]
  readonly onQuote: Quote
}) => {
  const copy = useCopy()
  const known = { article, text, instruments }
  const whole = wholeArticle(known)
  return (
    <>
      <ol className={css['officialText']} lang={text.language} dir={languages[text.language].direction}>
        {text.provisions.map((provision, index) => {
          // Words that close a paragraph stand at its number too; the number is printed once.
          const before = text.provisions[index - 1]
          const closes = provision.letter === null && before?.number === provision.number
          const acts = actsOf(quotableAt(known, provision), copy, onQuote)
          return (
            <li key={index} data-depth={depthOf(provision)}>
              <span className={css['officialSign']}>{signsOf(provision, before)}</span>
              <p>{provision.text}</p>
              {acts.length > 0 && !closes && (
                <MoreMenu label={`Quote or copy ${placeInWords(provision)}`} acts={acts} />
              )}
            </li>
          )
        })}
      </ol>
      {whole && (
        <div className={css['buttons']}>
          {onQuote && <Button onClick={() => onQuote(whole.from)}>Quote in draft</Button>}
          <Button onClick={() => copy(whole.from)}>Copy quotation with reference</Button>
        </div>
      )}
      {!whole && (
        <p className="quiet small">
          This article is too long to be quoted as a whole. Quote a paragraph of it.
        </p>
      )}
      <Standing text={text} />
    </>
  )
}

/** How the text stands to the reference, and where it came from. */
const Standing = ({ text }: { readonly text: OfficialText }) => (
  <>
    <p className={css['officialStanding']} data-check={text.check}>
      {text.check === 'matches' && 'The text matches the reference, paragraph by paragraph.'}
      {text.check === 'no-reference' && 'There is no reference to check this text against.'}
      {text.check === 'differs' && 'The text differs from the reference. Check it before you quote it.'}
      {text.original && ` From ${text.original.name}`}
      {text.original && text.asAt && `, as at ${dayInWords(text.asAt)}`}
      {text.original && '.'}
    </p>
    {text.differs.length > 0 && (
      <ul className={css['officialDiffers']}>
        {text.differs.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    )}
  </>
)

/** The official text of an article, paragraph by paragraph, each of which can be quoted; a tab for each language. */
export const OfficialView = ({
  article,
  texts,
  instruments,
  onQuote,
}: {
  readonly article: Article
  readonly texts: readonly OfficialText[]
  readonly instruments: readonly Instrument[]
  readonly onQuote: Quote
}) => {
  const [chosen, setChosen] = useState<string | null>(null)
  const text = texts.find(({ language }) => language === chosen) ?? texts[0]
  if (!text) return null
  const shown = <TextInLanguage article={article} text={text} instruments={instruments} onQuote={onQuote} />
  return (
    <section aria-label="Official text" className={css['official']}>
      <h3 className={css['eyebrow']}>Official text</h3>
      {texts.length === 1 ? (
        shown
      ) : (
        <Tabs selectedKey={text.language} onSelectionChange={(key) => setChosen(String(key))}>
          <TabList aria-label="Language of the text" className={css['officialTabs'] ?? ''}>
            {texts.map(({ language }) => (
              <Tab key={language} id={language} className={css['officialTab'] ?? ''}>
                {languages[language].name}
              </Tab>
            ))}
          </TabList>
          <TabPanel id={text.language}>{shown}</TabPanel>
        </Tabs>
      )}
    </section>
  )
}
