import type { App, Session, WebContents } from 'electron'
import { isOwnPage, scheme } from './origin'

// Rostrum never speaks to a network. Each lock below stands on its own, so that one of them failing opens nothing.

/** Chromium's own errands (updates, pings, look-ups, proxy search) end here; before the app is ready. */
export const lockCommandLine = (
  { commandLine }: Pick<App, 'commandLine'>,
  developing: string | null,
): void => {
  const except = developing ? ', EXCLUDE localhost, EXCLUDE 127.0.0.1' : ''
  commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${except}`)
  commandLine.appendSwitch('disable-background-networking')
  commandLine.appendSwitch('disable-component-update')
  commandLine.appendSwitch('no-pings')
  commandLine.appendSwitch('no-proxy-server')
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
}

// What the window may ask of the system: that its database is not thrown away, and copying as plain text or HTML.
const permitted: ReadonlySet<string> = new Set(['persistent-storage', 'clipboard-sanitized-write'])

/** Whether a permission is given, and to whom. */
export const isPermitted = (permission: string, address: string): boolean =>
  permitted.has(permission) && isOwnPage(address)

const local: ReadonlySet<string> = new Set([`${scheme}:`, 'blob:', 'data:', 'devtools:'])

/** Whether a request stays inside the app; the development server is let through while developing. */
export const staysInside = (address: string, developing: string | null): boolean => {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  if (local.has(url.protocol)) return true
  return developing !== null && url.host === new URL(developing).host && /^(http|ws):$/.test(url.protocol)
}

/** Closes a session: permissions, devices, downloads, and every request that would leave the app. */
export const lockSession = (session: Session, developing: string | null): void => {
  // Or Chromium fetches a dictionary from Google at the first start, even for windows without spell checking.
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerLanguages([])
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(isPermitted(permission, requestingUrl)),
  )
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin) =>
    isPermitted(permission, requestingOrigin),
  )
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, ({ url }, answer) =>
    answer({ cancel: !staysInside(url, developing) }),
  )
}

/** Closes the contents of a window: it stays on its page, opens no other and holds no foreign one. */
export const lockContents = (contents: WebContents): void => {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
