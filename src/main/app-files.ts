import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { isOwnPage } from './origin'
import { contentSecurityPolicy } from './policy'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

const headers = (type: string, developing: string | null): Record<string, string> => ({
  'Content-Type': type,
  'Content-Security-Policy': contentSecurityPolicy(developing),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-cache',
})

const decoded = (path: string): string | null => {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

/**
 * The file below `root` that an address stands for, or null when it points anywhere else. The URL parser has resolved
 * plain `..`; what came encoded (`..%2f`, `%5c`) shows only after decoding, so the check comes after it.
 */
export const fileFor = (root: string, address: string): string | null => {
  if (!isOwnPage(address)) return null
  const path = decoded(new URL(address).pathname)
  if (path === null || path.includes('\0') || path.includes('\\')) return null
  if (path.split('/').includes('..')) return null
  const file = join(root, path === '/' ? 'index.html' : path)
  return file.startsWith(root + sep) ? file : null
}

const refusal = (status: number): Response =>
  new Response(null, { status, headers: headers('text/plain; charset=utf-8', null) })

/** Answers a request of the window with a built file: only reading, only below `root`. */
export const answerFromDisk = async (root: string, method: string, address: string): Promise<Response> => {
  if (method !== 'GET' && method !== 'HEAD') return refusal(405)
  const file = fileFor(root, address)
  if (!file) return refusal(403)
  const body = await readFile(file).catch(() => null)
  if (!body) return refusal(404)
  return new Response(method === 'HEAD' ? null : new Uint8Array(body), {
    headers: headers(types[extname(file).toLowerCase()] ?? 'application/octet-stream', null),
  })
}

/** While developing the same origin hands on what the development server says, so the database stays the same. */
export const answerFromServer = async (server: string, address: string): Promise<Response> => {
  if (!isOwnPage(address)) return refusal(403)
  const { pathname, search } = new URL(address)
  const answer = await fetch(new URL(pathname + search, server))
  const type = answer.headers.get('content-type') ?? 'application/octet-stream'
  return new Response(await answer.arrayBuffer(), { status: answer.status, headers: headers(type, server) })
}
