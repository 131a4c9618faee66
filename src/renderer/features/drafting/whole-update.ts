import type { UpdateListenerPayload } from 'lexical'

/** Undo, redo and opening replace the whole state at once and name no touched block. */
export const isWholeUpdate = ({
  dirtyElements,
  dirtyLeaves,
}: Pick<UpdateListenerPayload, 'dirtyElements' | 'dirtyLeaves'>): boolean =>
  dirtyLeaves.size === 0 && dirtyElements.size === 1 && dirtyElements.get('root') === false
