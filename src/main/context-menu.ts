import { Menu, type MenuItemConstructorOptions, type WebContents } from 'electron'

/** Cut, copy and paste under the right mouse button, which Electron leaves out; the page may show its own instead. */
export const offerContextMenu = (contents: WebContents): void => {
  contents.on('context-menu', (_event, { isEditable, editFlags, selectionText }) => {
    const copy: MenuItemConstructorOptions = { role: 'copy', enabled: editFlags.canCopy }
    const editing: MenuItemConstructorOptions[] = [
      { role: 'cut', enabled: editFlags.canCut },
      copy,
      { role: 'paste', enabled: editFlags.canPaste },
      { label: 'Paste Without Formatting', role: 'pasteAndMatchStyle', enabled: editFlags.canPaste },
      { type: 'separator' },
      { role: 'selectAll' },
    ]
    if (isEditable) Menu.buildFromTemplate(editing).popup()
    else if (selectionText.trim() !== '') Menu.buildFromTemplate([copy]).popup()
  })
}
