import { useState } from 'react'
import { keepSavedSearch, nameRefusals, type NameRefusal } from '../../data/tags'
import { TextField } from '../../kit/controls'
import { Dialog } from '../../kit/dialog'
import { useSay } from '../../kit/notices'
import type { SearchStart } from './use-search'

/** Gives a search a name, under which it fills itself from then on. */
export const SaveSearchDialog = ({
  search,
  suggested,
  onClose,
}: {
  readonly search: SearchStart
  /** The name to begin with. */
  readonly suggested: string
  readonly onClose: () => void
}) => {
  const say = useSay()
  const [name, setName] = useState(suggested)
  const [refusal, setRefusal] = useState<NameRefusal | null>(null)
  const keep = async (): Promise<void> => {
    const kept = await keepSavedSearch({ ...search, query: search.query.trim(), name })
    if (!kept.ok) return setRefusal(kept.reason)
    say({ words: `Saved as “${kept.value.name}”.`, tone: 'good' })
    onClose()
  }
  return (
    <Dialog title="Save this search" onClose={onClose} action={{ words: 'Save', run: () => void keep() }}>
      <TextField
        label="Name"
        help="It stands beside the results and always shows what it finds now."
        value={name}
        maxLength={120}
        autoFocus
        onChange={(value) => {
          setName(value)
          setRefusal(null)
        }}
        {...(refusal ? { error: nameRefusals[refusal] } : {})}
      />
    </Dialog>
  )
}
