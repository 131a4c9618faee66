import { expect, test, vi } from 'vitest'
import { isPermitted, lockCommandLine, lockSession, staysInside } from '../../src/main/network'

test('requests stay inside the app', () => {
  for (const inside of [
    'app://rostrum/a.js',
    'blob:app://rostrum/1',
    'data:text/plain,x',
    'devtools://devtools/x',
  ])
    expect(staysInside(inside, null)).toBe(true)
  for (const outside of [
    'http://localhost:5173/',
    'https://un.org/',
    'ws://127.0.0.1/',
    'file:///etc/passwd',
    'nonsense',
  ])
    expect(staysInside(outside, null)).toBe(false)
})

test('while developing the server is reached, and nothing beside it', () => {
  const server = 'http://localhost:5173'
  expect(staysInside('ws://localhost:5173/hmr', server)).toBe(true)
  expect(staysInside('http://localhost:80/', server)).toBe(false)
  expect(staysInside('https://un.org/', server)).toBe(false)
})

test('two permissions are given, and only to our own page', () => {
  expect(isPermitted('persistent-storage', 'app://rostrum/index.html')).toBe(true)
  expect(isPermitted('clipboard-sanitized-write', 'app://rostrum/')).toBe(true)
  expect(isPermitted('persistent-storage', 'https://un.org/')).toBe(false)
  for (const refused of ['geolocation', 'media', 'notifications', 'clipboard-read', 'usb', 'openExternal'])
    expect(isPermitted(refused, 'app://rostrum/')).toBe(false)
})

test('no name is looked up, whoever asks', () => {
  const switches = new Map<string, string | undefined>()
  const commandLine = { appendSwitch: (name: string, value?: string) => void switches.set(name, value) }
  lockCommandLine({ commandLine } as unknown as Parameters<typeof lockCommandLine>[0], null)
  expect(switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND')
  expect([...switches.keys()]).toEqual(
    expect.arrayContaining([
      'disable-background-networking',
      'disable-component-update',
      'no-pings',
      'no-proxy-server',
    ]),
  )
})

type Answer = (value: unknown) => void

/** A session that keeps what it was told, to ask its locks by hand. */
const lockedSession = () => {
  const told = new Map<string, unknown[]>()
  const keep =
    (name: string) =>
    (...values: unknown[]) =>
      void told.set(name, values)
  const session = {
    setSpellCheckerEnabled: keep('spelling'),
    setSpellCheckerLanguages: keep('languages'),
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    on: keep('download'),
    webRequest: { onBeforeRequest: keep('traffic') },
  }
  lockSession(session as unknown as Parameters<typeof lockSession>[0], null)
  return told
}

test('a session answers every request that would leave the app with no', () => {
  const [, judge] = lockedSession().get('traffic') as [
    unknown,
    (details: { url: string }, answer: Answer) => void,
  ]
  const answers: unknown[] = []
  judge({ url: 'https://un.org/' }, (answer) => answers.push(answer))
  judge({ url: 'app://rostrum/index.html' }, (answer) => answers.push(answer))
  expect(answers).toEqual([{ cancel: true }, { cancel: false }])
})

test('a session fetches no dictionary, takes no download and gives no device', () => {
  const told = lockedSession()
  expect([told.get('spelling'), told.get('languages')]).toEqual([[false], [[]]])
  const preventDefault = vi.fn()
  const [event, refuse] = told.get('download') as [string, (event: { preventDefault: () => void }) => void]
  refuse({ preventDefault })
  expect(event).toBe('will-download')
  expect(preventDefault).toHaveBeenCalled()
  expect((told.get('device') as [() => boolean])[0]()).toBe(false)
})
