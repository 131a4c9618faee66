import { Copy } from 'lucide-react'
import { useMemo, useState } from 'react'
import { compareWords } from '../../../shared/drafting/compare'
import { pastTextOf } from '../../../shared/drafting/past-text'
import type { ImportRow } from '../../../shared/importing/import-row'
import type { Recognised } from '../../../shared/importing/recognised'
import { useTextOf } from '../../data/imports'
import { Button } from '../../kit/controls'
import { Dialog } from '../../kit/dialog'
import css from './importing.module.css'

// Word by word two reports of this length take about half a second; longer ones are shown as they begin.
const longest = 60_000

const CompareDialog = ({
  found,
  other,
  title,
  onClose,
}: {
  readonly found: Recognised
  readonly other: string
  readonly title: string
  readonly onClose: () => void
}) => {
  const before = useTextOf(other)
  const after = pastTextOf(found.text)
  const changes = useMemo(
    () => (before ? compareWords(before.slice(0, longest), after.slice(0, longest)) : []),
    [before, after],
  )
  const cut = Math.max(before?.length ?? 0, after.length) > longest
  return (
    <Dialog title={`Compared with “${title}”`} wide="52rem" onClose={onClose}>
      <p className="quiet">
        Words that only this file has are underlined, words that only the other has are struck through.
        {cut && ' Both texts are long: this is how they begin.'}
      </p>
      {before === null && <p>The other text is no longer there.</p>}
      <div className={css['compared']} dir="auto">
        {changes.map((change, index) => {
          switch (change.kind) {
            case 'kept':
              return <span key={index}>{change.text}</span>
            case 'added':
              return <ins key={index}>{change.text}</ins>
            case 'removed':
              return <del key={index}>{change.text}</del>
          }
        })}
      </div>
    </Dialog>
  )
}

/** Texts that say the same as a file, or much of it, each to be compared. */
export const Likeness = ({
  row,
  found,
  rows,
}: {
  readonly row: ImportRow
  readonly found: Recognised
  readonly rows: readonly ImportRow[]
}) => {
  const [compared, setCompared] = useState<{ readonly key: string; readonly title: string } | null>(null)
  const titleOf = (key: string): string => {
    const other = rows.find(({ id, statement }) => key === `import:${id}` || key === `statement:${statement}`)
    return other ? other.name : 'a statement of the library'
  }
  const same = row.sameAs === null ? [] : [{ key: row.sameAs, title: titleOf(row.sameAs), share: 1 }]
  const near = row.near
    .filter(({ statement }) => statement !== row.sameAs)
    .map(({ statement, title, share }) => ({ key: statement, title, share }))
  const all = [...same, ...near]
  if (all.length === 0) return null
  return (
    <section aria-labelledby="likeness" className={css['part']}>
      <h2 id="likeness">Much the same as</h2>
      <ul className={css['entries']}>
        {all.map(({ key, title, share }) => (
          <li key={key} className={css['entry']}>
            <Copy size={16} aria-hidden />
            <span>
              {share === 1 ? `The same as ${title}` : `About ${Math.round(share * 100)} % as in “${title}”`}
            </span>
            <Button onClick={() => setCompared({ key, title })} aria-label={`Compare with ${title}`}>
              Compare
            </Button>
          </li>
        ))}
      </ul>
      {row.sameAs !== null && (
        <p className="quiet">Put it away, or keep it if both should stand in the library.</p>
      )}
      {compared && (
        <CompareDialog
          found={found}
          other={compared.key}
          title={compared.title}
          onClose={() => setCompared(null)}
        />
      )}
    </section>
  )
}
