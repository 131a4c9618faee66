import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { forkNode } from '../../src/main/importing/fork-reader'
import {
  newReadingProcess,
  type ReaderChild,
  type ReadingProcess,
} from '../../src/main/importing/reading-process'
import { readRefusals } from '../../src/shared/importing/reading'
import { everythingIn, text, type Hostile } from '../support/hostile'
import { hostileOdt } from '../support/hostile-odt'
import { hostilePdf } from '../support/hostile-pdf'
import { hostileRtf } from '../support/hostile-rtf'
import { hostileText } from '../support/hostile-text'
import { hostileWeb } from '../support/hostile-web'
import { hostileWord } from '../support/hostile-word'
import { buildReader, emptySurroundings } from '../support/reader-build'

const folder = mkdtempSync(join(tmpdir(), 'rostrum-hostile-'))
const temp = join(folder, 'temp')
const state: {
  reader: ReadingProcess | null
  script: string
  remove: () => Promise<void>
  children: (number | undefined)[]
  /** The most memory that a reader has held, in KB. */
  peak: number
} = { reader: null, script: '', remove: async () => {}, children: [], peak: 0 }

const gigabyte = 1024 * 1024
const peakOf = (pid: number | undefined): number => {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

/** A reader whose processes are noted, so that it can be seen that none is left. */
const noted = (fork: () => ReaderChild) => (): ReaderChild => {
  const child = fork()
  state.children.push(child.pid())
  const watch = setInterval(() => (state.peak = Math.max(state.peak, peakOf(child.pid()))), 20)
  child.onEnd(() => clearInterval(watch))
  return child
}

const before = process.env['TMPDIR']
beforeAll(async () => {
  mkdirSync(temp)
  const { script, remove } = await buildReader()
  // What a reader would leave behind, it would leave here.
  process.env['TMPDIR'] = temp
  Object.assign(state, { script, remove, reader: newReadingProcess({ fork: noted(forkNode(script)) }) })
}, 120_000)
afterAll(async () => {
  if (before === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = before
  await state.remove()
  rmSync(folder, { recursive: true, force: true })
})

const isGone = (pid: number | undefined): boolean => {
  try {
    return pid === undefined || !process.kill(pid, 0)
  } catch {
    return true
  }
}
const allGone = async (): Promise<void> => {
  for (let tries = 0; tries < 50 && !state.children.every(isGone); tries += 1)
    await new Promise((go) => setTimeout(go, 20))
  expect(state.children.filter((pid) => !isGone(pid))).toEqual([])
}

const readerOf = (): ReadingProcess => {
  if (!state.reader) throw new Error('The reader was not built.')
  return state.reader
}

const readIt = async ({ file, bytes }: Pick<Hostile, 'file' | 'bytes'>) => {
  const path = join(folder, file)
  writeFileSync(path, bytes())
  try {
    return await readerOf().read({ path, name: file, type: null, surroundings: emptySurroundings })
  } finally {
    rmSync(path)
  }
}

const hold = async (hostile: Hostile): Promise<void> => {
  const outcome = await readIt(hostile)
  expect(hostile.comes).toContain(outcome.ok ? 'read' : outcome.reason)
  if (!outcome.ok) expect(readRefusals[outcome.reason]).toMatch(/\.$/)
  const found = outcome.ok ? everythingIn(outcome.value) : ''
  for (const words of outcome.ok ? (hostile.holds ?? []) : []) expect(found).toContain(words)
  for (const words of hostile.lacks ?? []) expect(found).not.toContain(words)
  expect(readdirSync(temp)).toEqual([])
  expect(state.peak).toBeLessThan(gigabyte)
  await allGone()
}

describe('A Word file that', () => {
  test.each(hostileWord)('$what comes to no harm', hold)
})
describe('An OpenDocument text that', () => {
  test.each(hostileOdt)('$what comes to no harm', hold)
})
describe('A rich text that', () => {
  test.each(hostileRtf)('$what comes to no harm', hold)
})
describe('A PDF that', () => {
  test.each(hostilePdf)('$what comes to no harm', hold, 90_000)
})
describe('A web page that', () => {
  test.each(hostileWeb)('$what comes to no harm', hold)
})
describe('A Markdown file, a plain text or a wrong name that', () => {
  test.each(hostileText)('$what comes to no harm', hold)
})

describe('The process that reads', () => {
  const harmless = { file: 'harmless.txt', bytes: () => text('Honourable Chair, nothing happens here.') }

  test('says that a file is no longer there', async () => {
    const outcome = await readerOf().read({
      path: join(folder, 'gone.txt'),
      name: 'gone.txt',
      type: 'txt',
      surroundings: emptySurroundings,
    })
    expect(outcome).toMatchObject({ ok: false, reason: 'gone' })
  })

  test('does not read a folder', async () => {
    const outcome = await readerOf().read({
      path: temp,
      name: 'temp.txt',
      type: null,
      surroundings: emptySurroundings,
    })
    expect(outcome).toMatchObject({ ok: false, reason: 'no-permission' })
  })

  test('reads several files one after the other, each in a process of its own', async () => {
    const from = state.children.length
    const outcomes = await Promise.all(
      [1, 2, 3].map((number) => readIt({ ...harmless, file: `harmless-${number}.txt` })),
    )
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true])
    expect(new Set(state.children.slice(from)).size).toBe(3)
  })

  test('stops at once, lets go of what waits, and reads again afterwards', async () => {
    const slow = Array.from({ length: 2 }, (_, at) =>
      readIt({ file: `slow-${at}.rtf`, bytes: () => text(`{\\rtf1 ${'\\b x\\b0 '.repeat(2_000_000)}}`) }),
    )
    await new Promise((go) => setTimeout(go, 300))
    readerOf().stop()
    const outcomes = await Promise.all(slow)
    expect(outcomes.map((outcome) => (outcome.ok ? 'read' : outcome.reason))).toEqual(['stopped', 'stopped'])
    expect(await readIt(harmless)).toMatchObject({ ok: true })
    await allGone()
  })

  test('takes an answer of the wrong shape for a fault of the reader', async () => {
    const liar = newReadingProcess({
      fork: () => {
        const child = forkNode(state.script)()
        return {
          ...child,
          onAnswer: (hear) => child.onAnswer(() => hear({ ok: true, value: { reading: 'all of it' } })),
        }
      },
    })
    const path = join(folder, 'liar.txt')
    writeFileSync(path, 'Words.')
    const outcome = await liar.read({ path, name: 'liar.txt', type: 'txt', surroundings: emptySurroundings })
    expect(outcome).toMatchObject({ ok: false, reason: 'reader-failed' })
  })

  test('says so when a process dies before it answers', async () => {
    const dying = newReadingProcess({
      fork: () => {
        const child = forkNode(state.script)()
        return { ...child, post: (ask) => (child.post(ask), process.kill(child.pid() ?? 0, 'SIGTERM')) }
      },
    })
    const path = join(folder, 'dying.txt')
    writeFileSync(path, 'Words.')
    const outcome = await dying.read({
      path,
      name: 'dying.txt',
      type: 'txt',
      surroundings: emptySurroundings,
    })
    expect(outcome).toMatchObject({ ok: false, reason: 'reader-failed' })
    expect(existsSync(path)).toBe(true)
  })
})
