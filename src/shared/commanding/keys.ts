/** A key press, as a window reports it. */
export type KeyPress = {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/**
 * Whether a press is the accelerator `keys` (`CmdOrCtrl+Shift+K`, `F6`). Letters and digits match by the character
 * and, where that is no Latin letter (Arabic, Urdu, Russian layouts), by the physical key. AltGr never matches.
 */
export const isPress = (keys: string, press: KeyPress, mac: boolean): boolean => {
  const parts = keys.split('+')
  const last = (parts.at(-1) || '+').toLowerCase()
  const main = mac ? press.metaKey && !press.ctrlKey : press.ctrlKey && !press.metaKey
  const noMain = !press.ctrlKey && !press.metaKey
  if (press.altKey || press.shiftKey !== parts.includes('Shift')) return false
  if (!(parts.includes('CmdOrCtrl') ? main : noMain)) return false
  const character = press.key.toLowerCase()
  if (character === last) return true
  const isLatin = /^[a-z]$/.test(character)
  return !isLatin && physicalKey(press.code) === last
}

const physicalKey = (code: string): string => {
  const named: Readonly<Record<string, string>> = {
    BracketLeft: '[',
    BracketRight: ']',
    Comma: ',',
    Equal: '=',
    Minus: '-',
  }
  return named[code] ?? code.replace(/^(Key|Digit)/, '').toLowerCase()
}
