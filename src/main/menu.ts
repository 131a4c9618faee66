import { Menu } from 'electron'
import { commands, type Command } from '../shared/commanding/commands'
import { menuTemplate } from './menu-template'

/** Puts up the menu bar; `run` hands a command to the window. */
export const showMenu = (run: (name: string) => void): void => {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(commands, process.platform === 'darwin', run)))
}

/** Enables exactly the named commands; those with a role the system enables itself. */
export const enableCommands = (names: readonly string[]): void => {
  const enabled = new Set(names)
  const menu = Menu.getApplicationMenu()
  for (const { name } of commands.filter((command: Command) => !command.role)) {
    const item = menu?.getMenuItemById(name)
    if (item) item.enabled = enabled.has(name)
  }
}
