// `style-src 'unsafe-inline'`: the editor and the component library set style attributes. Trusted types: no text can
// become HTML except through the two named policies, `lexical` (the editor makes it) and `rostrum`.
const built: readonly (readonly [string, string])[] = [
  ['default-src', "'none'"],
  ['script-src', "'self'"],
  ['style-src', "'self' 'unsafe-inline'"],
  ['img-src', "'self' blob: data:"],
  ['font-src', "'self'"],
  ['connect-src', "'self'"],
  ['worker-src', "'self'"],
  ['frame-src', "'none'"],
  ['object-src', "'none'"],
  ['base-uri', "'none'"],
  ['form-action', "'none'"],
  ['require-trusted-types-for', "'script'"],
  ['trusted-types', 'lexical rostrum'],
]

/** The development server puts its own script into the page and speaks to it over a socket. */
const relaxed = (server: string): Readonly<Record<string, string | null>> => ({
  'script-src': "'self' 'unsafe-inline'",
  'connect-src': `'self' ${server} ${server.replace(/^http/, 'ws')}`,
  'require-trusted-types-for': null,
  'trusted-types': null,
})

/** The policy every answer of `app://` carries; relaxed only while developing, when the server's address is given. */
export const contentSecurityPolicy = (developing: string | null): string => {
  const changes = developing ? relaxed(developing) : {}
  return built
    .map(([name, value]) => [name, name in changes ? changes[name] : value] as const)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}
