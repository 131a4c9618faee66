import { useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import { Button } from './controls'
import css from './dialog.module.css'

/**
 * A modal dialog. The browser's own `<dialog>` keeps the focus inside, gives it back on closing, and closes on
 * Esc. `action` is done on Enter and by its button; without one there is only a button to close.
 */
export const Dialog = ({
  title,
  onClose,
  action,
  others,
  wide,
  children,
}: {
  readonly title: string
  readonly onClose: () => void
  readonly action?: { readonly words: string; readonly run: () => void; readonly disabled?: boolean }
  readonly others?: ReactNode
  readonly wide?: string
  readonly children: ReactNode
}) => {
  const frame = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  // Closed while it is still on the page: the browser gives the focus back only then.
  useLayoutEffect(() => {
    const dialog = frame.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={frame}
      className={css['dialog']}
      style={wide ? { ['--wide' as string]: wide } : undefined}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <form
        className={css['form']}
        onSubmit={(event) => {
          event.preventDefault()
          if (action && !action.disabled) action.run()
        }}
      >
        <div className={css['head']}>
          <h2 id={titleId}>{title}</h2>
        </div>
        {/* What is only there to be read has no field to stop at; so that the keys can scroll it, it is a stop itself. */}
        <div className={css['body']} {...(action ? {} : { tabIndex: 0 })}>
          {children}
        </div>
        <div className={css['foot']}>
          {others}
          <Button onClick={onClose}>{action ? 'Cancel' : 'Close'}</Button>
          {action && (
            <Button type="submit" tone="go" disabled={action.disabled}>
              {action.words}
            </Button>
          )}
        </div>
      </form>
    </dialog>
  )
}
