/** Moves the focus to the next pane of the screen (F6), or the one before. */
export const toNextPane = (step: 1 | -1): void => {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(
    (pane) => pane.offsetParent !== null,
  )
  if (panes.length === 0) return
  const now = panes.findLastIndex((pane) => pane.contains(document.activeElement))
  const next = panes[(now + step + panes.length) % panes.length]
  const stops = next?.querySelectorAll<HTMLElement>(
    '[data-text], [role="listbox"], a[href], button:not(:disabled), input, select, [tabindex="0"]',
  )
  const first = [...(stops ?? [])].find((stop) => stop.checkVisibility())
  ;(first ?? next)?.focus()
}
