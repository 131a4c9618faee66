import { dayInWords } from '../../shared/basics/day'
import { plural } from '../../shared/basics/text'
import { ask } from '../data/bridge'
import { dayOf } from '../data/clock'
import type { Opening } from '../data/opening'
import { Button, Empty } from '../kit/controls'
import css from './app.module.css'

/** What is said when the library did not open as it was left. Nothing is ever deleted from here. */
export const OpeningPage = ({
  opening,
  onTryAgain,
  onGoOn,
}: {
  readonly opening: Exclude<Opening, { state: 'ready' }>
  readonly onTryAgain: () => void
  readonly onGoOn: () => void
}) => {
  const setAside = (
    <Button onClick={() => void ask('library.setAside', null)}>
      Set this library aside and start a new one
    </Button>
  )
  switch (opening.state) {
    case 'newer':
      return (
        <main className={css['quiet']}>
          <Empty alone title="This library was written by a newer Rostrum">
            <p>
              It was left untouched. Please open it with the newer version, so that nothing in it is lost.
            </p>
          </Empty>
        </main>
      )
    case 'emptied':
      return (
        <main className={css['quiet']}>
          <Empty alone title="Records are missing from the library">
            <p>
              On {dayInWords(dayOf(opening.on))} it held {plural(opening.expected, 'record')}; now{' '}
              {plural(opening.found, 'record')} can be read. This happens when a disk or the files on it are
              damaged. Nothing has been overwritten.
            </p>
            <Button tone="go" onClick={onTryAgain}>
              Try to open it again
            </Button>
            <Button onClick={onGoOn}>Go on with what is there</Button>
            {setAside}
          </Empty>
        </main>
      )
    case 'failed':
      return (
        <main className={css['quiet']}>
          <Empty alone title="The library could not be opened">
            <p>Nothing was changed. The disk may be full or the folder may be locked by another program.</p>
            <Button tone="go" onClick={onTryAgain}>
              Try again
            </Button>
            {setAside}
          </Empty>
        </main>
      )
  }
}
