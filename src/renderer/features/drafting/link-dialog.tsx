import { useState } from 'react'
import { safeLink } from '../../../shared/basics/text'
import { TextField } from '../../kit/controls'
import { Dialog } from '../../kit/dialog'

/** Asks for the address of a link; only web and mail addresses are taken. */
export const LinkDialog = ({
  onLink,
  onClose,
}: {
  readonly onLink: (address: string | null) => void
  readonly onClose: () => void
}) => {
  const [address, setAddress] = useState('')
  const [asked, setAsked] = useState(false)
  const whole = /^[\w.-]+\.[a-z]{2,}(\/|$)/i.test(address.trim()) ? `https://${address.trim()}` : address
  const wrong = address.trim() !== '' && safeLink(whole) === null
  return (
    <Dialog
      title="Link"
      onClose={onClose}
      action={{
        words: address.trim() === '' ? 'Remove link' : 'Link',
        run: () => (wrong ? setAsked(true) : onLink(address.trim() === '' ? null : whole)),
      }}
    >
      <TextField
        label="Address"
        help="A web address or mailto: with an e-mail address. Leave it empty to take the link away."
        value={address}
        onChange={setAddress}
        maxLength={2000}
        autoFocus
        {...(asked && wrong
          ? { error: 'Only addresses that begin with https://, http:// or mailto: can be linked.' }
          : {})}
      />
    </Dialog>
  )
}
