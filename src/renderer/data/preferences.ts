import { useCallback, useState } from 'react'

const useKept = <V extends string | number>(
  name: string,
  read: () => V,
): readonly [V, (value: V) => void] => {
  const [value, setValue] = useState<V>(read)
  const keep = useCallback(
    (next: V) => {
      setValue(next)
      localStorage.setItem(name, String(next))
    },
    [name],
  )
  return [value, keep]
}

/** Small choices about the window, such as a hidden panel: remembered here, never in the library. */
export const usePreference = <V extends string>(
  name: string,
  values: readonly V[],
  start: V,
): readonly [V, (value: V) => void] =>
  useKept(name, () => {
    const kept = localStorage.getItem(name)
    return values.find((each) => each === kept) ?? start
  })

/** A number that is remembered, such as the width of a pane in pixels. */
export const useNumberPreference = (
  name: string,
  start: number,
): readonly [number, (value: number) => void] =>
  useKept(name, () => {
    const kept = Number(localStorage.getItem(name))
    return Number.isFinite(kept) && kept > 0 ? kept : start
  })
