/** Menus in the order in which they stand; `null` shows a command only in the palette. */
export const menus = ['File', 'Edit', 'View', 'Insert', 'Format', 'Tools', 'Help'] as const
type Menu = (typeof menus)[number]

/**
 * A command as data: menus, keys and the shortcut sheet read this one list, and the window runs it by name.
 * `keys` is an Electron accelerator; `role` hands the command to the system, which then needs no running.
 */
export type Command = {
  readonly name: string
  readonly words: string
  readonly menu: Menu
  readonly keys?: string
  readonly role?:
    | 'cut'
    | 'copy'
    | 'paste'
    | 'pasteAndMatchStyle'
    | 'selectAll'
    | 'quit'
    | 'togglefullscreen'
    | 'resetZoom'
    | 'zoomIn'
    | 'zoomOut'
  /** Begins a new group in its menu. */
  readonly group?: true
}

export const commands = [
  { name: 'statement.new', words: 'New Statement…', menu: 'File', keys: 'CmdOrCtrl+N' },
  { name: 'import.open', words: 'Import Past Statements…', menu: 'File', keys: 'CmdOrCtrl+O' },
  { name: 'table.import', words: 'Import a Table…', menu: 'File' },
  { name: 'library.takeOut', words: 'Take the Library Out…', menu: 'File' },
  { name: 'draft.save', words: 'Save Now', menu: 'File', keys: 'CmdOrCtrl+S', group: true },
  { name: 'draft.deliver', words: 'Mark as Delivered…', menu: 'File' },
  { name: 'draft.export', words: 'Export to Word…', menu: 'File', keys: 'CmdOrCtrl+E', group: true },
  {
    name: 'settings.open',
    words: 'Organization and Settings…',
    menu: 'File',
    keys: 'CmdOrCtrl+,',
    group: true,
  },
  { name: 'app.quit', words: 'Quit', menu: 'File', role: 'quit', keys: 'CmdOrCtrl+Q', group: true },
  { name: 'edit.undo', words: 'Undo', menu: 'Edit', keys: 'CmdOrCtrl+Z' },
  { name: 'edit.redo', words: 'Redo', menu: 'Edit', keys: 'CmdOrCtrl+Shift+Z' },
  { name: 'edit.cut', words: 'Cut', menu: 'Edit', role: 'cut', keys: 'CmdOrCtrl+X', group: true },
  { name: 'edit.copy', words: 'Copy', menu: 'Edit', role: 'copy', keys: 'CmdOrCtrl+C' },
  { name: 'edit.paste', words: 'Paste', menu: 'Edit', role: 'paste', keys: 'CmdOrCtrl+V' },
  {
    name: 'edit.pastePlain',
    words: 'Paste Without Formatting',
    menu: 'Edit',
    role: 'pasteAndMatchStyle',
    keys: 'CmdOrCtrl+Shift+V',
  },
  { name: 'edit.selectAll', words: 'Select All', menu: 'Edit', role: 'selectAll', keys: 'CmdOrCtrl+A' },
  { name: 'go.desk', words: 'Desk', menu: 'View', keys: 'CmdOrCtrl+1' },
  { name: 'go.drafts', words: 'Drafts', menu: 'View', keys: 'CmdOrCtrl+2' },
  { name: 'go.statements', words: 'Statements', menu: 'View', keys: 'CmdOrCtrl+3' },
  { name: 'go.recommendations', words: 'Recommendations', menu: 'View', keys: 'CmdOrCtrl+4' },
  { name: 'go.treaties', words: 'Treaties', menu: 'View', keys: 'CmdOrCtrl+5' },
  { name: 'go.phrases', words: 'Phrases', menu: 'View', keys: 'CmdOrCtrl+6' },
  { name: 'go.dialogues', words: 'Dialogues', menu: 'View', keys: 'CmdOrCtrl+7' },
  { name: 'go.find', words: 'Find in Everything', menu: 'View', keys: 'CmdOrCtrl+Shift+F', group: true },
  { name: 'go.putAway', words: 'Put Away', menu: 'View' },
  { name: 'view.nextPane', words: 'Next Pane', menu: 'View', keys: 'F6', group: true },
  { name: 'view.outline', words: 'Show or Hide Outline', menu: 'View', keys: 'F9' },
  { name: 'view.panel', words: 'Show or Hide Side Panel', menu: 'View', keys: 'Shift+F9' },
  { name: 'view.zoomIn', words: 'Zoom In', menu: 'View', role: 'zoomIn', keys: 'CmdOrCtrl+=', group: true },
  { name: 'view.zoomOut', words: 'Zoom Out', menu: 'View', role: 'zoomOut', keys: 'CmdOrCtrl+-' },
  { name: 'view.zoomReset', words: 'Actual Size', menu: 'View', role: 'resetZoom', keys: 'CmdOrCtrl+0' },
  { name: 'view.fullScreen', words: 'Full Screen', menu: 'View', role: 'togglefullscreen', keys: 'F11' },
  { name: 'insert.anything', words: 'Insert From the Library…', menu: 'Insert', keys: 'CmdOrCtrl+K' },
  { name: 'insert.recommendation', words: 'Recommendation…', menu: 'Insert', group: true },
  { name: 'insert.citation', words: 'Treaty Article…', menu: 'Insert' },
  { name: 'insert.phrase', words: 'Phrase…', menu: 'Insert' },
  { name: 'insert.link', words: 'Link…', menu: 'Insert', keys: 'CmdOrCtrl+Shift+K', group: true },
  { name: 'format.bold', words: 'Bold', menu: 'Format', keys: 'CmdOrCtrl+B' },
  { name: 'format.italic', words: 'Italic', menu: 'Format', keys: 'CmdOrCtrl+I' },
  { name: 'format.underline', words: 'Underline', menu: 'Format', keys: 'CmdOrCtrl+U' },
  { name: 'format.paragraph', words: 'Paragraph', menu: 'Format', keys: 'CmdOrCtrl+Shift+0', group: true },
  { name: 'format.heading1', words: 'Heading 1', menu: 'Format', keys: 'CmdOrCtrl+Shift+1' },
  { name: 'format.heading2', words: 'Heading 2', menu: 'Format', keys: 'CmdOrCtrl+Shift+2' },
  { name: 'format.heading3', words: 'Heading 3', menu: 'Format', keys: 'CmdOrCtrl+Shift+3' },
  { name: 'format.quotation', words: 'Quotation', menu: 'Format', keys: 'CmdOrCtrl+Shift+9' },
  { name: 'format.bulleted', words: 'Bulleted List', menu: 'Format', keys: 'CmdOrCtrl+Shift+8', group: true },
  { name: 'format.numbered', words: 'Numbered List', menu: 'Format', keys: 'CmdOrCtrl+Shift+7' },
  { name: 'format.indent', words: 'Indent List Item', menu: 'Format', keys: 'CmdOrCtrl+]' },
  { name: 'format.outdent', words: 'Outdent List Item', menu: 'Format', keys: 'CmdOrCtrl+[' },
  { name: 'reuse.said', words: 'Already Said…', menu: 'Tools', keys: 'CmdOrCtrl+Shift+A' },
  {
    name: 'reuse.origin',
    words: 'Where These Words Come From…',
    menu: 'Tools',
    keys: 'CmdOrCtrl+Shift+O',
  },
  { name: 'help.shortcuts', words: 'Keyboard Shortcuts', menu: 'Help', keys: 'F1' },
  { name: 'help.about', words: 'About Rostrum', menu: 'Help' },
] as const satisfies readonly Command[]

export type CommandName = (typeof commands)[number]['name']

const names: ReadonlySet<string> = new Set(commands.map(({ name }) => name))

/** Whether a name that came over a border is a command. */
export const isCommandName = (name: string): name is CommandName => names.has(name)

/** Keys as a person reads them on this system: `Ctrl+Shift+K`, on macOS `⇧⌘K`. */
export const keysInWords = (keys: string, mac: boolean): string =>
  mac
    ? keys.replace('CmdOrCtrl+Shift+', '⇧⌘').replace('CmdOrCtrl+', '⌘').replace('Shift+', '⇧')
    : keys.replace('CmdOrCtrl', 'Ctrl')
