export const scheme = 'app'
/** The app's own origin; it does not depend on where the app lies, so its database stays when it moves. */
const origin = `${scheme}://rostrum`
export const startPage = `${origin}/index.html`

/** Whether an address is a page of ours. Node gives every non-web scheme the origin `null`, hence the two parts. */
export const isOwnPage = (address: string): boolean => {
  const url = URL.canParse(address) ? new URL(address) : null
  return url?.protocol === `${scheme}:` && url.host === 'rostrum' && url.username === '' && url.port === ''
}
