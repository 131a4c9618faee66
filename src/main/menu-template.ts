import type { MenuItemConstructorOptions } from 'electron'
import { menus, type Command } from '../shared/commanding/commands'

type Item = MenuItemConstructorOptions
const line: Item = { type: 'separator' }

// macOS keeps these in the menu that bears the app's name, where people look for them.
const inAppMenu = ['help.about', 'settings.open', 'app.quit'] as const

/**
 * A command as a menu item. Those the system carries out have a role; the others start disabled, until the window is
 * there and says what can be done.
 */
const itemOf = ({ name, words, keys, role }: Command, run: (name: string) => void): Item => ({
  id: name,
  label: words,
  ...(keys ? { accelerator: keys } : {}),
  ...(role ? { role } : { enabled: false, click: () => run(name) }),
})

const appMenu = (commands: readonly Command[], run: (name: string) => void): Item => {
  const item = (name: string): Item[] =>
    commands.filter((command) => command.name === name).map((command) => itemOf(command, run))
  const [about, settings, quit] = inAppMenu
  const hiding: Item[] = [
    { role: 'services' },
    line,
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
  ]
  return {
    label: 'Rostrum',
    submenu: [...item(about), line, ...item(settings), line, ...hiding, line, ...item(quit)],
  }
}

const submenuOf = (commands: readonly Command[], run: (name: string) => void): Item[] =>
  commands.flatMap((command, i) => [...(command.group && i > 0 ? [line] : []), itemOf(command, run)])

/** The menu bar, made from the one list of commands; every command stands in it once. */
export const menuTemplate = (
  commands: readonly Command[],
  mac: boolean,
  run: (name: string) => void,
): Item[] => {
  const elsewhere: ReadonlySet<string> = new Set(mac ? inAppMenu : [])
  const bar = menus.map((label): Item => {
    const own = commands.filter(({ menu, name }) => menu === label && !elsewhere.has(name))
    return { label, submenu: submenuOf(own, run) }
  })
  return mac ? [appMenu(commands, run), ...bar, { role: 'windowMenu' }] : bar
}
