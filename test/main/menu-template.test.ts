import type { MenuItemConstructorOptions } from 'electron'
import { expect, test, vi } from 'vitest'
import { menuTemplate } from '../../src/main/menu-template'
import { commands, type Command } from '../../src/shared/commanding/commands'

const all: readonly Command[] = commands

const itemsOf = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])])

const build = (mac: boolean, run = vi.fn()) => itemsOf(menuTemplate(commands, mac, run))
const named = (items: readonly MenuItemConstructorOptions[]) => items.filter(({ id }) => id !== undefined)

test.each([false, true])('every command stands in the menu once (macOS: %s)', (mac) => {
  expect(
    named(build(mac))
      .map(({ id }) => id)
      .sort(),
  ).toEqual(commands.map(({ name }) => name as string).sort())
})

test('no two commands share keys', () => {
  const keys = build(false).flatMap(({ accelerator }) => (accelerator ? [String(accelerator)] : []))
  expect(new Set(keys).size).toBe(keys.length)
})

test('the system carries out what has a role; the rest waits until the window can', () => {
  for (const item of named(build(false))) {
    const { role } = all.find(({ name }) => name === item.id) ?? {}
    if (role) expect(item).toMatchObject({ role })
    else expect(item.enabled).toBe(false)
  }
})

test('choosing a command hands its name to the window', () => {
  const run = vi.fn()
  const item = build(false, run).find(({ id }) => id === 'statement.new')
  item?.click?.(...([] as unknown as Parameters<NonNullable<typeof item.click>>))
  expect(run).toHaveBeenCalledWith('statement.new')
})

test('on macOS settings and quit stand in the menu with the app’s name', () => {
  const [first] = menuTemplate(commands, true, vi.fn())
  const ids = named(Array.isArray(first?.submenu) ? first.submenu : []).map(({ id }) => id)
  expect([first?.label, ...ids]).toEqual(['Rostrum', 'help.about', 'settings.open', 'app.quit'])
})

test('nothing reloads the window or opens the developer tools', () => {
  const roles = build(true).map(({ role }) => String(role).toLowerCase())
  for (const role of ['reload', 'forcereload', 'toggledevtools']) expect(roles).not.toContain(role)
})
