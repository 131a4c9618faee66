import { fork } from 'node:child_process'
import { constants } from 'node:os'
import { readerLimits } from './reader-asks'
import type { ReaderChild } from './reading-process'

const execArgv = [`--max-old-space-size=${readerLimits.heap}`]

/** What is used of Electron's utility process, so that nothing here needs Electron to load. */
type UtilityProcess = {
  readonly pid?: number | undefined
  postMessage: (value: unknown) => void
  on: (event: 'message' | 'exit', hear: (value: unknown) => void) => unknown
  kill: () => boolean
}
type Utility = {
  fork: (
    script: string,
    args: string[],
    options: { execArgv: string[]; stdio: 'ignore'; serviceName: string },
  ) => UtilityProcess
}

/** At once and for good: what is asked nicely can be stuck in a loop. */
const killNow = (pid: number | undefined, otherwise: () => unknown): void => {
  try {
    if (pid === undefined) otherwise()
    else process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended meanwhile.
  }
}

/** Starts the reader in a utility process of Electron; `script` is the path of `reader.cjs`. */
export const forkUtility = (utility: Utility, script: string) => (): ReaderChild => {
  const child = utility.fork(script, [], { execArgv, stdio: 'ignore', serviceName: 'Rostrum Reader' })
  return {
    pid: () => child.pid,
    post: (ask) => child.postMessage(ask),
    onAnswer: (hear) => child.on('message', hear),
    onEnd: (hear) => child.on('exit', (code) => hear(typeof code === 'number' ? code : null)),
    kill: () => killNow(child.pid, () => child.kill()),
  }
}

/** Starts the reader in a process of Node: for the command line and for tests. */
export const forkNode = (script: string) => (): ReaderChild => {
  const child = fork(script, [], {
    execArgv,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return {
    pid: () => child.pid,
    post: (ask) => child.send(ask, () => undefined),
    onAnswer: (hear) => child.on('message', hear),
    onEnd: (hear) => {
      child.on('error', () => hear(null))
      child.on('exit', (code, signal) => hear(signal ? constants.signals[signal] : code))
    },
    kill: () => killNow(child.pid, () => child.kill('SIGKILL')),
  }
}
