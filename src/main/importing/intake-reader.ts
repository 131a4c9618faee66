import { join } from 'node:path'
import { utilityProcess } from 'electron'
import { forkUtility } from './fork-reader'
import { newReadingProcess, type ReadingProcess } from './reading-process'

// Built beside this script: foreign files are read in a process of their own.
const script = join(__dirname, 'reader.cjs')

/** The reader of foreign files as the app runs it: a utility process of Electron for each file. */
export const openReader = (): ReadingProcess =>
  newReadingProcess({
    fork: forkUtility(
      {
        fork: (path, args, options) => {
          const child = utilityProcess.fork(path, args, options)
          return {
            // Known only once it has started.
            get pid() {
              return child.pid
            },
            postMessage: (value) => child.postMessage(value),
            on: (event, hear) => (event === 'message' ? child.on('message', hear) : child.on('exit', hear)),
            kill: () => child.kill(),
          }
        },
      },
      script,
    ),
  })
