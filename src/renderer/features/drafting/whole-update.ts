import { HISTORIC_TAG, type UpdateListenerPayload } from 'lexical'

/** What of an update tells which blocks it touched. */
export type Touched = Pick<UpdateListenerPayload, 'dirtyElements' | 'dirtyLeaves' | 'tags'>

/**
 * Undo, redo and opening replace the whole state at once and name no touched block, or only the root. What is typed
 * in the same moment as an undo is named beside it, so the tag of undo counts too.
 */
export const isWholeUpdate = ({ dirtyElements, dirtyLeaves, tags }: Touched): boolean =>
  tags.has(HISTORIC_TAG) || (dirtyLeaves.size === 0 && dirtyElements.size === 1 && dirtyElements.has('root'))
