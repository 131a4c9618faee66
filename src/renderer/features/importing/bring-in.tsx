import { FileUp, Plus } from 'lucide-react'
import { Button } from '../../kit/controls'
import { MoreMenu } from '../../kit/more-menu'
import css from './bring-in.module.css'
import type { useTakeIn } from './use-take-in'

type TakeIn = ReturnType<typeof useTakeIn>

/** More files, while others are on the list. */
export const BringIn = ({ takeIn }: { readonly takeIn: TakeIn }) => (
  <MoreMenu
    label="Add files"
    look={css['more']}
    acts={[
      { id: 'files', words: 'Choose files', run: () => takeIn.choose('files') },
      { id: 'folder', words: 'Choose a folder', run: () => takeIn.choose('folder') },
    ]}
  >
    <Plus size={16} aria-hidden />
    <span>Add files</span>
  </MoreMenu>
)

/** Nothing is on its way in: what can come, and how. */
export const NothingYet = ({ takeIn }: { readonly takeIn: TakeIn }) => (
  <div className={css['nothing']} data-pane>
    <FileUp size={36} aria-hidden />
    <h2>Drop files here, or a whole folder</h2>
    <p>
      Word, PDF, OpenDocument, rich text, HTML, Markdown and plain text. Rostrum reads each file, shows what
      it recognized and repaired, and keeps the file itself beside the text. Your files stay as they are.
    </p>
    <p className={css['ways']}>
      <Button tone="go" onClick={() => takeIn.choose('files')}>
        Choose files
      </Button>
      <Button onClick={() => takeIn.choose('folder')}>Choose a folder</Button>
    </p>
  </div>
)
