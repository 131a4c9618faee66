import { useEffect } from 'react'
import { note } from '../data/bridge'
import { NoRoom } from '../data/room'
import { useSay } from '../kit/notices'

/** Says what a page could not do and did not catch: a full disk in a sentence, a bug by its code in the log. */
export const Faults = () => {
  const say = useSay()
  useEffect(() => {
    const hear = ({ reason }: PromiseRejectionEvent): void => {
      if (reason instanceof NoRoom)
        say({
          words: 'The disk is nearly full, so nothing was written. Make room on it and try again.',
          tone: 'bad',
        })
      else note('error', 'window.rejected')
    }
    window.addEventListener('unhandledrejection', hear)
    return () => window.removeEventListener('unhandledrejection', hear)
  }, [say])
  return null
}
