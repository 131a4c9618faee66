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
  'import.choose',
  'import.pending',
  'import.forget',
  'import.store',
  'import.read',
  'import.stop',
  'table.read',
  'original.open',
  'original.reveal',
  'folder.choose',
  'folder.write',
  'menu.enable',
  'log.note',
  'app.flushed',
] as const
export type AskChannel = (typeof askChannels)[number]

/**
 * Dropped files: the preload alone knows where they lie and asks here itself, so that the page can never name a path.
 */
export const dropChannel = 'import.dropped'

/** What main tells the window: run a command, or write everything down because the app is closing. */
export const tellChannels = ['command.run', 'app.flush'] as const
export type TellChannel = (typeof tellChannels)[number]
