import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { goToSection, insert, saved, startStatement } from '../../scripts/lib/drive.mjs'
import {
  end,
  leaveOut,
  project,
  runtimeArgs,
  runtimePath,
  skipFirstRun,
  start,
  temporaryFolder,
  type House,
} from './support'

/** Tries to reach an address from the page in every way a page has; answers how each ended. */
const attempts = (page: Page, address: string): Promise<Record<string, string>> =>
  page.evaluate(async (to) => {
    const ended = async (act: () => Promise<string>): Promise<string> => {
      const late = new Promise<string>((settle) => setTimeout(() => settle('no answer'), 2000))
      return Promise.race([act().catch(() => 'refused'), late])
    }
    const loaded = (element: HTMLElement): Promise<string> =>
      new Promise((settle) => {
        element.onload = () => settle('loaded')
        element.onerror = () => settle('refused')
        document.body.append(element)
      })
    const made = <K extends keyof HTMLElementTagNameMap>(tag: K, facts: object): HTMLElementTagNameMap[K] =>
      Object.assign(document.createElement(tag), facts)
    return {
      fetch: await ended(async () => (await fetch(to)).type),
      'fetch without cors': await ended(async () => (await fetch(to, { mode: 'no-cors' })).type),
      image: await ended(() => loaded(made('img', { src: to }))),
      script: await ended(async () => loaded(made('script', { src: to }))),
      style: await ended(() => loaded(made('link', { rel: 'stylesheet', href: to }))),
      'event source': await ended(
        () =>
          new Promise((settle) => {
            const source = new EventSource(to)
            source.onopen = () => settle('loaded')
            source.onerror = () => settle('refused')
          }),
      ),
      'web socket': await ended(
        () =>
          new Promise((settle) => {
            const socket = new WebSocket(to.replace('http', 'ws'))
            socket.onopen = () => settle('loaded')
            socket.onerror = () => settle('refused')
          }),
      ),
      beacon: await ended(async () => (navigator.sendBeacon(to, 'words') ? 'queued' : 'refused')),
    }
  }, address)

const refusedAll = (ends: Record<string, string>): string[] =>
  Object.entries(ends).flatMap(([way, how]) => (how === 'refused' ? [] : [`${way}: ${how}`]))

// What Chromium notes when it is asked for a web address, looks a name up, or opens a connection.
const requested = 'URL_REQUEST_START_JOB'
const onTheWire = [
  'TCP_CONNECT_ATTEMPT',
  'UDP_CONNECT',
  'UDP_BYTES_SENT',
  'SSL_CONNECT',
  'QUIC_SESSION',
  'HOST_RESOLVER_MANAGER_JOB',
]

/** Chromium's own record of the network: the names of events that it knows, and those that mean something went out. */
const readNetLog = (path: string): { readonly known: string[]; readonly outgoing: string[] } => {
  const { constants, events } = JSON.parse(readFileSync(path, 'utf8')) as {
    constants: { logEventTypes: Record<string, number> }
    events: { type: number; params?: { url?: string } }[]
  }
  const nameOf = new Map(Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]))
  const outgoing = events.flatMap(({ type, params }) => {
    const name = nameOf.get(type) ?? ''
    const toTheWeb = name === requested && !/^(app|blob|data|devtools):/.test(params?.url ?? '')
    return toTheWeb || onTheWire.includes(name) ? [`${name} ${JSON.stringify(params ?? {})}`] : []
  })
  return { known: [...nameOf.values()], outgoing }
}

