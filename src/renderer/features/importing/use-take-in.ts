import { plural } from '../../../shared/basics/text'
import type { ImportList } from '../../../shared/ipc/contract'
import { ask, listDropped } from '../../data/bridge'
import { NoRoom } from '../../data/room'
import { useSay } from '../../kit/notices'

const kinds = 'Word, PDF, OpenDocument, rich text, HTML, Markdown and plain text'

/** What is said of a list that was taken in; null when the list itself says enough. */
export const toldOf = (
  list: ImportList,
  added: number,
): { readonly words: string; readonly tone?: 'bad' } | null => {
  const { files, passedOver } = list
  if (files.length === 0 && passedOver === 0)
    return { words: 'There is no file in it, so nothing was imported.' }
  if (files.length === 0) return { words: `Nothing was imported. Rostrum reads ${kinds}.`, tone: 'bad' }
  const over =
    passedOver > 0
      ? `${plural(passedOver, 'file')} ${passedOver === 1 ? 'was' : 'were'} passed over: Rostrum reads ${kinds}, at most 5,000 files at once.`
      : ''
  const known =
    added === 0 ? `${files.length === 1 ? 'This file is' : 'These files are'} on the list already.` : ''
  const words = [known, over].filter(Boolean).join(' ')
  return words === '' ? null : { words }
}

/** Ways to bring files in; what was passed over or could not be begun is said. `onBegun` is called when some come. */
export const useTakeIn = (
  onBegun: () => void,
): {
  readonly choose: (what: 'files' | 'folder') => void
  readonly drop: (files: readonly File[]) => void
} => {
  const say = useSay()
  const take = async (list: ImportList | null): Promise<void> => {
    if (list === null) return
    // Fetched now: the first screen must not wait for what it needs only when files come.
    const { takeIn } = await import('../../data/imports')
    const added = await takeIn(list)
    const told = toldOf(list, added)
    if (told) say(told)
    if (list.files.length > 0) onBegun()
  }
  const orSay = (taking: Promise<void>): void =>
    void taking.catch((fault: unknown) =>
      say({
        words:
          fault instanceof NoRoom
            ? 'The disk is nearly full, so the files wait. Make room on it, then start Rostrum again: they are remembered.'
            : 'The files could not be listed. Nothing was changed; try once more.',
        tone: 'bad',
      }),
    )
  return {
    choose: (what) => orSay(ask('import.choose', what).then(take)),
    drop: (files) => orSay(listDropped(files).then(take)),
  }
}
