import { useEffect, useRef } from 'react'
import { commands, isCommandName, type Command, type CommandName } from '../../shared/commanding/commands'
import { commandFor } from '../../shared/commanding/keys'
import { ask, listen } from './bridge'

export type Handlers = Partial<Record<CommandName, () => void>>

// What can be run now. The newest registration of a name wins: a dialog over a page, a page over the frame.
const registered: { readonly current: Handlers }[] = []
export const onMac = /mac/i.test(navigator.userAgent)

const handlerOf = (name: CommandName): (() => void) | undefined =>
  registered.findLast(({ current }) => current[name] !== undefined)?.current[name]

/** Runs a command if something on the screen can; says whether it did. */
export const runCommand = (name: CommandName): boolean => {
  const run = handlerOf(name)
  run?.()
  return run !== undefined
}

const tellMenu = (): void => {
  const names = commands.map(({ name }) => name).filter((name) => handlerOf(name) !== undefined)
  ask('menu.enable', names).catch(() => undefined)
}

/** Offers commands while a component is on the screen: to the menus, to the keys and to buttons. */
export const useCommands = (handlers: Handlers): void => {
  const latest = useRef(handlers)
  useEffect(() => {
    latest.current = handlers
  })
  const names = Object.keys(handlers).sort().join(' ')
  useEffect(() => {
    registered.push(latest)
    tellMenu()
    return () => {
      registered.splice(registered.indexOf(latest), 1)
      tellMenu()
    }
  }, [names])
}

/** Starts listening to menus and keys; called once by the app. Commands with a role are the system's own. */
export const startCommanding = (): (() => void) => {
  // Under a dialog nothing runs: a key that the page leaves alone comes back from the menu.
  const isCovered = (): boolean => document.querySelector('dialog[open]') !== null
  const press = (event: KeyboardEvent): void => {
    if (event.isComposing || event.defaultPrevented || isCovered()) return
    const command = commandFor<Command & { readonly name: CommandName }>(commands, event, onMac)
    if (command && !command.role && runCommand(command.name)) event.preventDefault()
  }
  window.addEventListener('keydown', press)
  const stop = listen('command.run', (name) => {
    if (isCommandName(name) && !isCovered()) runCommand(name)
  })
  return () => {
    window.removeEventListener('keydown', press)
    stop()
  }
}
