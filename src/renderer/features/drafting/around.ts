import { useMemo, useRef, type ReactNode } from 'react'
import type { Draft } from '../../../shared/drafting/draft'
import type { Provenance } from '../../../shared/drafting/manuscript'
import type { Submission } from '../../../shared/exporting/submission'
import type { Dialogue } from '../../../shared/library/dialogue'
import type { Organization } from '../../../shared/library/organization'
import type { Person } from '../../../shared/library/person'
import { useFile } from '../../data/files'
import { useOne, useOrganization } from '../../data/library'
import type { Chosen } from './steps'

/** What goes into a draft as it is opened: a record, or words as a sealed quotation or as a copy in the line. */
export type Insertion = Chosen | { readonly quote: Provenance } | { readonly copy: Provenance }

export type DraftPageProps = {
  readonly id: string
  readonly insert: Insertion | null
  readonly onBack: () => void
  readonly onOpenDialogue: (id: string) => void
  /** The sources of reused words, each opened at its place. `paragraph` counts from 1. */
  readonly onOpenStatement: (id: string, paragraph?: number | null) => void
  readonly onOpenRecommendation: (id: string) => void
  readonly onOpenPhrase: (id: string) => void
  readonly onOpenArticle: (id: string) => void
  readonly renderExport: (submission: Submission, onClose: () => void) => ReactNode
}

/** Everything a draft needs to be opened; `undefined` while something is still read. */
export type Around = {
  readonly draft: Draft
  readonly organization: Organization | null
  readonly dialogue: Dialogue | null
  readonly speaker: Person | null
  readonly logo: Submission['letterhead']['logo']
}

const shown = ({ id, kind, title, dialogue, day, speaker, notice, language, stage }: Draft): string =>
  JSON.stringify([id, kind, title, dialogue, day, speaker, notice, language, stage])

/** The draft's record, new only when something that is shown has changed: each save also counts its words. */
const useShownDraft = (id: string): Draft | null | undefined => {
  const now = useOne<Draft>('drafts', id)
  const last = useRef(now)
  if (!(now && last.current && shown(now) === shown(last.current))) last.current = now
  return last.current
}

/** What stands round a draft, live. Once it is known, it stays known while a part of it is read anew. */
export const useAround = (id: string): Around | null | undefined => {
  const draft = useShownDraft(id)
  const organization = useOrganization()
  const dialogue = useOne<Dialogue>('dialogues', draft?.dialogue ?? null)
  const speaker = useOne<Person>('people', draft?.speaker ?? null)
  const logo = useFile(organization?.logo ?? null)
  const now = useMemo((): Around | undefined => {
    if (
      !draft ||
      organization === undefined ||
      dialogue === undefined ||
      speaker === undefined ||
      logo === undefined
    )
      return undefined
    return { draft, organization, dialogue, speaker, logo }
  }, [draft, organization, dialogue, speaker, logo])
  const last = useRef<Around | undefined>(undefined)
  if (now) last.current = now
  if (draft === null) return null
  return now ?? (last.current?.draft.id === id ? last.current : undefined)
}
