import { expect, test } from 'vitest'
import { contentSecurityPolicy } from '../../src/main/policy'

test('the policy of the built app lets in nothing but its own files', () => {
  expect(contentSecurityPolicy(null).split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lexical rostrum',
  ])
})

test('while developing only the named server is let in besides', () => {
  const policy = contentSecurityPolicy('http://localhost:5173')
  expect(policy).toContain("connect-src 'self' http://localhost:5173 ws://localhost:5173")
  expect(policy).toContain("frame-src 'none'")
  expect(policy).not.toContain('trusted-types')
})
