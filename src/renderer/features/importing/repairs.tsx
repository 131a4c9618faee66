import { Info, Paperclip, Wrench } from 'lucide-react'
import type { ImportRow } from '../../../shared/importing/import-row'
import { fileTypes } from '../../../shared/importing/reading'
import type { Recognised, Repair } from '../../../shared/importing/recognised'
import { ask } from '../../data/bridge'
import { Button } from '../../kit/controls'
import { useSay } from '../../kit/notices'
import css from './importing.module.css'

const RepairRow = ({ repair, onTurn }: { readonly repair: Repair; readonly onTurn: () => void }) => (
  <li className={css['entry']}>
    <Wrench size={16} aria-hidden />
    <span data-undone={repair.undone || undefined}>
      {repair.words}
      {repair.undone && <span className="quiet"> (undone)</span>}
    </span>
    <Button onClick={onTurn} aria-label={`${repair.undone ? 'Redo' : 'Undo'}: ${repair.words}`}>
      {repair.undone ? 'Redo' : 'Undo'}
    </Button>
  </li>
)

const OriginalRow = ({ row }: { readonly row: ImportRow }) => {
  const say = useSay()
  const { original, type } = row
  if (!original || !type) return null
  const asked = { hash: original.hash, name: original.name, type }
  const open = async (channel: 'original.open' | 'original.reveal'): Promise<void> => {
    if (!(await ask(channel, asked).catch(() => false)))
      say({ words: 'The system has no program that opened the file.', tone: 'bad' })
  }
  return (
    <li className={css['entry']}>
      <Paperclip size={16} aria-hidden />
      <span>
        The original file is kept beside the text <span className="quiet">({fileTypes[type]})</span>
      </span>
      <Button onClick={() => void open('original.open')}>Open</Button>
    </li>
  )
}

/** What was repaired, each with its undo; what could not be read; and that the file itself is kept. */
export const Repairs = ({
  row,
  found,
  onWithout,
}: {
  readonly row: ImportRow
  readonly found: Recognised
  readonly onWithout: (without: readonly string[]) => void
}) => {
  const undone = found.repairs.filter((repair) => repair.undone).map(({ id }) => id)
  const turn = ({ id, undone: is }: Repair): void =>
    onWithout(is ? undone.filter((each) => each !== id) : [...undone, id])
  return (
    <>
      <section aria-labelledby="repaired" className={css['part']}>
        <h2 id="repaired">What was repaired</h2>
        {found.repairs.length === 0 && <p className="quiet">Nothing had to be.</p>}
        <ul className={css['entries']}>
          {found.repairs.map((repair) => (
            <RepairRow key={repair.id} repair={repair} onTurn={() => turn(repair)} />
          ))}
          <OriginalRow row={row} />
        </ul>
      </section>
      {found.notes.length > 0 && (
        <section aria-labelledby="not-read" className={css['part']}>
          <h2 id="not-read">What could not be read</h2>
          <ul className={css['entries']}>
            {found.notes.map((each, index) => (
              <li key={index} className={css['entry']}>
                <Info size={16} aria-hidden />
                <span>{each.words}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
