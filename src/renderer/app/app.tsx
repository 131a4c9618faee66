import { useCallback, useEffect, useState } from 'react'
import { goOnWithWhatIsThere, reopenLibrary, type Opening } from '../data/opening'
import { startCommanding, useCommands } from '../data/commanding'
import { startFlushing } from '../data/flushing'
import type { SearchKind } from '../../shared/searching/searchable'
import { DeskPage } from '../features/desk/desk-page'
import type { Beginning } from '../features/settings/first-run'
import { later } from '../kit/later'
import { Notices } from '../kit/notices'
import css from './app.module.css'
import { Boundary } from './boundary'
import { Faults } from './faults'
import { AboutDialog, ShortcutsDialog } from './help-dialogs'
import { OpeningPage } from './opening-page'
import { useWhere } from './place'
import { Rail } from './rail'
import { toNextPane } from './panes'

// The desk is there at once; the other rooms are fetched while nobody waits for them.
const opening = (
  <main aria-busy="true">
    <h1 className="visually-hidden">Opening</h1>
  </main>
)
const DraftPage = later(async () => (await import('../features/drafting/draft-page')).DraftPage, opening)
const DraftsPage = later(async () => (await import('../features/drafting/drafts-page')).DraftsPage, opening)
const NewStatement = later(async () => (await import('../features/drafting/new-statement')).NewStatement)
const ExportDialog = later(async () => (await import('../features/exporting/export-dialog')).ExportDialog)
const RecommendationsPage = later(
  async () => (await import('../features/library/recommendations-page')).RecommendationsPage,
  opening,
)
const TreatiesPage = later(
  async () => (await import('../features/library/treaties-page')).TreatiesPage,
  opening,
)
const PhrasesPage = later(async () => (await import('../features/library/phrases-page')).PhrasesPage, opening)
const StatementsPage = later(
  async () => (await import('../features/library/statements-page')).StatementsPage,
  opening,
)
const DialoguesPage = later(
  async () => (await import('../features/dialogues/dialogues-page')).DialoguesPage,
  opening,
)
const FirstRun = later(async () => (await import('../features/settings/first-run')).FirstRun)
const SettingsPage = later(
  async () => (await import('../features/settings/settings-page')).SettingsPage,
  opening,
)
const rooms = [
  DraftPage,
  DraftsPage,
  NewStatement,
  ExportDialog,
  RecommendationsPage,
  TreatiesPage,
  PhrasesPage,
  StatementsPage,
  DialoguesPage,
  SettingsPage,
]

const Page = () => {
  const { place, lastDraft, go, show } = useWhere()
  const openNew = (from: {
    dialogue: string | null
    kind: 'oral-statement' | 'written-contribution' | null
  }): void => show({ at: 'new-statement', ...from })
  const openDraft = (id: string): void => go({ at: 'draft', id, insert: null })
  const insertInto = (kind: SearchKind) =>
    lastDraft === null ? null : (id: string): void => go({ at: 'draft', id: lastDraft, insert: { kind, id } })
  switch (place.at) {
    case 'desk':
      return (
        <DeskPage
          onNew={openNew}
          onOpenDraft={openDraft}
          onOpenStatement={(open) => go({ at: 'statements', open })}
          onAllDrafts={() => go({ at: 'drafts' })}
          onDialogues={(open) => go({ at: 'dialogues', open })}
          onOrganization={() => go({ at: 'settings' })}
        />
      )
    case 'drafts':
      return <DraftsPage onOpen={openDraft} onNew={() => openNew({ dialogue: null, kind: null })} />
    case 'draft':
      return (
        <DraftPage
          id={place.id}
          insert={place.insert}
          onBack={() => go({ at: 'drafts' })}
          onOpenDialogue={(open) => go({ at: 'dialogues', open })}
          onOpenStatement={(open) => go({ at: 'statements', open })}
          renderExport={(submission, onClose) => <ExportDialog submission={submission} onClose={onClose} />}
        />
      )
    case 'recommendations':
      return (
        <RecommendationsPage
          open={place.open}
          onOpen={(open) => go({ at: 'recommendations', open })}
          onInsert={insertInto('recommendation')}
          onOpenArticle={(open) => go({ at: 'treaties', open })}
        />
      )
    case 'treaties':
      return (
        <TreatiesPage
          open={place.open}
          onOpen={(open) => go({ at: 'treaties', open })}
          onInsert={insertInto('article')}
        />
      )
    case 'phrases':
      return (
        <PhrasesPage
          open={place.open}
          onOpen={(open) => go({ at: 'phrases', open })}
          onInsert={insertInto('phrase')}
        />
      )
    case 'statements':
      return (
        <StatementsPage
          open={place.open}
          onOpen={(open) => go({ at: 'statements', open })}
          onNew={() => openNew({ dialogue: null, kind: null })}
        />
      )
    case 'dialogues':
      return (
        <DialoguesPage
          open={place.open}
          onOpen={(open) => go({ at: 'dialogues', open })}
          onNewStatement={(dialogue) => openNew({ dialogue, kind: null })}
        />
      )
    case 'settings':
      return <SettingsPage />
  }
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
  }
}

/** The frame. Until the library is open only the way round is shown: nothing may be read before it was judged. */
const House = ({ ready }: { readonly ready: boolean }) => {
  const { place, go, show } = useWhere()
  useCommands({
    'statement.new': () => show({ at: 'new-statement', dialogue: null, kind: null }),
    'settings.open': () => go({ at: 'settings' }),
    'go.desk': () => go({ at: 'desk' }),
    'go.drafts': () => go({ at: 'drafts' }),
    'go.statements': () => go({ at: 'statements', open: null }),
    'go.recommendations': () => go({ at: 'recommendations', open: null }),
    'go.treaties': () => go({ at: 'treaties', open: null }),
    'go.phrases': () => go({ at: 'phrases', open: null }),
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
        void import('../data/search-index').then(({ prepareSearchIndex }) => prepareSearchIndex())
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
