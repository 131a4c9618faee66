import libraryWorkerUrl from '../data/library.worker?worker&url'
import { startSearch } from '../data/search'
import { startWorker } from '../kit/trusted-types'

/** Starts the worker that knows the library by heart; questions that came before wait for it. */
export const beginSearch = (): (() => void) => startSearch(() => startWorker(libraryWorkerUrl))
