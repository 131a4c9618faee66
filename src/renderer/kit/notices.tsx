import { createContext, useCallback, useContext, useRef, useState, type ReactNode } from 'react'
import { Button } from './controls'
import css from './notices.module.css'

export type Notice = {
  readonly words: string
  readonly tone?: 'good' | 'bad'
  readonly undo?: { readonly words: string; readonly run: () => void }
}
type Shown = Notice & { readonly key: number }

const Say = createContext<(notice: Notice) => void>(() => undefined)

/** Says something that happened, in a corner and to screen readers. */
export const useSay = (): ((notice: Notice) => void) => useContext(Say)

const secondsShown = 8

/** Holds the notices; one that went wrong stays until it is closed. */
export const Notices = ({ children }: { readonly children: ReactNode }) => {
  const [shown, setShown] = useState<readonly Shown[]>([])
  const next = useRef(0)
  const close = useCallback(
    (key: number) => setShown((all) => all.filter((notice) => notice.key !== key)),
    [],
  )
  const say = useCallback(
    (notice: Notice) => {
      const key = (next.current += 1)
      setShown((all) => [...all.slice(-2), { ...notice, key }])
      if (notice.tone !== 'bad') setTimeout(() => close(key), secondsShown * 1000)
    },
    [close],
  )
  return (
    <Say value={say}>
      {children}
      <div className={css['notices']} role="status" aria-live="polite">
        {shown.map((notice) => (
          <div key={notice.key} className={css['notice']} data-tone={notice.tone ?? 'plain'}>
            <p>{notice.words}</p>
            {notice.undo && (
              <Button
                onClick={() => {
                  notice.undo?.run()
                  close(notice.key)
                }}
              >
                {notice.undo.words}
              </Button>
            )}
            <Button tone="quiet" onClick={() => close(notice.key)}>
              Close
            </Button>
          </div>
        ))}
      </div>
    </Say>
  )
}
