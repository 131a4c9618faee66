/** The names that cross between window and main process, and nothing else: the preload imports only this. */
export const askChannels = [
  'app.facts',
  'tally.read',
  'tally.keep',
  'library.setAside',
  'disk.room',
  'document.save',
  'document.readBack',
  'document.open',
  'document.reveal',
  'menu.enable',
  'log.note',
  'app.flushed',
] as const
export type AskChannel = (typeof askChannels)[number]

/** What main tells the window: run a command, or write everything down because the app is closing. */
export const tellChannels = ['command.run', 'app.flush'] as const
export type TellChannel = (typeof tellChannels)[number]
