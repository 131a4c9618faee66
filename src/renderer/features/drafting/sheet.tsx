import { memo, useEffect, useState } from 'react'
import type { Submission } from '../../../shared/exporting/submission'
import { languages } from '../../../shared/library/language'
import css from './sheet.module.css'

const usePictureAddress = (picture: Submission['letterhead']['logo']): string | null => {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (!picture) return setAddress(null)
    const made = URL.createObjectURL(
      new Blob([new Uint8Array(picture.bytes)], { type: `image/${picture.type}` }),
    )
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [picture])
  return address
}

/** The sheet as it will be handed in, with the words editable in its middle. */
export const Sheet = memo(
  ({
    submission,
    mount,
  }: {
    readonly submission: Submission
    readonly mount: (root: HTMLElement | null) => (() => void) | undefined
  }) => {
    const { letterhead, notice } = submission
    const logo = usePictureAddress(letterhead.logo)
    const { language } = submission.manuscript
    const contacts = [...letterhead.contacts, notice].filter(Boolean)
    return (
      <div className={css['sheet']} lang={language}>
        <div className={css['letterhead']}>
          <div className={css['identity']}>
            {logo && (
              <span className={css['logoBacking']}>
                <img
                  className={css['logo']}
                  src={logo}
                  alt={`Logo of ${letterhead.name || 'the organization'}`}
                />
              </span>
            )}
            <div>
              <strong>{letterhead.name || 'Your organization'}</strong>
              {letterhead.place}
            </div>
          </div>
          <div className={css['contacts']}>
            {contacts.map((line) => (
              <div key={line}>{line}</div>
            ))}
          </div>
        </div>
        {submission.day && <p className={css['date']}>{submission.day}</p>}
        <p className={css['title']}>{submission.title}</p>
        {submission.by && <p className={css['by']}>{submission.by}</p>}
        {submission.speaker && <p className={css['by']}>{submission.speaker}</p>}
        <div
          ref={mount}
          className={css['text']}
          contentEditable
          tabIndex={0}
          suppressContentEditableWarning
          spellCheck={false}
          role="textbox"
          aria-multiline="true"
          aria-label="Text of the statement"
          dir={languages[language].direction}
          data-text
        />
        <div className={css['foot']}>{[letterhead.name, letterhead.address].filter(Boolean).join(' · ')}</div>
      </div>
    )
  },
)
