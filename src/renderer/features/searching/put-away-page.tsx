import { useEffect, useState } from 'react'
import { dayInWords, distanceInWords } from '../../../shared/basics/day'
import { fold, plural } from '../../../shared/basics/text'
import { dayOf, today } from '../../data/clock'
import {
  bringBack,
  deleteForGood,
  readWhatGoes,
  usePutAway,
  type PutAway,
  type WhatGoes,
} from '../../data/trash'
import { Button, Chip, Empty, SearchField } from '../../kit/controls'
import { Dialog } from '../../kit/dialog'
import { FilterChip } from '../../kit/filter-chip'
import { useSay } from '../../kit/notices'
import { Pairs, Shelf } from '../../kit/shelf'

/** What goes and what stays, read aloud before one record is deleted for good. */
const DeleteDialog = ({ record, onClose }: { readonly record: PutAway; readonly onClose: () => void }) => {
  const say = useSay()
  const [told, setTold] = useState<WhatGoes | null>(null)
  useEffect(() => {
    void readWhatGoes(record.key).then(setTold)
  }, [record.key])
  const remove = async (): Promise<void> => {
    const deleted = await deleteForGood(record.key)
    onClose()
    say(
      deleted.ok
        ? { words: `“${record.title}” was deleted.` }
        : { words: 'It was not deleted: it is not put away any more.', tone: 'bad' },
    )
  }
  return (
    <Dialog
      title="Delete for good"
      onClose={onClose}
      action={{ words: 'Delete for good', run: () => void remove(), disabled: told === null }}
    >
      <p>
        <strong dir="auto">{record.title}</strong>
      </p>
      {told && (
        <>
          <p>This goes and cannot be brought back:</p>
          <ul>
            {told.goes.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {told.stays.length > 0 && (
            <>
              <p>This stays:</p>
              <ul>
                {told.stays.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </Dialog>
  )
}

const countsOf = (records: readonly PutAway[]): readonly { value: string; words: string; count: number }[] =>
  [...new Set(records.map(({ kind }) => kind))]
    .map((kind) => ({ value: kind, words: kind, count: records.filter((each) => each.kind === kind).length }))
    .toSorted((one, other) => other.count - one.count)

/** Everything that was put away, to be brought back; nothing in here goes by itself. */
export const PutAwayPage = () => {
  const say = useSay()
  const all = usePutAway()
  const [query, setQuery] = useState('')
  const [kind, setKind] = useState<string | null>(null)
  const [open, setOpen] = useState<string | null>(null)
  const [deleting, setDeleting] = useState<PutAway | null>(null)
  const records = all ?? []
  const shown = records.filter(
    (each) => fold(each.title).includes(fold(query.trim())) && (kind === null || each.kind === kind),
  )
  const chosen = shown.find(({ key }) => key === open) ?? null
  const back = async (record: PutAway): Promise<void> => {
    const brought = await bringBack(record.key)
    say(
      brought.ok
        ? { words: `“${record.title}” is back in its place.`, tone: 'good' }
        : { words: 'It could not be brought back: it is not there any more.', tone: 'bad' },
    )
  }
  return (
    <>
      <Shelf
        title="Put away"
        count={all ? `${plural(records.length, 'record')} · kept until you delete them yourself` : ''}
        search={
          <SearchField
            label="Find in what was put away"
            value={query}
            onChange={setQuery}
            found={`${shown.length} of ${records.length}`}
          />
        }
        filters={
          records.length > 0 && (
            <FilterChip label="Kind" choices={countsOf(records)} value={kind} onChange={setKind} />
          )
        }
        rows={
          all &&
          shown.map((each) => ({
            id: each.key,
            name: `${each.title}, ${each.kind}`,
            title: each.title,
            facts: each.kind,
            end: distanceInWords(today(), dayOf(each.on)),
          }))
        }
        chosen={chosen?.key ?? null}
        onChoose={setOpen}
        empty={
          records.length > 0 ? (
            <Empty title="Nothing that was put away matches" />
          ) : (
            <Empty title="Nothing is put away">
              <p>What you put away in the library, and drafts that you put away, can be brought back here.</p>
            </Empty>
          )
        }
      >
        {chosen ? (
          <div style={{ display: 'grid', gap: 'var(--s4)', alignContent: 'start' }}>
            <span>
              <Chip>{chosen.kind}</Chip>
            </span>
            <h2 dir="auto">{chosen.title}</h2>
            <Pairs pairs={[['Put away', dayInWords(dayOf(chosen.on))]]} />
            <div style={{ display: 'flex', gap: 'var(--s2)', flexWrap: 'wrap' }}>
              <Button tone="go" onClick={() => void back(chosen)}>
                Bring back
              </Button>
              <Button tone="bad" onClick={() => setDeleting(chosen)}>
                Delete for good…
              </Button>
            </div>
          </div>
        ) : (
          <p className="quiet">Choose a record to bring it back.</p>
        )}
      </Shelf>
      {deleting && <DeleteDialog record={deleting} onClose={() => setDeleting(null)} />}
    </>
  )
}
