import { Fragment } from 'react'
import { highlight } from '../../../shared/searching/query'

type Line = { readonly text: string; readonly marks: readonly (readonly [number, number])[] }

/** A line round a match, with what matched marked. */
export const MarkedLine = ({ line: { text, marks } }: { readonly line: Line }) => {
  const ends = [0, ...marks.map(([, to]) => to)]
  return (
    <>
      {marks.map(([from, to], index) => (
        <Fragment key={from}>
          {text.slice(ends[index], from)}
          <mark>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(ends.at(-1))}
    </>
  )
}

/** A text with the words of a query marked. */
export const MarkedWords = ({ text, words }: { readonly text: string; readonly words: readonly string[] }) =>
  highlight(text, words).map((piece, index) =>
    piece.hit ? <mark key={index}>{piece.text}</mark> : <Fragment key={index}>{piece.text}</Fragment>,
  )
