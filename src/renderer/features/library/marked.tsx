import { Fragment } from 'react'
import { highlight } from '../../../shared/searching/query'

/** A text with the words of a query marked. */
export const Marked = ({ text, words }: { readonly text: string; readonly words: readonly string[] }) =>
  highlight(text, words).map((piece, index) =>
    piece.hit ? <mark key={index}>{piece.text}</mark> : <Fragment key={index}>{piece.text}</Fragment>,
  )

/** A wording whose blanks can be seen. */
export const WithBlanks = ({ text }: { readonly text: string }) =>
  text
    .split(/(\{\{[a-z][a-z0-9-]*\}\})/)
    .map((piece, index) =>
      index % 2 === 1 ? (
        <em key={index}>{piece.slice(2, -2).replaceAll('-', ' ')}</em>
      ) : (
        <Fragment key={index}>{piece}</Fragment>
      ),
    )
