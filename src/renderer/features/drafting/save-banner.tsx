import type { Manuscript } from '../../../shared/drafting/manuscript'
import { toPlainText } from '../../../shared/drafting/to-plain-text'
import { saveFailures } from '../../../shared/ipc/contract'
import { ask } from '../../data/bridge'
import { Button } from '../../kit/controls'
import { useSay } from '../../kit/notices'
import css from './draft.module.css'
import { useSaveState, type SaveNews } from './save-news'

const reasons = {
  'no-room':
    'The disk is nearly full, so your last words are not in the library yet. They are still here, and are written by themselves once there is room. You can also save a copy elsewhere.',
  'start-again':
    'The disk did not take your last words. Save a copy of this text elsewhere, make room on the disk and start Rostrum again; everything up to the last save is in the library.',
  'not-written':
    'Your last words could not be written to the library. They are still here, and Rostrum keeps trying.',
  'changed-elsewhere':
    'This draft was changed in another place. What you wrote here was kept as a copy; open the draft again to see the newer text.',
  delivered: 'This text was marked as delivered and is frozen. What you wrote since was kept as a copy.',
  missing: 'This draft is not in the library any more. What you wrote is still here; save a copy elsewhere.',
} as const

/** Fixed while words are not in the library: says why, and offers another place for them. */
export const SaveBanner = ({
  saving,
  text,
  onRetry,
}: {
  readonly saving: SaveNews
  readonly text: () => Manuscript
  readonly onRetry: () => void
}) => {
  const say = useSay()
  const state = useSaveState(saving)
  if (state.at !== 'refused') return <div hidden />
  const saveElsewhere = async (): Promise<void> => {
    const bytes = new TextEncoder().encode(toPlainText(text()))
    const saved = await ask('document.save', { bytes, name: 'Copy of my draft.txt', kind: 'txt' })
    if (saved.state === 'saved') say({ words: `A copy was saved as ${saved.name}.`, tone: 'good' })
    if (saved.state === 'refused') say({ words: saveFailures[saved.reason], tone: 'bad' })
  }
  return (
    <div className={css['banner']} role="alert">
      <p>{reasons[state.reason]}</p>
      {(state.reason === 'not-written' || state.reason === 'no-room') && (
        <Button onClick={onRetry}>Try again</Button>
      )}
      <Button onClick={() => void saveElsewhere()}>Save a copy elsewhere</Button>
    </div>
  )
}
