/// <reference types="trusted-types" />

/**
 * The one Trusted Types policy of our own. Scripts may come from the app itself only; HTML is only ever parsed into
 * a document that shows nothing, runs nothing and loads nothing, to be read node by node.
 */
const policy = window.trustedTypes?.createPolicy('rostrum', {
  createHTML: (html) => html,
  createScriptURL: (address) => {
    if (new URL(address, location.href).origin !== location.origin)
      throw new TypeError('a script from elsewhere')
    return address
  },
})

/** A worker of the app; its address comes from the build. */
export const startWorker = (address: string): Worker => {
  const trusted = policy ? policy.createScriptURL(address) : address
  // The types of `Worker` do not know trusted addresses yet; the browser asks for them.
  return new Worker(trusted as string, { type: 'module' })
}

/** Foreign HTML as a dead document. */
export const deadDocument = (html: string): Document => {
  const trusted = policy ? policy.createHTML(html) : html
  return new DOMParser().parseFromString(trusted as string, 'text/html')
}
