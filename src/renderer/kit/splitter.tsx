import css from './splitter.module.css'

const step = 16

/** The edge of a pane: dragged, or moved by the arrow keys. `side` says on which side of it the pane lies. */
export const Splitter = ({
  label,
  side,
  width,
  least,
  most,
  onWidth,
}: {
  readonly label: string
  readonly side: 'start' | 'end'
  /** In pixels, as are `least` and `most`. */
  readonly width: number
  readonly least: number
  readonly most: number
  readonly onWidth: (width: number) => void
}) => {
  const set = (next: number): void => onWidth(Math.round(Math.max(least, Math.min(most, next))))
  const outward = side === 'start' ? 1 : -1
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      className={css['splitter']}
      onKeyDown={(event) => {
        const direction = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
        if (direction === 0) return
        event.preventDefault()
        set(width + direction * outward * step)
      }}
      onPointerDown={(event) => {
        event.preventDefault()
        const { currentTarget, clientX: from, pointerId } = event
        currentTarget.setPointerCapture(pointerId)
        const move = ({ clientX }: PointerEvent): void => set(width + (clientX - from) * outward)
        currentTarget.addEventListener('pointermove', move)
        currentTarget.addEventListener(
          'lostpointercapture',
          () => currentTarget.removeEventListener('pointermove', move),
          { once: true },
        )
      }}
    />
  )
}
