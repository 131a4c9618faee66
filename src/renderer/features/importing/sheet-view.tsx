import { Fragment, memo, type ReactNode } from 'react'
import { itemsOf, textOf, type Run } from '../../../shared/drafting/manuscript'
import type { PastBlock } from '../../../shared/drafting/past-text'
import type { Recognised } from '../../../shared/importing/recognised'
import { languages } from '../../../shared/library/language'
import css from './sheet-view.module.css'
import { rangesOf, segmentsOf, type Segment } from './sheet-marks'

type Marks = Parameters<typeof rangesOf>[1]

const SegmentView = ({ segment }: { readonly segment: Segment }) => {
  const { run, text, range } = segment
  const has = (mark: 'bold' | 'italic' | 'underline'): boolean => run.marks?.includes(mark) ?? false
  const words = text.split('\n').map((line, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ))
  return (
    <span
      data-mark={range?.kind}
      title={range?.says}
      style={{
        ...(has('bold') ? { fontWeight: 680 } : {}),
        ...(has('italic') ? { fontStyle: 'italic' } : {}),
        ...(has('underline') || run.link ? { textDecoration: 'underline' } : {}),
      }}
    >
      {words}
    </span>
  )
}

const Words = ({ runs, marks }: { readonly runs: readonly Run[]; readonly marks: Marks }) =>
  segmentsOf(runs, rangesOf(textOf(runs), marks)).map((segment, index) => (
    <SegmentView key={index} segment={segment} />
  ))

type Asked = {
  readonly block: PastBlock
  readonly index: number
  readonly marks: Marks
  readonly isRequest: (block: number, item: number | null) => boolean
  readonly agendaItem: number | null
}

const request = <span className="visually-hidden">Recommendation: </span>

const ListBlock = ({
  block,
  index,
  marks,
  isRequest,
}: Asked & { readonly block: Extract<PastBlock, { kind: 'list' }> }) => {
  const seen = new Map<object, number>()
  return (
    <ul className={css['items']}>
      {itemsOf(block).map(({ runs, depth, list }, item) => {
        const number = (seen.get(list) ?? 0) + 1
        seen.set(list, number)
        const asked = isRequest(index, item)
        return (
          <li
            key={item}
            data-block={index}
            data-item={item}
            data-kind={asked ? 'recommendation' : undefined}
            style={{ marginInlineStart: `${depth * 1.25}rem` }}
          >
            <span className={css['sign']}>{list.style === 'numbered' ? `${number}.` : '•'}</span>
            <span>
              {asked && request}
              <Words runs={runs} marks={marks} />
            </span>
          </li>
        )
      })}
    </ul>
  )
}

const TableBlock = ({
  block,
  index,
  marks,
}: Asked & { readonly block: Extract<PastBlock, { kind: 'table' }> }) => (
  <div className={css['tableFrame']} data-block={index} tabIndex={0} role="region" aria-label="Table">
    <table>
      <tbody>
        {block.rows.map((row, at) => (
          <tr key={at}>
            {row.map((cell, column) => {
              const Cell = block.header && at === 0 ? 'th' : 'td'
              return (
                <Cell key={column}>
                  <Words runs={cell} marks={marks} />
                </Cell>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

const Heading = ({ level, children }: { readonly level: 1 | 2 | 3; readonly children: ReactNode }) => {
  const Tag = level === 1 ? 'h3' : level === 2 ? 'h4' : 'h5'
  return <Tag>{children}</Tag>
}

const BlockView = (asked: Asked) => {
  const { block, index, marks, isRequest, agendaItem } = asked
  switch (block.kind) {
    case 'list':
      return <ListBlock {...asked} block={block} />
    case 'table':
      return <TableBlock {...asked} block={block} />
    case 'heading':
      return (
        <div data-block={index} data-kind={agendaItem === null ? undefined : 'agenda'}>
          <Heading level={block.level}>
            <Words runs={block.runs} marks={marks} />
          </Heading>
          {agendaItem !== null && agendaItem > 0 && <p className={css['told']}>Agenda item {agendaItem}</p>}
        </div>
      )
    case 'quotation':
      return (
        <blockquote data-block={index}>
          <Words runs={block.runs} marks={marks} />
        </blockquote>
      )
    case 'caption':
    case 'note':
      return (
        <p data-block={index} className={css[block.kind]}>
          {block.kind === 'note' && <sup>{block.mark} </sup>}
          <Words runs={block.runs} marks={marks} />
        </p>
      )
    case 'paragraph':
    case 'recommendation': {
      const is = isRequest(index, null)
      return (
        <p data-block={index} data-kind={is ? 'recommendation' : agendaItem === null ? undefined : 'agenda'}>
          {is && request}
          <Words runs={block.runs} marks={marks} />
        </p>
      )
    }
  }
}

const marksOf = (found: Recognised, block: number): Marks => [
  ...found.citations
    .filter((citation) => citation.block === block)
    .map(({ words, sure }) => ({
      words,
      kind: 'cites' as const,
      says: sure === 'unsure' ? 'A citation, in doubt' : 'A treaty citation',
    })),
  ...found.repairs
    .filter(({ undone, kind }) => !undone && kind !== 'furniture')
    .map(({ after, words }) => ({ words: after, kind: 'repaired' as const, says: words })),
]

/** The text of a file as it was read, with what was taken out of it, repaired, cited and asked for. */
export const SheetView = memo(({ found }: { readonly found: Recognised }) => {
  const taken = found.repairs.filter(({ kind, undone }) => kind === 'furniture' && !undone)
  const requests = new Set(found.recommendations.map(({ block, item }) => `${block}.${item ?? ''}`))
  const agenda = new Map(found.agenda.map(({ block, item }) => [block, item]))
  const language = found.language.value
  return (
    <article className={css['sheet']} lang={language} dir={languages[language].direction}>
      {taken.map(({ id, before, words }) => (
        <p key={id} className={css['taken']} title={words}>
          <del>{before}</del> <span>(taken out)</span>
        </p>
      ))}
      {found.text.blocks.map((block, index) => (
        <BlockView
          key={index}
          block={block}
          index={index}
          marks={marksOf(found, index)}
          isRequest={(at, item) =>
            requests.has(`${at}.${item ?? ''}`) || (item !== null && requests.has(`${at}.`))
          }
          agendaItem={agenda.get(index) ?? null}
        />
      ))}
    </article>
  )
})
SheetView.displayName = 'SheetView'
