import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { app, dialog, type BrowserWindow, type OpenDialogOptions } from 'electron'
import { z } from '../../shared/basics/schema'
import type { Ask } from '../../shared/ipc/contract'
import { keepJson, readJson } from '../json-file'
import { wantedEndings } from './intake'

type Choice = Ask<'import.choose'> | 'folder-to-write'

const options: Readonly<Record<Choice, OpenDialogOptions>> = {
  files: {
    title: 'Import past statements',
    buttonLabel: 'Import',
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: 'Statements', extensions: [...wantedEndings.texts] },
      { name: 'All files', extensions: ['*'] },
    ],
  },
  folder: { title: 'Import a folder', buttonLabel: 'Import', properties: ['openDirectory'] },
  table: {
    title: 'Bring in a table',
    buttonLabel: 'Open',
    properties: ['openFile'],
    filters: [{ name: 'Tables', extensions: [...wantedEndings.tables] }],
  },
  'folder-to-write': {
    title: 'Choose a folder',
    buttonLabel: 'Choose',
    properties: ['openDirectory', 'createDirectory'],
  },
}

const Last = z.object({ folder: z.string() })

// Kept apart from where files were saved last: what is handed in seldom lies where old statements lie.
const lastFile = (userData: string, choice: Choice): string =>
  join(userData, choice === 'folder-to-write' ? 'written-to.json' : 'imported-from.json')

/** Asks for files or a folder, beginning where the last ones were; null when the person cancelled. */
export const choosePaths = async (
  window: BrowserWindow,
  choice: Choice,
): Promise<readonly string[] | null> => {
  const file = lastFile(app.getPath('userData'), choice)
  const last = (await readJson(file, Last))?.folder
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    ...options[choice],
    defaultPath: last && existsSync(last) ? last : app.getPath('documents'),
  })
  const [first] = filePaths
  if (canceled || first === undefined) return null
  await keepJson(file, {
    folder: options[choice].properties?.includes('openDirectory') ? first : dirname(first),
  })
  return filePaths
}
