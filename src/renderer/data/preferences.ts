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
