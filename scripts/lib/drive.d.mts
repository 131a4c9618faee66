import type { ElectronApplication, Locator, Page } from 'playwright-core'

type App = ElectronApplication
/** Called with the name of what is seen, when something worth a picture is on the screen. */
type Look = (name: string) => Promise<void>
type Driven = { app: App; page: Page }

export const launch: (options: {
  runtime: string
  project: string
  userData: string
  env?: Readonly<Record<string, string>>
  args?: readonly string[]
}) => Promise<Driven>
export const quit: (app: App) => Promise<void>
export const answerSaveDialog: (app: App, path: string | null) => Promise<void>
export const firstRun: (
  page: Page,
  options?: {
    organization?: Readonly<Record<string, string>>
    speaker?: { name: string; function: string }
    look?: Look
  },
) => Promise<void>
export const goTo: (page: Page, words: string) => Promise<void>
export const startStatement: (
  page: Page,
  options: { dialogue?: string; kind: string; look?: Look },
) => Promise<void>
export const text: (page: Page) => Locator
export const goToSection: (page: Page, name: string | RegExp) => Promise<void>
export const insert: (
  page: Page,
  query: string,
  options?: { answers?: Readonly<Record<string, string>>; look?: Look },
) => Promise<void>
export const saved: (page: Page) => Promise<void>
export const exportTo: (app: App, page: Page, path: string, options?: { look?: Look }) => Promise<void>
