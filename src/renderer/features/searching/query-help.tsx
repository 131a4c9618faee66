import { Hint } from '../../kit/hint'

const ways: readonly (readonly [string, string])[] = [
  ['asset recovery', 'both words, anywhere in a text'],
  ['“asset recovery”', 'these words side by side'],
  ['seizure OR confiscation', 'either of them'],
  ['assets NOT property', 'the first without the second'],
  ['traffick*', 'every word that begins so'],
  ['art. 18', 'article 18; “tip 6 (3)” names a protocol and a paragraph'],
  ['MLA', 'also finds mutual legal assistance'],
]

/** How a search can be written. */
export const QueryHelp = () => (
  <Hint label="How to write a search" title="How to write a search">
    <dl>
      {ways.map(([query, meaning]) => (
        <div key={query} style={{ display: 'contents' }}>
          <dt>{query}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
    <p className="quiet small">
      Capitals, accents and plurals do not matter; a typing error is mended when nothing else is found.
    </p>
  </Hint>
)
