import { useState } from 'react'
import { plural } from '../../../shared/basics/text'
import { tagColours, type Collection, type SavedSearch, type Tag } from '../../../shared/library/tag'
import type { Outcome } from '../../../shared/basics/outcome'
import {
  mergeTags,
  nameRefusals,
  reviseCollection,
  reviseSavedSearch,
  reviseTag,
  useTags,
  type NameRefusal,
} from '../../data/tags'
import { SelectField, TextArea, TextField } from '../../kit/controls'
import { Dialog } from '../../kit/dialog'
import { useSay } from '../../kit/notices'

const colourWords: Readonly<Record<Tag['colour'], string>> = {
  grey: 'Grey',
  blue: 'Blue',
  teal: 'Teal',
  violet: 'Violet',
  amber: 'Amber',
  red: 'Red',
  green: 'Green',
}

/** What a dialog of the lists is about. */
export type ListDialog =
  | { readonly act: 'tag'; readonly tag: Tag }
  | { readonly act: 'merge'; readonly tag: Tag }
  | { readonly act: 'collection'; readonly collection: Collection }
  | { readonly act: 'saved'; readonly search: SavedSearch }

/** Asks for a name and keeps what was typed until it is taken. */
const NameDialog = ({
  title,
  start,
  most,
  onKeep,
  onClose,
  children,
}: {
  readonly title: string
  readonly start: string
  readonly most: number
  readonly onKeep: (name: string) => Promise<Outcome<unknown, NameRefusal>>
  readonly onClose: () => void
  readonly children?: React.ReactNode
}) => {
  const [name, setName] = useState(start)
  const [refusal, setRefusal] = useState<NameRefusal | null>(null)
  const keep = async (): Promise<void> => {
    const kept = await onKeep(name)
    if (kept.ok) onClose()
    else setRefusal(kept.reason)
  }
  return (
    <Dialog title={title} onClose={onClose} action={{ words: 'Keep', run: () => void keep() }}>
      <TextField
        label="Name"
        value={name}
        maxLength={most}
        autoFocus
        onChange={(value) => {
          setName(value)
          setRefusal(null)
        }}
        {...(refusal ? { error: nameRefusals[refusal] } : {})}
      />
      {children}
    </Dialog>
  )
}

const TagDialog = ({ tag, onClose }: { readonly tag: Tag; readonly onClose: () => void }) => {
  const [colour, setColour] = useState(tag.colour)
  return (
    <NameDialog
      title="Rename tag"
      start={tag.name}
      most={60}
      onKeep={(name) => reviseTag(tag, { name, colour })}
      onClose={onClose}
    >
      <SelectField
        label="Colour"
        choices={tagColours.map((value) => ({ value, words: colourWords[value] }))}
        value={colour}
        onChange={setColour}
      />
    </NameDialog>
  )
}

const CollectionDialog = ({
  collection,
  onClose,
}: {
  readonly collection: Collection
  readonly onClose: () => void
}) => {
  const [note, setNote] = useState(collection.note)
  return (
    <NameDialog
      title="Rename collection"
      start={collection.name}
      most={120}
      onKeep={(name) => reviseCollection(collection, { name, note })}
      onClose={onClose}
    >
      <TextArea label="Note" value={note} onChange={setNote} maxLength={4000} />
    </NameDialog>
  )
}

/** Which tag to merge into, and what it will then stand on. */
const MergeDialog = ({ tag, onClose }: { readonly tag: Tag; readonly onClose: () => void }) => {
  const say = useSay()
  const others = (useTags() ?? []).filter(({ id }) => id !== tag.id)
  const [chosen, setChosen] = useState<string | null>(null)
  const into = others.find(({ id }) => id === chosen) ?? others[0]
  if (!into)
    return (
      <Dialog title={`Merge “${tag.name}”`} onClose={onClose}>
        <p>There is no other tag to merge it into.</p>
      </Dialog>
    )
  const both = new Set([...tag.on, ...into.on]).size
  const merge = async (): Promise<void> => {
    const merged = await mergeTags(tag, into)
    onClose()
    if (!merged.ok) return say({ words: nameRefusals[merged.reason], tone: 'bad' })
    say({
      words: `“${tag.name}” was merged into “${into.name}”.`,
      undo: { words: 'Undo', run: () => void merged.value.undo() },
    })
  }
  return (
    <Dialog
      title={`Merge “${tag.name}”`}
      onClose={onClose}
      action={{ words: 'Merge', run: () => void merge() }}
    >
      <SelectField
        label="Into"
        choices={others.map(({ id, name }) => ({ value: id, words: name }))}
        value={into.id}
        onChange={setChosen}
      />
      <p>
        {plural(tag.on.length, 'record')} with “{tag.name}” and {into.on.length} with “{into.name}” make{' '}
        {plural(both, 'record')} with “{into.name}”. “{tag.name}” is put away; saved searches for it follow.
      </p>
    </Dialog>
  )
}

/** The dialog that is asked for. */
export const ListDialogs = ({
  dialog,
  onClose,
}: {
  readonly dialog: ListDialog
  readonly onClose: () => void
}) => {
  switch (dialog.act) {
    case 'tag':
      return <TagDialog tag={dialog.tag} onClose={onClose} />
    case 'merge':
      return <MergeDialog tag={dialog.tag} onClose={onClose} />
    case 'collection':
      return <CollectionDialog collection={dialog.collection} onClose={onClose} />
    case 'saved':
      return (
        <NameDialog
          title="Rename saved search"
          start={dialog.search.name}
          most={120}
          onKeep={(name) => reviseSavedSearch(dialog.search, { name })}
          onClose={onClose}
        />
      )
  }
}
