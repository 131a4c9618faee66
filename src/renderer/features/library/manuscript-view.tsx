import { Fragment } from 'react'
import {
  isReworded,
  type Block,
  type List,
  type Manuscript,
  type Run,
} from '../../../shared/drafting/manuscript'
import { languages } from '../../../shared/library/language'
import css from './library.module.css'

const RunView = ({ run }: { readonly run: Run }) => {
  const lines = run.text.split('\n').map((line, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ))
  const has = (mark: 'bold' | 'italic' | 'underline'): boolean => run.marks?.includes(mark) ?? false
  return (
    <span
      title={run.link}
      style={{
        ...(has('bold') ? { fontWeight: 680 } : {}),
        ...(has('italic') ? { fontStyle: 'italic' } : {}),
        ...(has('underline') || run.link ? { textDecoration: 'underline' } : {}),
        ...(run.cites ? { color: 'var(--law)' } : {}),
      }}
    >
      {lines}
    </span>
  )
}

const Runs = ({ runs }: { readonly runs: readonly Run[] }) =>
  runs.map((run, index) => <RunView key={index} run={run} />)

const ListView = ({ list }: { readonly list: List }) => {
  const Tag = list.style === 'numbered' ? 'ol' : 'ul'
  return (
    <Tag>
      {list.items.map((item, index) => (
        <li key={index}>
          <Runs runs={item.runs} />
          {item.sub && <ListView list={item.sub} />}
        </li>
      ))}
    </Tag>
  )
}

const BlockView = ({ block }: { readonly block: Block }) => {
  switch (block.kind) {
    case 'heading':
      return (
        <h3>
          <Runs runs={block.runs} />
        </h3>
      )
    case 'quotation':
      return (
        <blockquote>
          <Runs runs={block.runs} />
        </blockquote>
      )
    case 'recommendation':
      return (
        <div data-kind="recommendation">
          <p>
            <Runs runs={block.runs} />
          </p>
          <p className={css['origin']}>
            From recommendation {block.from.reference}
            {isReworded(block.runs, block.from) ? ' · reworded' : ''}
          </p>
        </div>
      )
    case 'list':
      return <ListView list={block} />
    case 'paragraph':
      return (
        <p>
          <Runs runs={block.runs} />
        </p>
      )
  }
}

/** A text to read, not to write. */
export const ManuscriptView = ({ manuscript }: { readonly manuscript: Manuscript }) => (
  <div
    className={css['manuscript']}
    lang={manuscript.language}
    dir={languages[manuscript.language].direction}
  >
    {manuscript.blocks.map((block, index) => (
      <BlockView key={index} block={block} />
    ))}
  </div>
)
