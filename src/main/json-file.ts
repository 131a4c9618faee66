import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { z } from '../shared/basics/schema'
import { writeWhole } from './atomic-write'

/** A small file of ours, parsed; null when it is missing, damaged or of another shape. */
export const readJson = async <S extends z.ZodType>(path: string, schema: S): Promise<z.infer<S> | null> => {
  try {
    return schema.safeParse(JSON.parse(await readFile(path, 'utf8'))).data ?? null
  } catch {
    return null
  }
}

/** The same without waiting: for what the very first window is made of. */
export const readJsonAtOnce = <S extends z.ZodType>(path: string, schema: S): z.infer<S> | null => {
  try {
    return schema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data ?? null
  } catch {
    return null
  }
}

/** Keeps a small file of ours, whole or not at all; answers whether it was written. */
export const keepJson = async (path: string, value: unknown): Promise<boolean> =>
  (await writeWhole(path, `${JSON.stringify(value, null, 1)}\n`)) === null
