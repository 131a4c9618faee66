import type { ReactNode } from 'react'
import type { Draft } from '../../../shared/drafting/draft'
import type { Submission } from '../../../shared/exporting/submission'
import type { Dialogue } from '../../../shared/library/dialogue'
import type { Organization } from '../../../shared/library/organization'
import type { Person } from '../../../shared/library/person'
import { useFile } from '../../data/files'
import { useOne, useOrganization } from '../../data/library'
import type { Chosen } from './inserter'

export type DraftPageProps = {
  readonly id: string
  readonly insert: Chosen | null
  readonly onBack: () => void
  readonly onOpenDialogue: (id: string) => void
  readonly onOpenStatement: (id: string) => void
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

/** What stands round a draft, live. */
export const useAround = (id: string): Around | null | undefined => {
  const draft = useOne<Draft>('drafts', id)
  const organization = useOrganization()
  const dialogue = useOne<Dialogue>('dialogues', draft?.dialogue ?? null)
  const speaker = useOne<Person>('people', draft?.speaker ?? null)
  const logo = useFile(organization?.logo ?? null)
  if (draft === null) return null
  const all = [draft, organization, dialogue, speaker, logo]
  if (!draft || all.some((one) => one === undefined)) return undefined
  return {
    draft,
    organization: organization ?? null,
    dialogue: dialogue ?? null,
    speaker: speaker ?? null,
    logo: logo ?? null,
  }
}
