import { useEffect, useState, type ComponentType, type ReactNode } from 'react'

export type Later<P> = ComponentType<P> & { readonly fetch: () => Promise<unknown> }

/**
 * A component that is fetched when it is first needed, or before by `fetch`. Once it is there it shows at once;
 * React's own `lazy` would hold back each first showing by 0.3 seconds. `waiting` stands there until then.
 */
export const later = <P extends object>(
  load: () => Promise<ComponentType<P>>,
  waiting: ReactNode = null,
): Later<P> => {
  const held: { component: ComponentType<P> | null } = { component: null }
  const fetch = async (): Promise<ComponentType<P>> => (held.component ??= await load())
  const Room = (props: P) => {
    const [Shown, setShown] = useState<ComponentType<P> | null>(() => held.component)
    const [failure, setFailure] = useState<unknown>(null)
    useEffect(() => {
      if (!Shown) fetch().then((component) => setShown(() => component), setFailure)
    }, [Shown])
    if (failure) throw failure instanceof Error ? failure : new Error('a room did not open')
    return Shown ? <Shown {...props} /> : waiting
  }
  return Object.assign(Room, { fetch })
}
