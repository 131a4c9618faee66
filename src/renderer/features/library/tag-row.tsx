import { FolderClosed } from 'lucide-react'
import type { RecordKey } from '../../../shared/library/use'
import {
  collectRecord,
  keepCollection,
  keepTag,
  nameRefusals,
  tagRecord,
  useCollections,
  useTags,
  type NameRefusal,
} from '../../data/tags'
import { Adder } from '../../kit/adder'
import { Dot, LabelChip } from '../../kit/label-chip'
import { useSay } from '../../kit/notices'
import css from './library.module.css'

const makes = [
  { kind: 'tag', words: (typed: string) => `New tag “${typed}”` },
  { kind: 'collection', words: (typed: string) => `New collection “${typed}”` },
] as const

type Kept = { readonly ok: true } | { readonly ok: false; readonly reason: NameRefusal }

/** The tags that a record wears and the collections it lies in, to set and to take off. */
export const TagRow = ({ of }: { readonly of: RecordKey }) => {
  const say = useSay()
  const tags = useTags()
  const collections = useCollections()
  if (!tags || !collections) return null
  const tell = (kept: Kept): void => {
    if (!kept.ok) say({ words: nameRefusals[kept.reason], tone: 'bad' })
  }
  const set = async (id: string, on: boolean): Promise<void> => {
    const tag = tags.find((each) => each.id === id)
    if (tag) return tell(await tagRecord(of, tag, on))
    const collection = collections.find((each) => each.id === id)
    if (collection) tell(await collectRecord(of, collection, on))
  }
  const make = async (kind: string, name: string): Promise<void> => {
    if (kind === 'tag') {
      const tag = await keepTag(name)
      tell(tag.ok ? await tagRecord(of, tag.value, true) : tag)
    } else {
      const collection = await keepCollection(name)
      tell(collection.ok ? await collectRecord(of, collection.value, true) : collection)
    }
  }
  const worn = tags.filter(({ on }) => on.includes(of))
  const lying = collections.filter(({ holds }) => holds.includes(of))
  return (
    <div className={css['chips']} role="group" aria-label="Tags and collections">
      {worn.map(({ id, name, colour }) => (
        <LabelChip
          key={id}
          words={name}
          mark={<Dot colour={colour} />}
          takeOff={`Take the tag ${name} off`}
          onTakeOff={() => void set(id, false)}
        />
      ))}
      {lying.map(({ id, name }) => (
        <LabelChip
          key={id}
          words={name}
          mark={<FolderClosed size={13} aria-hidden />}
          takeOff={`Take it out of ${name}`}
          onTakeOff={() => void set(id, false)}
        />
      ))}
      <Adder
        label="Add a tag or collection"
        choices={[
          ...tags
            .filter((tag) => !worn.includes(tag))
            .map(({ id, name }) => ({ id, words: name, hint: 'tag' })),
          ...collections
            .filter((each) => !lying.includes(each))
            .map(({ id, name }) => ({ id, words: name, hint: 'collection' })),
        ]}
        makes={makes}
        onTake={(id) => void set(id, true)}
        onMake={(kind, name) => void make(kind, name)}
      />
    </div>
  )
}
