import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { askChannels, dropChannel, tellChannels } from '../shared/ipc/channels'
import type { RawBridge } from '../shared/ipc/contract'

const askable: ReadonlySet<string> = new Set(askChannels)
const tellable: ReadonlySet<string> = new Set(tellChannels)

const unknownChannel = (): Error => new Error('This channel does not exist.')

// Names only: the schemas stay out of the sandboxed preload, which is read at every start (164 kB against 1 kB).
const bridge: RawBridge = {
  ask: (channel, value) =>
    askable.has(channel) ? ipcRenderer.invoke(channel, value) : Promise.reject(unknownChannel()),
  // Only a file that a person dropped or chose has a path here; anything else gives an empty one.
  drop: (files) =>
    ipcRenderer.invoke(
      dropChannel,
      files.map((file) => webUtils.getPathForFile(file as File)).filter((path) => path !== ''),
    ),
  listen: (channel, hear) => {
    if (!tellable.has(channel)) throw unknownChannel()
    const pass = (_event: unknown, value: unknown): void => hear(value)
    ipcRenderer.on(channel, pass)
    return () => {
      ipcRenderer.off(channel, pass)
    }
  },
}

contextBridge.exposeInMainWorld('bridge', bridge)
