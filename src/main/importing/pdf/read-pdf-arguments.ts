import type { Matrix } from './read-pdf-ink'

/** The numbers of a list or typed array; what is none counts as 0. */
export const numbersOf = (value: unknown): readonly number[] => {
  const list: readonly unknown[] = Array.isArray(value)
    ? value
    : ArrayBuffer.isView(value)
      ? Array.from(value as Float32Array)
      : []
  return list.map((entry) => (typeof entry === 'number' && Number.isFinite(entry) ? entry : 0))
}

/** A transform out of six numbers; those that are missing are those of the identity. */
export const matrixOf = (value: unknown): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(value)
  return [a, b, c, d, e, f]
}

/** A number as it is; 0 for anything else. */
export const numberOf = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : 0
