import { Fragment, useEffect, useRef, type ReactNode } from 'react'
import { isReworded, type List, type Run } from '../../../shared/drafting/manuscript'
import {
  numberedParagraphs,
  pastParagraphsOf,
  type PastBlock,
  type PastText,
} from '../../../shared/drafting/past-text'
import { languages } from '../../../shared/library/language'
import css from './manuscript-view.module.css'
import { Marked } from './marked'

type Marks = readonly string[]
const noMarks: Marks = []

const RunView = ({ run, words }: { readonly run: Run; readonly words: Marks }) => {
  const lines = run.text.split('\n').map((line, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      <Marked text={line} words={words} />
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

const Runs = ({ runs, words }: { readonly runs: readonly Run[]; readonly words: Marks }) =>
  runs.map((run, index) => <RunView key={index} run={run} words={words} />)

/** What a paragraph of the text is given: its number, and what stands round its words. */
type Frame = (number: number | null, words: ReactNode) => ReactNode

/** What a block is drawn with: the marked words, the next paragraph's number, and what stands round a paragraph. */
type Drawing = {
  readonly words: Marks
  readonly take: () => number | null
  readonly frame: Frame
}

/** Gives the paragraphs of a block their numbers in reading order; an empty one has none. */
const takerOf = (block: PastBlock, first: number | undefined): (() => number | null) => {
  const filled = pastParagraphsOf(block).flatMap((text, index) => (text === '' ? [] : [index]))
  const numbers = new Map(filled.map((index, order) => [index, (first ?? 1) + order]))
  const held = { next: 0 }
  return () => {
    const number = numbers.get(held.next) ?? null
    held.next += 1
    return number
  }
}

// Functions and no components: the numbers are taken in the order in which the paragraphs are read.
const listOf = (list: List, drawing: Drawing): ReactNode => {
  const Tag = list.style === 'numbered' ? 'ol' : 'ul'
  return (
    <Tag>
      {list.items.map((item, index) => (
        <li key={index}>
          {drawing.frame(drawing.take(), <Runs runs={item.runs} words={drawing.words} />)}
          {item.sub && listOf(item.sub, drawing)}
        </li>
      ))}
    </Tag>
  )
}

const tableOf = (
  block: Extract<PastBlock, { kind: 'table' }>,
  { words, take, frame }: Drawing,
): ReactNode => (
  <div className={css['scroll']} tabIndex={0} role="group" aria-label="Table">
    <table>
      <tbody>
        {block.rows.map((row, index) => {
          const Cell = block.header && index === 0 ? 'th' : 'td'
          const number = take()
          return (
            <tr key={index}>
              {row.map((cell, column) => {
                const shown = <Runs runs={cell} words={words} />
                return (
                  <Cell key={column} {...(Cell === 'th' ? { scope: 'col' } : {})}>
                    {column === 0 ? frame(number, shown) : shown}
                  </Cell>
                )
              })}
            </tr>
          )
        })}
      </tbody>
    </table>
  </div>
)

const blockOf = (block: PastBlock, drawing: Drawing): ReactNode => {
  const { words, take, frame } = drawing
  switch (block.kind) {
    case 'heading':
      return frame(
        take(),
        <h3>
          <Runs runs={block.runs} words={words} />
        </h3>,
      )
    case 'quotation':
      return <blockquote>{frame(take(), <Runs runs={block.runs} words={words} />)}</blockquote>
    case 'recommendation':
      return (
        <div data-kind="recommendation">
          {frame(take(), <Runs runs={block.runs} words={words} />)}
          <p className={css['origin']}>
            From recommendation {block.from.reference}
            {isReworded(block.runs, block.from) ? ' · reworded' : ''}
          </p>
        </div>
      )
    case 'list':
      return listOf(block, drawing)
    case 'table':
      return tableOf(block, drawing)
    case 'caption':
      return (
        <div className={css['caption']}>
          <span className={css['origin']}>{block.of === 'figure' ? 'Figure' : 'Table'}</span>
          {frame(take(), <Runs runs={block.runs} words={words} />)}
        </div>
      )
    case 'note':
      return (
        <div className={css['note']}>
          <sup>{block.mark}</sup>
          {frame(take(), <Runs runs={block.runs} words={words} />)}
        </div>
      )
    case 'paragraph':
      return frame(take(), <Runs runs={block.runs} words={words} />)
  }
}

const bare: Frame = (number, words) => <div data-paragraph={number ?? undefined}>{words}</div>

/**
 * A text to read, not to write. `words` are marked in it, the paragraph `here` is shown and marked, and `frame` may
 * put something beside each paragraph.
 */
export const ManuscriptView = ({
  text,
  words = noMarks,
  here = null,
  frame = bare,
}: {
  readonly text: PastText
  readonly words?: Marks
  readonly here?: number | null
  readonly frame?: Frame
}) => {
  const root = useRef<HTMLDivElement>(null)
  const firsts = new Map<number, number>()
  for (const { block, number } of numberedParagraphs(text)) if (!firsts.has(block)) firsts.set(block, number)
  useEffect(() => {
    const place = here === null ? null : root.current?.querySelector(`[data-paragraph="${here}"]`)
    place?.scrollIntoView({ block: 'center' })
    place?.setAttribute('data-here', '')
    return () => place?.removeAttribute('data-here')
  }, [here, text])
  return (
    <div
      ref={root}
      className={css['manuscript']}
      lang={text.language}
      dir={languages[text.language].direction}
    >
      {text.blocks.map((block, index) => (
        <Fragment key={index}>
          {blockOf(block, { words, frame, take: takerOf(block, firsts.get(index)) })}
        </Fragment>
      ))}
    </div>
  )
}