/** A server on this computer that counts who knocks, at the level of connections. */
const listeningServer = async (): Promise<{ server: Server; address: string; knocks: () => number }> => {
  let count = 0
  const server = createServer((socket) => {
    count += 1
    socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\naccess-control-allow-origin: *\r\n\r\nok')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const at = server.address()
  const port = typeof at === 'object' && at ? at.port : 0
  return { server, address: `http://127.0.0.1:${port}/`, knocks: () => count }
}

describe('a whole piece of work', () => {
  test('is done without a single request that leaves the computer', async () => {
    const netLog = join(temporaryFolder(), 'net.json')
    const house = await start({ args: [`--log-net-log=${netLog}`, '--net-log-capture-mode=Everything'] })
    await skipFirstRun(house.page)
    await startStatement(house.page, { kind: 'Oral statement' })
    await goToSection(house.page, 'Salutation')
    await insert(house.page, 'To the Chair and delegates')
    await saved(house.page)
    await end(house)
    const { known, outgoing } = readNetLog(netLog)
    expect(known).toEqual(expect.arrayContaining([requested, ...onTheWire]))
    expect(outgoing).toEqual([])
  })

  test('begins without any network at all', async (context) => {
    const isolates = spawnSync('unshare', ['-n', 'true']).status === 0
    if (!isolates) return leaveOut(context, 'this system does not let a test take the network away')
    const userData = temporaryFolder()
    const app = spawn(
      'unshare',
      ['-n', runtimePath(), project, ...runtimeArgs, `--user-data-dir=${userData}`],
      { stdio: 'ignore' },
    )
    const exited = once(app, 'exit')
    // The count beside the database comes after the library was planted, by a page that is up and working.
    await expect.poll(() => existsSync(join(userData, 'tally.json')), { timeout: 30_000 }).toBe(true)
    app.kill('SIGTERM')
    expect(await exited).toEqual([0, null])
    const tally = JSON.parse(readFileSync(join(userData, 'tally.json'), 'utf8')) as { records: number }
    expect(tally.records).toBeGreaterThan(250)
  })
})

describe('a page that tries to leave', () => {
  let house: House
  let elsewhere: Awaited<ReturnType<typeof listeningServer>>
  beforeAll(async () => {
    elsewhere = await listeningServer()
    house = await start()
    await skipFirstRun(house.page)
  })
  afterAll(async () => {
    elsewhere.server.close()
    await end(house)
  })

  test('is refused every kind of request by its policy', async () => {
    const violated = await house.page.evaluateHandle(() => {
      const rules: string[] = []
      document.addEventListener('securitypolicyviolation', (event) => rules.push(event.effectiveDirective))
      return rules
    })
    expect(refusedAll(await attempts(house.page, elsewhere.address))).toEqual(
      // A beacon says only that it was taken; that none arrives is seen below.
      [expect.stringMatching(/^beacon: /)],
    )
    expect(await violated.jsonValue()).toEqual(
      expect.arrayContaining(['connect-src', 'img-src', 'require-trusted-types-for', 'style-src-elem']),
    )
    expect(elsewhere.knocks()).toBe(0)
  })

  test('can open no frame and no window, and stays where it is', async () => {
    const { app, page } = house
    const here = page.url()
    const opened = await page.evaluate((to) => {
      const frame = document.createElement('iframe')
      frame.src = to
      document.body.append(frame)
      const form = Object.assign(document.createElement('form'), { action: to, method: 'post' })
      document.body.append(form)
      form.submit()
      const child = window.open(to)
      const link = Object.assign(document.createElement('a'), { href: to, target: '_blank' })
      document.body.append(link)
      link.click()
      return child === null
    }, elsewhere.address)
    expect(opened).toBe(true)
    for (const to of [elsewhere.address, 'file:///etc/passwd', 'data:text/html,words'])
      await page.evaluate((address) => location.assign(address), to)
    await page.waitForTimeout(500)
    expect(page.url()).toBe(here)
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
    expect(await page.getByRole('navigation', { name: 'Main' }).isVisible()).toBe(true)
    expect(elsewhere.knocks()).toBe(0)
  })

  test('is refused by the session even when the policy is out of force', async () => {
    const { page } = house
    const session = await page.context().newCDPSession(page)
    await session.send('Page.setBypassCSP', { enabled: true })
    await page.reload()
    await page.getByRole('navigation', { name: 'Main' }).waitFor()
    const ends = await attempts(page, elsewhere.address)
    expect(refusedAll(ends)).toEqual([expect.stringMatching(/^beacon: /)])
    expect(elsewhere.knocks()).toBe(0)
    await session.send('Page.setBypassCSP', { enabled: false })
    await page.reload()
    await page.getByRole('navigation', { name: 'Main' }).waitFor()
  })

  test('would find no one even with the session open, not on this computer either', async () => {
    const failure = await house.app.evaluate(async ({ net, session }, to) => {
      session.defaultSession.webRequest.onBeforeRequest(null)
      return net.fetch(to).then(
        () => 'answered',
        (error: unknown) => String(error),
      )
    }, elsewhere.address)
    expect(failure).toContain('ERR_NAME_NOT_RESOLVED')
    expect(elsewhere.knocks()).toBe(0)
  })
})

describe('the page', () => {
  let house: House
  beforeAll(async () => {
    house = await start()
    await skipFirstRun(house.page)
  })
  afterAll(() => end(house))

  test('is served under a strict policy', async () => {
    const policy = await house.page.evaluate(
      async () => (await fetch(location.href)).headers.get('content-security-policy') ?? '',
    )
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'self'",
      "frame-src 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
    ])
      expect(policy.split('; ')).toContain(rule)
  })

  test('runs no script that came as text, and makes no HTML of words', async () => {
    const ends = await house.page.evaluate(async () => {
      // What a driver runs may make code of words; what the page runs by itself, after this, may not.
      await new Promise((settle) => setTimeout(settle))
      const tried = (act: () => unknown): string => {
        try {
          act()
          return 'done'
        } catch {
          return 'refused'
        }
      }
      const trusted = window as unknown as {
        trustedTypes: {
          createPolicy: (name: string, rules: { createHTML: (html: string) => string }) => unknown
        }
      }
      const words: string = '<img src=x onerror="window.hit = true">'
      return {
        html: tried(() => (document.createElement('div').innerHTML = words)),
        written: tried(() => document.write(words)),
        evaluated: tried(() => Reflect.construct(Function, ['return 1'])),
        policy: tried(() => trusted.trustedTypes.createPolicy('another', { createHTML: (html) => html })),
      }
    })
    expect(ends).toEqual({ html: 'refused', written: 'refused', evaluated: 'refused', policy: 'refused' })
  })

  test('knows nothing of Node, and of the app only the three doors of its bridge', async () => {
    const known = await house.page.evaluate(() => ({
      require: typeof Reflect.get(window, 'require'),
      process: typeof Reflect.get(window, 'process'),
      module: typeof Reflect.get(window, 'module'),
      buffer: typeof Reflect.get(window, 'Buffer'),
      electron: Object.keys(window).filter((name) => /electron|ipc/i.test(name)),
      bridge: Object.keys(window.bridge),
      frozen: Object.isFrozen(window.bridge),
    }))
    expect(known).toEqual({
      require: 'undefined',
      process: 'undefined',
      module: 'undefined',
      buffer: 'undefined',
      electron: [],
      bridge: ['ask', 'drop', 'listen'],
      frozen: true,
    })
  })

  test('cannot name a place on the disk: a file that it made itself lists nothing', async () => {
    const listed = await house.page.evaluate(() =>
      window.bridge.drop([new File(['a'], '/etc/passwd.txt'), new File(['b'], 'notes.txt')]),
    )
    expect(listed).toEqual({ files: [], passedOver: 0 })
  })

  test('is refused what is not in the contract', async () => {
    const ends = await house.page.evaluate(async () => {
      const ask = (channel: string, value: unknown): Promise<string> =>
        (window.bridge.ask as (name: string, value: unknown) => Promise<unknown>)(channel, value).then(
          () => 'answered',
          () => 'refused',
        )
      return [
        await ask('file.read', '/etc/passwd'),
        await ask('document.readBack', { token: '/etc/passwd' }),
        await ask('document.readBack', '/etc/passwd'),
        await ask('document.save', { bytes: 'no bytes', name: 'a', kind: 'exe' }),
      ]
    })
    // A token that was never given out is answered with nothing.
    expect(ends).toEqual(['refused', 'answered', 'refused', 'refused'])
  })

  test('is denied the camera, the microphone, the place, notices and devices', async () => {
    const answers = await house.page.evaluate(async () => {
      const state = async (name: string): Promise<string> =>
        navigator.permissions.query({ name: name as PermissionName }).then(
          (status) => status.state,
          () => 'denied',
        )
      const names = ['camera', 'microphone', 'geolocation', 'notifications', 'midi', 'clipboard-read']
      const states = await Promise.all(names.map(state))
      const media = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'granted',
        () => 'denied',
      )
      const place = await new Promise<string>((settle) =>
        navigator.geolocation.getCurrentPosition(
          () => settle('granted'),
          () => settle('denied'),
        ),
      )
      const notices = await Notification.requestPermission()
      return [...states, media, place, notices]
    })
    expect(new Set(answers)).toEqual(new Set(['denied']))
  })
})
