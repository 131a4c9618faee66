import type { HowSure, Recognised } from './recognised'

const order: readonly HowSure[] = ['unsure', 'likely', 'sure']

/**
 * The least sure of what matters for keeping a text unseen: kind, title, day, organization, and event where the kind
 * has one. A speaker or a topic that is missing stops nothing.
 */
export const leastSure = ({ kind, title, day, organization, event }: Recognised): HowSure => {
  const needsEvent = kind.value === 'oral-statement' || kind.value === 'written-contribution'
  const all = [kind.sure, title.sure, day.sure, organization.sure, ...(needsEvent ? [event.sure] : [])]
  return order.find((one) => all.includes(one)) ?? 'sure'
}
