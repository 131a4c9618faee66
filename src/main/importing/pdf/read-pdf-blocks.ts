import { unreachable } from '../../../shared/basics/outcome'
import type { ReadBlock, ReadRun } from '../../../shared/importing/reading'
import type { MarkedLines } from './read-pdf-marked'
import type { Draft } from './read-pdf-structure'

/** A draft without its lines is a block as `Reading` has it; `runs` are the joined lines of a draft. */
export const blockOf = (
  draft: Draft,
  runsOf: (lines: MarkedLines) => readonly ReadRun[],
  looks: { readonly size: number; readonly centred: boolean },
): ReadBlock => {
  const { page } = draft
  switch (draft.kind) {
    case 'figure':
      return { kind: 'figure', alt: draft.alt, page }
    case 'table':
      return { kind: 'table', rows: draft.rows.map((row) => row.map(runsOf)), header: draft.header, page }
    case 'note':
      return { kind: 'note', id: `${String(page)}.${draft.label}`, runs: runsOf(draft.lines) }
    case 'item': {
      const { ordered, depth, list, label } = draft
      return {
        kind: 'item',
        runs: runsOf(draft.lines),
        ordered,
        depth,
        list,
        page,
        ...(label === '' ? {} : { label }),
      }
    }
    case 'paragraph':
      return {
        kind: 'paragraph',
        runs: runsOf(draft.lines),
        page,
        ...(draft.level === null ? {} : { level: draft.level }),
        ...(draft.style === null ? {} : { style: draft.style }),
        ...(looks.centred ? { centred: true } : {}),
        ...(looks.size === 1 ? {} : { size: looks.size }),
      }
    default:
      return unreachable(draft.kind)
  }
}
