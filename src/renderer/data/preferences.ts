import { useState } from 'react'

/** Small choices about the window, such as a hidden panel: remembered here, never in the library. */
export const usePreference = <V extends string>(
  name: string,
  values: readonly V[],
  start: V,
): readonly [V, (value: V) => void] => {
  const [value, setValue] = useState<V>(() => {
    const kept = localStorage.getItem(name)
    return values.find((each) => each === kept) ?? start
  })
  return [
    value,
    (next) => {
      setValue(next)
      localStorage.setItem(name, next)
    },
  ]
}

/** A number that is remembered, such as the width of a pane in pixels. */
export const useNumberPreference = (
  name: string,
  start: number,
): readonly [number, (value: number) => void] => {
  const [value, setValue] = useState(() => {
    const kept = Number(localStorage.getItem(name))
    return Number.isFinite(kept) && kept > 0 ? kept : start
  })
  return [
    value,
    (next) => {
      setValue(next)
      localStorage.setItem(name, String(next))
    },
  ]
}
