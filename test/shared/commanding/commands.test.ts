import { expect, test } from 'vitest'
import {
  commands,
  isCommandName,
  keysInWords,
  menus,
  type Command,
} from '../../../src/shared/commanding/commands'
import { commandFor, isPress, type KeyPress } from '../../../src/shared/commanding/keys'

const all: readonly Command[] = commands
const keys = all.flatMap((command) => (command.keys ? [command.keys] : []))

const press = (change: Partial<KeyPress>): KeyPress => ({
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...change,
})
const named: Readonly<Record<string, string>> = {
  ',': 'Comma',
  '=': 'Equal',
  '-': 'Minus',
  '[': 'BracketLeft',
  ']': 'BracketRight',
}
const codeOf = (last: string): string =>
  named[last] ?? (/^\d$/.test(last) ? `Digit${last}` : last.length === 1 ? `Key${last}` : last)

/** The press that an accelerator asks for, on a keyboard whose keys give `key`. */
const pressOf = (accelerator: string, mac: boolean, key?: string): KeyPress => {
  const parts = accelerator.split('+')
  const last = parts.at(-1) ?? ''
  const main = parts.includes('CmdOrCtrl')
  return press({
    key: key ?? last.toLowerCase(),
    code: codeOf(last),
    ctrlKey: main && !mac,
    metaKey: main && mac,
    shiftKey: parts.includes('Shift'),
  })
}

test('names, keys and the words within a menu are each given once', () => {
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
  expect(new Set(keys).size).toBe(keys.length)
  expect(new Set(all.map(({ menu, words }) => `${menu} ${words}`)).size).toBe(all.length)
})

test('a command is named thing.act and stands in a menu that there is', () => {
  expect(all.filter(({ name }) => !/^[a-z]+\.[a-z][A-Za-z0-9]*$/.test(name))).toEqual([])
  expect(all.filter(({ menu }) => !menus.includes(menu))).toEqual([])
  expect(isCommandName('statement.new')).toBe(true)
  expect(['', 'constructor', 'statement.burn', 'Statement.New'].filter(isCommandName)).toEqual([])
})

test('the words of a command are said in one line, with one ellipsis at most, at the end', () => {
  const odd = all.filter(({ words }) => !/^[A-Z][^…\n.]*[^…\s.]…?$/.test(words))
  expect(odd).toEqual([])
})

test('what asks for more before it acts ends in an ellipsis, what acts at once does not', () => {
  const asks = all.filter(({ words }) => words.endsWith('…')).map(({ name }) => name)
  expect(asks).toEqual(expect.arrayContaining(['statement.new', 'draft.deliver', 'insert.link']))
  const acts = all.filter(
    ({ name, role }) => role !== undefined || /^(go|view|format|edit|help)\./.test(name),
  )
  expect(acts.filter(({ words }) => words.endsWith('…'))).toEqual([])
})

test('keys are accelerators that the system knows, and none of them is a bare letter', () => {
  expect(
    keys.filter(
      (key) => !/^((CmdOrCtrl\+)(Shift\+)?([A-Z0-9]|[,=[\]-])|(Shift\+)?F([1-9]|1[0-2]))$/.test(key),
    ),
  ).toEqual([])
})

test('the lists of menus are whole: every menu has commands', () => {
  expect(menus.filter((menu) => !all.some((command) => command.menu === menu))).toEqual([])
})

test.each([true, false])('each accelerator is met by its own press and by no other (mac: %s)', (mac) => {
  for (const accelerator of keys)
    expect(
      keys.filter((other) => isPress(other, pressOf(accelerator, mac), mac)),
      accelerator,
    ).toEqual([accelerator])
})

test('on an Arabic, Urdu or Russian keyboard the physical key counts', () => {
  expect(isPress('CmdOrCtrl+K', pressOf('CmdOrCtrl+K', false, 'ن'), false)).toBe(true)
  expect(isPress('CmdOrCtrl+B', pressOf('CmdOrCtrl+B', false, 'لا'), false)).toBe(true)
  expect(isPress('CmdOrCtrl+E', pressOf('CmdOrCtrl+E', true, 'у'), true)).toBe(true)
  expect(isPress('CmdOrCtrl+7', pressOf('CmdOrCtrl+7', false, '٧'), false)).toBe(true)
  expect(isPress('CmdOrCtrl+[', pressOf('CmdOrCtrl+[', false, 'ج'), false)).toBe(true)
  expect(isPress('CmdOrCtrl+K', pressOf('CmdOrCtrl+B', false, 'ن'), false)).toBe(false)
})

test('a digit behind Shift counts although the key then gives another sign', () => {
  expect(isPress('CmdOrCtrl+Shift+1', pressOf('CmdOrCtrl+Shift+1', false, '!'), false)).toBe(true)
  expect(isPress('CmdOrCtrl+1', pressOf('CmdOrCtrl+1', false, '&'), false)).toBe(true)
})

test('on a Latin keyboard the letter counts and not the place of its key', () => {
  const dvorak = press({ key: 'k', code: 'KeyV', ctrlKey: true })
  expect([isPress('CmdOrCtrl+K', dvorak, false), isPress('CmdOrCtrl+V', dvorak, false)]).toEqual([
    true,
    false,
  ])
})

test('AltGr and Alt never run a command', () => {
  for (const accelerator of keys)
    expect(isPress(accelerator, { ...pressOf(accelerator, false), altKey: true, ctrlKey: true }, false)).toBe(
      false,
    )
})

test('each system has its own main key, and both at once are none', () => {
  expect(isPress('CmdOrCtrl+B', pressOf('CmdOrCtrl+B', false), true)).toBe(false)
  expect(isPress('CmdOrCtrl+B', pressOf('CmdOrCtrl+B', true), false)).toBe(false)
  const both = { ...pressOf('CmdOrCtrl+B', true), ctrlKey: true }
  expect([isPress('CmdOrCtrl+B', both, true), isPress('CmdOrCtrl+B', both, false)]).toEqual([false, false])
})

test('a letter typed without the main key is only a letter', () => {
  for (const accelerator of keys.filter((key) => key.includes('CmdOrCtrl'))) {
    const bare = { ...pressOf(accelerator, false), ctrlKey: false }
    expect(
      keys.filter((other) => isPress(other, bare, false)),
      accelerator,
    ).toEqual([])
  }
})

test('keys are shown as each system writes them', () => {
  expect(
    ['CmdOrCtrl+Shift+K', 'CmdOrCtrl+K', 'Shift+F9', 'F6'].map((key) => keysInWords(key, false)),
  ).toEqual(['Ctrl+Shift+K', 'Ctrl+K', 'Shift+F9', 'F6'])
  expect(['CmdOrCtrl+Shift+K', 'CmdOrCtrl+K', 'Shift+F9', 'F6'].map((key) => keysInWords(key, true))).toEqual(
    ['⇧⌘K', '⌘K', '⇧F9', 'F6'],
  )
})

test('on a French keyboard Ctrl+- makes the text smaller although the key is also the 6', () => {
  const minus = { ...pressOf('CmdOrCtrl+6', false, '-'), code: 'Digit6' }
  expect(commandFor<{ name: string; keys?: string }>(commands, minus, false)?.name).toBe('view.zoomOut')
  const six = { ...minus, key: 'è', code: 'Digit7' }
  expect(commandFor<{ name: string; keys?: string }>(commands, six, false)?.name).toBe('go.dialogues')
})
