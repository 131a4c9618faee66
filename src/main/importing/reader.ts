import { open } from 'node:fs/promises'
import { setPriority } from 'node:os'
import { Worker } from 'node:worker_threads'
import { done, refused, type Outcome } from '../../shared/basics/outcome'
import { reportOnTreaty } from './read-treaty'
import type { FileType, ReadRefusal } from '../../shared/importing/reading'
import { recognise } from '../../shared/importing/recognise'
import { sizeLimits } from './file-limits'
import { readFile } from './read-file'
import { readTable } from './read-table'
import { ReaderAsk, readerLimits, type ReaderAnswer } from './reader-asks'
import { tableLimits } from './table-limits'
import { tellType } from './tell-type'

/** The two ends a reader can hang on: Electron's utility process and Node's own child process. */
type Parent = {
  readonly hear: (listen: (value: unknown) => void) => void
  readonly post: (value: ReaderAnswer) => void
}
type ParentPort = {
  on: (event: 'message', listen: (message: { data: unknown }) => void) => void
  postMessage: (value: unknown) => void
}

const { parentPort } = process as unknown as { readonly parentPort?: ParentPort }

const parent = (): Parent => {
  if (parentPort)
    return {
      hear: (listen) => parentPort.on('message', ({ data }) => listen(data)),
      post: (value) => parentPort.postMessage(value),
    }
  process.on('disconnect', () => process.exit(0))
  return { hear: (listen) => process.on('message', listen), post: (value) => process.send?.(value) }
}

// A second thread, because the first is blocked while it reads. It ends the process past its memory and its time, and
// when whoever asked has gone: then nobody else would.
const watch = `
const { workerData } = require('node:worker_threads')
const parent = process.ppid
const end = Date.now() + workerData.seconds * 1000
setInterval(() => {
  const gone = process.platform !== 'win32' && process.ppid !== parent
  if (gone || Date.now() > end || process.memoryUsage.rss() > workerData.memory) process.kill(process.pid, 'SIGKILL')
}, 100)
`

const faultOf = (error: unknown): ReadRefusal => {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'gone'
  return code === 'EACCES' || code === 'EPERM' || code === 'EISDIR' ? 'no-permission' : 'reader-failed'
}

const headLength = 4_096

const largestOf = (type: FileType | 'table'): number =>
  type === 'table' ? tableLimits.bytes : sizeLimits[type]

/** The bytes of a file and its type, measured and judged before more than its head is read. */
const bytesOf = async <T extends FileType | 'table'>(
  path: string,
  judge: (head: Uint8Array) => Outcome<T, ReadRefusal>,
): Promise<Outcome<{ bytes: Uint8Array; type: T }, ReadRefusal>> => {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const { bytesRead, buffer } = await file.read(Buffer.alloc(headLength), 0, headLength, 0)
    const type = judge(buffer.subarray(0, bytesRead))
    if (!type.ok) return type
    const largest = largestOf(type.value)
    if (size > largest) return refused('too-large')
    return done({ bytes: await file.readFile(), type: type.value })
  } finally {
    await file.close()
  }
}

const answerTo = async (ask: ReaderAsk): Promise<ReaderAnswer> => {
  if (ask.what === 'table') {
    const file = await bytesOf(ask.path, () => done('table' as const))
    return file.ok ? readTable(ask.name, file.value.bytes) : file
  }
  const told = ask.what === 'text' ? ask.type : null
  const file = await bytesOf(ask.path, (head) => (told ? done(told) : tellType(ask.name, head)))
  if (!file.ok) return file
  const reading = await readFile(file.value.type, file.value.bytes)
  if (!reading.ok) return reading
  return ask.what === 'treaty'
    ? done({ reading: reading.value, report: reportOnTreaty(reading.value, ask.references) })
    : done({ reading: reading.value, recognised: recognise(reading.value, ask.surroundings) })
}

const begin = (): void => {
  const { hear, post } = parent()
  try {
    setPriority(10)
  } catch {
    // A system that does not let it be polite reads all the same.
  }
  const seconds = readerLimits.seconds.pdf + 5
  new Worker(watch, { eval: true, workerData: { seconds, memory: readerLimits.memory } }).unref()
  hear((value) => {
    const ask = ReaderAsk.safeParse(value)
    if (!ask.success) {
      post(refused('reader-failed'))
      return
    }
    answerTo(ask.data).then(post, (error: unknown) => post(refused(faultOf(error))))
  })
}

// Only as the child of whoever asks: what scripts share may be laid into this one by the bundler, and whoever loaded it
// for that would be ended by the watch after a minute.
if (parentPort || process.send) begin()
