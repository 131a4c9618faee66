import { useEffect, useLayoutEffect, useRef, useState, type CSSProperties, type RefObject } from 'react'

const drawnBeyond = 6

/** The rows of a long list that are drawn: `from` up to, but not with, `to`; and what a row needs to lie in its place. */
export type Window = {
  readonly frame: RefObject<HTMLDivElement | null>
  readonly from: number
  readonly to: number
  /** The height of all rows together, in pixels. */
  readonly whole: number
  readonly place: (index: number) => CSSProperties
  readonly look: () => void
}

/**
 * Of ten thousand rows only the few that can be seen are drawn, which is possible because all have one height. The
 * row `at` is scrolled to when it changes.
 */
export const useWindow = (count: number, heightInRem: number, at: number | null): Window => {
  const frame = useRef<HTMLDivElement>(null)
  const [rem] = useState(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))
  const [view, setView] = useState({ top: 0, height: 800 })
  const height = heightInRem * rem
  const look = (): void => {
    const shown = frame.current
    if (shown) setView({ top: shown.scrollTop, height: shown.clientHeight })
  }
  useEffect(() => {
    const shown = frame.current
    if (!shown) return
    const watch = new ResizeObserver(() => setView({ top: shown.scrollTop, height: shown.clientHeight }))
    watch.observe(shown)
    return () => watch.disconnect()
  }, [])
  useLayoutEffect(() => {
    const shown = frame.current
    if (!shown || at === null) return
    const [top, bottom] = [at * height, (at + 1) * height]
    if (top < shown.scrollTop) shown.scrollTop = top
    else if (bottom > shown.scrollTop + shown.clientHeight) shown.scrollTop = bottom - shown.clientHeight
  }, [at, height])
  // After a list became shorter, its scroller may still say where it was.
  const to = Math.min(count, Math.ceil((view.top + view.height) / height) + drawnBeyond)
  return {
    frame,
    from: Math.max(0, Math.min(to, Math.floor(view.top / height) - drawnBeyond)),
    to,
    whole: count * height,
    place: (index) => ({ top: index * height, height }),
    look,
  }
}
