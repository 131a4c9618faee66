import {
  $getSelection,
  $isRangeSelection,
  $setSelection,
  $createRangeSelection,
  COMMAND_PRIORITY_HIGH,
  DROP_COMMAND,
  PASTE_COMMAND,
  type LexicalEditor,
} from 'lexical'
import { mergeRegister } from '@lexical/utils'
import { deadDocument } from '../../kit/trusted-types'
import { htmlBlocks } from './html-blocks'
import { $insertBlocks } from './insert'

const ownType = 'application/x-lexical-editor'

/** Foreign HTML goes through our own reading, never into the page; what it holds of text is inserted. */
const $insertForeign = (data: DataTransfer): boolean => {
  // Our own words come as they are, with their origin; text without HTML needs no reading.
  if (data.getData(ownType) !== '' || data.getData('text/html') === '') return false
  const blocks = htmlBlocks(deadDocument(data.getData('text/html')).body)
  if (blocks.length === 0) return false
  if ($isRangeSelection($getSelection())) $insertBlocks(blocks)
  return true
}

const $caretAt = (editor: LexicalEditor, event: DragEvent): void => {
  const range = document.caretRangeFromPoint(event.clientX, event.clientY)
  if (!range) return
  const selection = $createRangeSelection()
  selection.applyDOMRange(range)
  $setSelection(selection)
  editor.focus()
}

/** Pasting and dropping without rubbish; `tell` says what could not be taken. */
export const registerPaste = (editor: LexicalEditor, tell: (words: string) => void): (() => void) =>
  mergeRegister(
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const data = 'clipboardData' in event ? event.clipboardData : null
        if (!data) return false
        const onlyFiles =
          data.files.length > 0 && data.getData('text/plain') === '' && data.getData('text/html') === ''
        if (onlyFiles) tell('Pictures and files cannot be put into a statement yet. Nothing was changed.')
        if (!onlyFiles && !$insertForeign(data)) return false
        event.preventDefault()
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        const data = event.dataTransfer
        if (!data || data.getData(ownType) !== '') return false
        event.preventDefault()
        if (data.files.length > 0) {
          tell('Pictures and files cannot be put into a statement yet. Nothing was changed.')
          return true
        }
        $caretAt(editor, event)
        return $insertForeign(data)
      },
      COMMAND_PRIORITY_HIGH,
    ),
  )
