/**
 * Expected failure is a value. `Done` carries the value and notes on what could not be kept;
 * `Refused` carries a reason from a closed list. A bug throws instead.
 */
export type Done<T> = { readonly ok: true; readonly value: T; readonly notes: readonly string[] }
export type Refused<R extends string> = { readonly ok: false; readonly reason: R }
export type Outcome<T, R extends string> = Done<T> | Refused<R>

/** A success, with a sentence for each thing that was lost on the way. */
export const done = <T>(value: T, notes: readonly string[] = []): Done<T> => ({ ok: true, value, notes })

/** An expected failure with its reason. */
export const refused = <R extends string>(reason: R): Refused<R> => ({ ok: false, reason })

/** Closes a switch: a case that was added but not handled fails to compile here. */
export const unreachable = (value: never): never => {
  throw new Error(`unreachable: ${JSON.stringify(value)}`)
}
