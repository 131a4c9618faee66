import { Fragment } from 'react'
import css from './difference.module.css'

type Change = { readonly kind: 'kept' | 'added' | 'removed'; readonly text: string }

/** What changed between two wordings: taken out and put in, told by more than colour. */
export const Difference = ({ changes }: { readonly changes: readonly Change[] }) => (
  <span className={css['difference']}>
    {changes.map((change, index) => {
      switch (change.kind) {
        case 'kept':
          return <Fragment key={index}>{change.text}</Fragment>
        case 'added':
          return <ins key={index}>{change.text}</ins>
        case 'removed':
          return <del key={index}>{change.text}</del>
      }
    })}
  </span>
)
