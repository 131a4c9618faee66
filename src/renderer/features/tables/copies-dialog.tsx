import { useState } from 'react'
import type { Submission } from '../../../shared/exporting/submission'
import type { Topic } from '../../../shared/library/topic'
import { useAll } from '../../data/library'
import { Button } from '../../kit/controls'
import { Dialog } from '../../kit/dialog'
import { takeOutCsvFolder, takeOutJson, takeOutTable, takeOutWord, type TakenOut } from './take-out'
import css from './tables.module.css'

/** Takes the library out: as tables, as one JSON file, or as a folder of Word files. */
export const CopiesDialog = ({
  writeWord,
  onClose,
}: {
  readonly writeWord: (submission: Submission) => Promise<Uint8Array | null>
  readonly onClose: () => void
}) => {
  const topics = useAll<Topic>('topics') ?? []
  const [doing, setDoing] = useState<string | null>(null)
  const [ended, setEnded] = useState<TakenOut>(null)
  const run = (take: () => Promise<TakenOut>) => () => {
    setEnded(null)
    setDoing('Writing…')
    take()
      .catch((): TakenOut => ({
        ok: false,
        words: 'It could not be written. The library itself is unharmed.',
      }))
      .then((outcome) => {
        setEnded(outcome)
        setDoing(null)
      })
      .catch(() => undefined)
  }
  const busy = doing !== null
  return (
    <Dialog title="Take the library out" onClose={onClose} wide="40rem">
      <div className={css['copies']}>
        <fieldset disabled={busy}>
          <legend>Recommendations</legend>
          <Button onClick={run(() => takeOutTable('recommendations', 'xlsx', topics))}>Excel workbook</Button>
          <Button onClick={run(() => takeOutTable('recommendations', 'csv', topics))}>CSV</Button>
        </fieldset>
        <fieldset disabled={busy}>
          <legend>Past statements, with their words</legend>
          <Button onClick={run(() => takeOutTable('statements', 'xlsx', topics))}>Excel workbook</Button>
          <Button onClick={run(() => takeOutTable('statements', 'csv', topics))}>CSV</Button>
        </fieldset>
        <fieldset disabled={busy}>
          <legend>The whole library</legend>
          <Button onClick={run(() => takeOutWord(writeWord, (progress) => setDoing(`Writing ${progress}…`)))}>
            Folder of Word files
          </Button>
          <Button onClick={run(() => takeOutCsvFolder(topics))}>Folder of CSV files</Button>
          <Button onClick={run(takeOutJson)}>One JSON file</Button>
        </fieldset>
        <p role="status">{doing ?? (ended?.ok ? ended.words : '')}</p>
        {ended && !ended.ok && <p role="alert">{ended.words}</p>}
      </div>
    </Dialog>
  )
}
