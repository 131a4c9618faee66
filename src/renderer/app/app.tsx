import { useCallback, useEffect, useState } from 'react'
import { goOnWithWhatIsThere, reopenLibrary, type Opening } from '../data/opening'
import { startCommanding, useCommands } from '../data/commanding'
import { startFlushing } from '../data/flushing'
import type { Submission } from '../../shared/exporting/submission'
import type { Beginning } from '../features/settings/first-run'
import { Notices } from '../kit/notices'
import css from './app.module.css'
import { Boundary } from './boundary'
import { Faults } from './faults'
import { AboutDialog, ShortcutsDialog } from './help-dialogs'
import { OpeningPage } from './opening-page'
import { Page } from './page'
import { useWhere } from './place'
import { Rail } from './rail'
import { CopiesDialog, DropTarget, FirstRun, NewStatement, opening, rooms, TableDialog } from './rooms'
import { toNextPane } from './panes'

/** A submission as the bytes of a Word file, for those who only want the file. */
const writeWord = async (submission: Submission): Promise<Uint8Array | null> => {
  const { exportWord } = await import('../features/exporting/export-word')
  const written = await exportWord(submission)
  return written.ok ? written.value : null
}

const Over = () => {
  const { over, go, show } = useWhere()
  const close = (): void => show(null)
  switch (over?.at) {
    case undefined:
      return null
    case 'new-statement':
      return (
        <NewStatement
          dialogue={over.dialogue}
          kind={over.kind}
          onMade={(id) => go({ at: 'draft', id, insert: null })}
          onNewDialogue={() => go({ at: 'dialogues', open: null })}
          onClose={close}
        />
      )
    case 'shortcuts':
      return <ShortcutsDialog onClose={close} />
    case 'about':
      return <AboutDialog onClose={close} />
    case 'table-import':
      return <TableDialog onClose={close} />
    case 'take-out':
      return <CopiesDialog writeWord={writeWord} onClose={close} />
  }
}

/** The frame. Until the library is open only the way round is shown: nothing may be read before it was judged. */
const House = ({ ready }: { readonly ready: boolean }) => {
  const { place, go, show } = useWhere()
  const [settled, setSettled] = useState(false)
  useCommands({
    'statement.new': () => show({ at: 'new-statement', dialogue: null, kind: null }),
    'settings.open': () => go({ at: 'settings' }),
    'go.desk': () => go({ at: 'desk' }),
    'go.drafts': () => go({ at: 'drafts' }),
    'go.statements': () => go({ at: 'statements', open: null }),
    'go.recommendations': () => go({ at: 'recommendations', open: null }),
    'go.treaties': () => go({ at: 'treaties', open: null }),
    'go.phrases': () => go({ at: 'phrases', open: null }),
    'table.import': () => show({ at: 'table-import' }),
    'library.takeOut': () => show({ at: 'take-out' }),
    'go.find': () => go({ at: 'find', start: null }),
    'go.putAway': () => go({ at: 'put-away' }),
    'import.open': () => go({ at: 'import' }),
    'go.dialogues': () => go({ at: 'dialogues', open: null }),
    'view.nextPane': () => toNextPane(1),
    'help.shortcuts': () => show({ at: 'shortcuts' }),
    'help.about': () => show({ at: 'about' }),
  })
  useEffect(() => {
    if (!ready) return
    // Only once the first screen has long been painted: preparing the others must not hold it up.
    const timer = setTimeout(() => {
      requestIdleCallback(() => {
        for (const room of rooms) room.fetch().catch(() => undefined)
        setSettled(true)
        void import('./begin-search').then(({ beginSearch }) => beginSearch())
        void import('../data/imports').then(({ resumeImports }) => resumeImports())
      })
    }, 1200)
    return () => clearTimeout(timer)
  }, [ready])
  return (
    <div className={css['app']}>
      <Rail counting={ready} />
      <div className={css['page']}>
        {ready ? (
          <Boundary key={place.at === 'draft' ? place.id : place.at}>
            <Page />
          </Boundary>
        ) : (
          opening
        )}
      </div>
      {ready && <Over />}
      {settled && <DropTarget onBegun={() => go({ at: 'import' })} />}
    </div>
  )
}

/** Opens the library and shows the house, first run, or what went wrong with the library. */
export const App = ({ firstOpening }: { readonly firstOpening: Promise<Opening> }) => {
  const [opening, setOpening] = useState<Opening | null>(null)
  const { go, show } = useWhere()
  const open = useCallback((how: () => Promise<Opening>) => {
    setOpening(null)
    void how().then(setOpening)
  }, [])
  useEffect(() => {
    open(() => firstOpening)
    const stops = [startCommanding(), startFlushing()]
    return () => stops.forEach((stop) => stop())
  }, [open, firstOpening])
  const begin = (beginning: Beginning): void => {
    setOpening({ state: 'ready', first: false })
    if (beginning === 'statement') show({ at: 'new-statement', dialogue: null, kind: null })
    if (beginning === 'dialogue') go({ at: 'dialogues', open: null })
  }
  const page = (): React.ReactNode => {
    if (opening && opening.state !== 'ready')
      return (
        <OpeningPage
          opening={opening}
          onTryAgain={() => open(() => reopenLibrary())}
          onGoOn={() => open(() => goOnWithWhatIsThere())}
        />
      )
    if (opening?.state === 'ready' && opening.first) return <FirstRun onDone={begin} />
    return <House ready={opening !== null} />
  }
  return (
    <Notices>
      <Faults />
      {page()}
    </Notices>
  )
}
