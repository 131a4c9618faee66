/** A key press, as a window reports it. */
export type KeyPress = {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

const lastOf = (keys: string): string => (keys.split('+').at(-1) || '+').toLowerCase()

const modifiersFit = (keys: string, press: KeyPress, mac: boolean): boolean => {
  const parts = keys.split('+')
  const main = mac ? press.metaKey && !press.ctrlKey : press.ctrlKey && !press.metaKey
  const noMain = !press.ctrlKey && !press.metaKey
  if (press.altKey || press.shiftKey !== parts.includes('Shift')) return false
  return parts.includes('CmdOrCtrl') ? main : noMain
}

const isByCharacter = (keys: string, press: KeyPress, mac: boolean): boolean =>
  modifiersFit(keys, press, mac) && press.key.toLowerCase() === lastOf(keys)

/**
 * Whether a press is the accelerator `keys` (`CmdOrCtrl+Shift+K`, `F6`). Letters and digits match by the character
 * and, where that is no Latin letter (Arabic, Urdu, Russian layouts), by the physical key. AltGr never matches.
 */
export const isPress = (keys: string, press: KeyPress, mac: boolean): boolean => {
  if (isByCharacter(keys, press, mac)) return true
  const isLatin = /^[a-z]$/i.test(press.key)
  return !isLatin && modifiersFit(keys, press, mac) && physicalKey(press.code) === lastOf(keys)
}

/**
 * The command that a press means. What is printed on the key comes first: on a French keyboard `-` and `6` share a
 * key, and Ctrl+- must make the text smaller, not go to the sixth page.
 */
export const commandFor = <C extends { readonly keys?: string }>(
  commands: readonly C[],
  press: KeyPress,
  mac: boolean,
): C | undefined =>
  commands.find(({ keys }) => keys !== undefined && isByCharacter(keys, press, mac)) ??
  commands.find(({ keys }) => keys !== undefined && isPress(keys, press, mac))

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
