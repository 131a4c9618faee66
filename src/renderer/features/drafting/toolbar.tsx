import { memo } from 'react'
import {
  Bold,
  History,
  Italic,
  Link2,
  List,
  ListOrdered,
  PanelLeft,
  PanelRight,
  Plus,
  Quote,
  Redo2,
  Underline,
  Undo2,
  type LucideIcon,
} from 'lucide-react'
import { commands, keysInWords, type CommandName } from '../../../shared/commanding/commands'
import { onMac, runCommand } from '../../data/commanding'
import { Button } from '../../kit/controls'
import css from './draft.module.css'
import type { BlockStyle } from './editor'
import type { Here } from './use-writing'

/** `Bold (Ctrl+B)`: the command's own words and keys, so that tooltip, menu and sheet always agree. */
const tip = (name: CommandName): string => {
  const command = commands.find((each) => each.name === name)
  const keys = command && 'keys' in command ? ` (${keysInWords(command.keys, onMac)})` : ''
  return `${command?.words.replace('…', '') ?? name}${keys}`
}

const Tool = ({
  name,
  icon: Icon,
  pressed,
  disabled,
}: {
  readonly name: CommandName
  readonly icon: LucideIcon
  readonly pressed?: boolean
  readonly disabled?: boolean
}) => (
  <Button
    tone="quiet"
    title={tip(name)}
    aria-label={tip(name)}
    disabled={disabled}
    {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
    // The text keeps its focus and selection.
    onMouseDown={(event) => event.preventDefault()}
    onClick={() => runCommand(name)}
  >
    <Icon size={16} aria-hidden />
  </Button>
)

const styles: readonly {
  readonly value: BlockStyle
  readonly words: string
  readonly command: CommandName
}[] = [
  { value: 'paragraph', words: 'Paragraph', command: 'format.paragraph' },
  { value: 'heading1', words: 'Heading 1', command: 'format.heading1' },
  { value: 'heading2', words: 'Heading 2', command: 'format.heading2' },
  { value: 'heading3', words: 'Heading 3', command: 'format.heading3' },
  { value: 'quotation', words: 'Quotation', command: 'format.quotation' },
  { value: 'bulleted', words: 'Bulleted list', command: 'format.bulleted' },
  { value: 'numbered', words: 'Numbered list', command: 'format.numbered' },
]

export const Toolbar = memo(
  ({
    here,
    undoable,
    said,
    onSaid,
  }: {
    readonly here: Here
    readonly undoable: { undo: boolean; redo: boolean }
    /** How many paragraphs stand in earlier texts. */
    readonly said: number
    readonly onSaid: () => void
  }) => (
    <div className={css['toolbar']} role="toolbar" aria-label="Formatting">
      <Tool name="view.outline" icon={PanelLeft} />
      <Button
        tone="plain"
        title={tip('insert.anything')}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => runCommand('insert.anything')}
      >
        <Plus size={16} aria-hidden />
        Insert
      </Button>
      <span className={css['bar']} />
      <Tool name="edit.undo" icon={Undo2} disabled={!undoable.undo} />
      <Tool name="edit.redo" icon={Redo2} disabled={!undoable.redo} />
      <span className={css['bar']} />
      <select
        className={css['style']}
        aria-label="Style of the paragraph"
        value={here.style}
        onChange={(event) => {
          const chosen = styles.find(({ value }) => value === event.target.value)
          if (chosen) runCommand(chosen.command)
        }}
      >
        {here.style === 'recommendation' && <option value="recommendation">Recommendation</option>}
        {styles.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
      <Tool name="format.bold" icon={Bold} pressed={here.bold} />
      <Tool name="format.italic" icon={Italic} pressed={here.italic} />
      <Tool name="format.underline" icon={Underline} pressed={here.underline} />
      <span className={css['bar']} />
      <Tool name="format.bulleted" icon={List} pressed={here.style === 'bulleted'} />
      <Tool name="format.numbered" icon={ListOrdered} pressed={here.style === 'numbered'} />
      <Tool name="format.quotation" icon={Quote} pressed={here.style === 'quotation'} />
      <Tool name="insert.link" icon={Link2} />
      {said > 0 && (
        <Button
          tone="quiet"
          className={css['told']}
          title="Go to the next paragraph that was said before"
          aria-label={`Said before: ${said}`}
          onClick={onSaid}
        >
          <History size={16} aria-hidden />
          {said}
        </Button>
      )}
      <span className={css['push']} />
      <Tool name="view.panel" icon={PanelRight} />
    </div>
  ),
)
