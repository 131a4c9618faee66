import { FORMAT_TEXT_COMMAND, REDO_COMMAND, UNDO_COMMAND, type LexicalEditor } from 'lexical'
import { useCommands } from '../../data/commanding'
import { $moveListItem, $setStyle, type BlockStyle } from './editor'

/** The commands that change the text itself. */
export const useEditingCommands = (editor: LexicalEditor): void => {
  const style = (to: BlockStyle) => () => editor.update(() => $setStyle(to))
  const mark = (to: 'bold' | 'italic' | 'underline') => () =>
    void editor.dispatchCommand(FORMAT_TEXT_COMMAND, to)
  useCommands({
    'edit.undo': () => editor.dispatchCommand(UNDO_COMMAND, undefined),
    'edit.redo': () => editor.dispatchCommand(REDO_COMMAND, undefined),
    'format.bold': mark('bold'),
    'format.italic': mark('italic'),
    'format.underline': mark('underline'),
    'format.paragraph': style('paragraph'),
    'format.heading1': style('heading1'),
    'format.heading2': style('heading2'),
    'format.heading3': style('heading3'),
    'format.quotation': style('quotation'),
    'format.bulleted': style('bulleted'),
    'format.numbered': style('numbered'),
    'format.indent': () => editor.update(() => $moveListItem(editor, 'in')),
    'format.outdent': () => editor.update(() => $moveListItem(editor, 'out')),
  })
}
