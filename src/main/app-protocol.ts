import { protocol } from 'electron'
import { answerFromDisk, answerFromServer } from './app-files'
import { scheme } from './origin'

/** Makes `app:` an origin like https: secure, with storage of its own and a code cache. Before the app is ready. */
export const claimScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    {
      scheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ])
}

/** Serves the built window, or the development server's, under `app://rostrum/`. */
export const serveApp = (root: string, developing: string | null): void => {
  protocol.handle(scheme, ({ method, url }) =>
    developing ? answerFromServer(developing, url) : answerFromDisk(root, method, url),
  )
}
