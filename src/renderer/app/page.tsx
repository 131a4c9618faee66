import type { Provenance } from '../../shared/drafting/manuscript'
import type { RecordKey } from '../../shared/library/use'
import type { SearchKind } from '../../shared/searching/searchable'
import { DeskPage } from '../features/desk/desk-page'
import type { Answer } from '../features/searching/search-page'
import { placeOf, useWhere, type Insertion } from './place'
import {
  DialoguesPage,
  DraftPage,
  DraftsPage,
  ExportDialog,
  ImportPage,
  PhrasesPage,
  PutAwayPage,
  RecommendationsPage,
  RecordDetail,
  SearchPage,
  SettingsPage,
  StatementsPage,
  TreatiesPage,
} from './rooms'

type NewFrom = {
  readonly dialogue: string | null
  readonly kind: 'oral-statement' | 'written-contribution' | null
}

/** What a page can ask of the frame: to go somewhere, and to put something into the draft that was written last. */
const useActs = () => {
  const { lastDraft, go, show } = useWhere()
  const into =
    lastDraft === null ? null : (insert: Insertion): void => go({ at: 'draft', id: lastDraft, insert })
  return {
    into,
    openNew: (from: NewFrom): void => show({ at: 'new-statement', ...from }),
    openDraft: (id: string): void => go({ at: 'draft', id, insert: null }),
    openRecord: (key: RecordKey, paragraph: number | null): void => {
      const place = placeOf(key, paragraph)
      if (place) go(place)
    },
    insertAs: (kind: SearchKind) => into && ((id: string): void => into({ kind, id })),
    reusing: {
      onQuote: into && ((quote: Provenance): void => into({ quote })),
      onCopy: into && ((copy: Provenance): void => into({ copy })),
    },
  }
}
type Acts = ReturnType<typeof useActs>

/** Puts an answer into the draft: a record by the palette's step, a paragraph as quotation; others are only opened. */
const insertAnswer = async (acts: Acts, { hit, paragraph }: Answer): Promise<void> => {
  switch (hit.kind) {
    case 'recommendation':
    case 'phrase':
    case 'article':
      return acts.into?.({ kind: hit.kind, id: hit.id, place: hit.place })
    case 'statement': {
      // Fetched only now: nothing of it is needed to show a page.
      const [{ paragraphOf }, { fromStatement }] = await Promise.all([
        import('../data/past-texts'),
        import('../../shared/drafting/reuse'),
      ])
      const words = paragraph === null ? null : await paragraphOf(hit.id, paragraph)
      if (words === null || paragraph === null) return acts.openRecord(hit.key, paragraph)
      return acts.into?.({ quote: fromStatement(hit.id, paragraph, words) })
    }
    case 'draft':
    case 'dialogue':
    case 'note':
      return acts.openRecord(hit.key, paragraph)
  }
}

const Library = () => {
  const { place, go } = useWhere()
  const acts = useActs()
  switch (place.at) {
    case 'find':
      return (
        <SearchPage
          key={JSON.stringify(place.start)}
          start={place.start}
          onOpen={({ hit, paragraph }) => acts.openRecord(hit.key, paragraph)}
          onInsert={acts.into && ((answer) => void insertAnswer(acts, answer))}
          renderDetail={({ hit, paragraph }, words) => (
            <RecordDetail
              kind={hit.kind}
              id={hit.id}
              words={words}
              here={paragraph}
              acts={{
                onOpen: acts.openRecord,
                onInsert: acts.into && ((kind, id) => acts.into?.({ kind, id })),
                reusing: acts.reusing,
              }}
            />
          )}
        />
      )
    case 'put-away':
      return <PutAwayPage />
    case 'recommendations':
      return (
        <RecommendationsPage
          open={place.open}
          onOpen={(open) => go({ at: 'recommendations', open })}
          onInsert={acts.insertAs('recommendation')}
          onOpenArticle={(open) => go({ at: 'treaties', open })}
          onOpenUse={acts.openRecord}
        />
      )
    case 'treaties':
      return (
        <TreatiesPage
          open={place.open}
          onOpen={(open) => go({ at: 'treaties', open })}
          onInsert={acts.insertAs('article')}
          onQuote={acts.reusing.onQuote}
          onOpenUse={acts.openRecord}
        />
      )
    case 'phrases':
      return (
        <PhrasesPage
          open={place.open}
          onOpen={(open) => go({ at: 'phrases', open })}
          onInsert={acts.insertAs('phrase')}
          onOpenUse={acts.openRecord}
        />
      )
    case 'statements':
      return (
        <StatementsPage
          open={place.open}
          paragraph={place.paragraph ?? null}
          onOpen={(open, paragraph) => go({ at: 'statements', open, paragraph })}
          onNew={() => acts.openNew({ dialogue: null, kind: null })}
          onImport={() => go({ at: 'import' })}
          reusing={acts.reusing}
        />
      )
    default:
      return null
  }
}

/** The page at which the person is. */
export const Page = () => {
  const { place, go } = useWhere()
  const acts = useActs()
  switch (place.at) {
    case 'desk':
      return (
        <DeskPage
          onNew={acts.openNew}
          onOpenDraft={acts.openDraft}
          onOpenStatement={(open) => go({ at: 'statements', open })}
          onAllDrafts={() => go({ at: 'drafts' })}
          onDialogues={(open) => go({ at: 'dialogues', open })}
          onOrganization={() => go({ at: 'settings' })}
          onImport={() => go({ at: 'import' })}
        />
      )
    case 'drafts':
      return <DraftsPage onOpen={acts.openDraft} onNew={() => acts.openNew({ dialogue: null, kind: null })} />
    case 'draft':
      return (
        <DraftPage
          id={place.id}
          insert={place.insert}
          onBack={() => go({ at: 'drafts' })}
          onOpenDialogue={(open) => go({ at: 'dialogues', open })}
          onOpenStatement={(open, paragraph) => go({ at: 'statements', open, paragraph: paragraph ?? null })}
          onOpenRecommendation={(open) => go({ at: 'recommendations', open })}
          onOpenPhrase={(open) => go({ at: 'phrases', open })}
          onOpenArticle={(open) => go({ at: 'treaties', open })}
          renderExport={(submission, onClose) => <ExportDialog submission={submission} onClose={onClose} />}
        />
      )
    case 'import':
      return (
        <ImportPage
          onBack={() => go({ at: 'statements', open: null })}
          onOpenStatement={(open) => go({ at: 'statements', open })}
        />
      )
    case 'dialogues':
      return (
        <DialoguesPage
          open={place.open}
          onOpen={(open) => go({ at: 'dialogues', open })}
          onNewStatement={(dialogue) => acts.openNew({ dialogue, kind: null })}
        />
      )
    case 'settings':
      return <SettingsPage />
    case 'find':
    case 'put-away':
    case 'recommendations':
    case 'treaties':
    case 'phrases':
    case 'statements':
      return <Library />
  }
}
