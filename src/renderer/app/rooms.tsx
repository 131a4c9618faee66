import { later } from '../kit/later'

// The desk is there at once; the other rooms are fetched while nobody waits for them.
export const opening = (
  <main aria-busy="true">
    <h1 className="visually-hidden">Opening</h1>
  </main>
)
export const DraftPage = later(
  async () => (await import('../features/drafting/draft-page')).DraftPage,
  opening,
)
export const DraftsPage = later(
  async () => (await import('../features/drafting/drafts-page')).DraftsPage,
  opening,
)
export const NewStatement = later(
  async () => (await import('../features/drafting/new-statement')).NewStatement,
)
export const TableDialog = later(async () => (await import('../features/tables/table-dialog')).TableDialog)
export const CopiesDialog = later(async () => (await import('../features/tables/copies-dialog')).CopiesDialog)
export const ExportDialog = later(
  async () => (await import('../features/exporting/export-dialog')).ExportDialog,
)
export const SearchPage = later(
  async () => (await import('../features/searching/search-page')).SearchPage,
  opening,
)
export const PutAwayPage = later(
  async () => (await import('../features/searching/put-away-page')).PutAwayPage,
  opening,
)
export const RecordDetail = later(
  async () => (await import('../features/library/record-detail')).RecordDetail,
)
export const RecommendationsPage = later(
  async () => (await import('../features/library/recommendations-page')).RecommendationsPage,
  opening,
)
export const TreatiesPage = later(
  async () => (await import('../features/library/treaties-page')).TreatiesPage,
  opening,
)
export const PhrasesPage = later(
  async () => (await import('../features/library/phrases-page')).PhrasesPage,
  opening,
)
export const StatementsPage = later(
  async () => (await import('../features/library/statements-page')).StatementsPage,
  opening,
)
export const ImportPage = later(
  async () => (await import('../features/importing/import-page')).ImportPage,
  opening,
)
export const DropTarget = later(async () => (await import('../features/importing/drop-target')).DropTarget)
export const DialoguesPage = later(
  async () => (await import('../features/dialogues/dialogues-page')).DialoguesPage,
  opening,
)
export const FirstRun = later(async () => (await import('../features/settings/first-run')).FirstRun)
export const SettingsPage = later(
  async () => (await import('../features/settings/settings-page')).SettingsPage,
  opening,
)
export const rooms = [
  DraftPage,
  DraftsPage,
  NewStatement,
  TableDialog,
  CopiesDialog,
  ExportDialog,
  SearchPage,
  PutAwayPage,
  RecordDetail,
  RecommendationsPage,
  TreatiesPage,
  PhrasesPage,
  StatementsPage,
  ImportPage,
  DialoguesPage,
  SettingsPage,
]
