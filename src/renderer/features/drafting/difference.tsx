import { Fragment } from 'react'
import type { WordChange } from '../../../shared/drafting/compare'
import css from './reuse.module.css'

/** What changed between two wordings: taken out and put in, told by more than colour. */
export const Difference = ({ changes }: { readonly changes: readonly WordChange[] }) => (
  <p className={css['difference']} dir="auto">
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
  </p>
)
