import { expect, test } from 'vitest'
import { isAtLeast, packagesMatch } from '../../scripts/lib/packages.mjs'

const zod = { version: '4.6.7', integrity: 'sha512-a' }
const forWindows = { version: '1.0.0', integrity: 'sha512-b', optional: true }
const lock = {
  packages: { '': { version: '0.1.0' }, 'node_modules/zod': zod, 'node_modules/win': forWindows },
}

test('packages are current when npm installed what the lock names; those for other systems may be missing', () => {
  expect(packagesMatch(lock, { packages: { 'node_modules/zod': zod } })).toBe(true)
  expect(packagesMatch(lock, { packages: { 'node_modules/zod': zod, 'node_modules/win': forWindows } })).toBe(
    true,
  )
})

test.each([
  ['nothing was installed', null],
  ['the installation broke off', { packages: {} }],
  ['another version is there', { packages: { 'node_modules/zod': { ...zod, version: '4.6.6' } } }],
  [
    'the same version with other contents is there',
    { packages: { 'node_modules/zod': { ...zod, integrity: 'sha512-x' } } },
  ],
  [
    'something is there that the lock does not name',
    { packages: { 'node_modules/zod': zod, 'node_modules/left-pad': zod } },
  ],
])('packages are not current when %s', (_why, installed) => {
  expect(packagesMatch(lock, installed)).toBe(false)
})

test('a lock that cannot be read is not current', () => {
  expect(packagesMatch(null, { packages: {} })).toBe(false)
})

test('versions are compared by number', () => {
  expect(isAtLeast('20.20.2', [20, 19, 0])).toBe(true)
  expect(isAtLeast('20.19.0', [20, 19, 0])).toBe(true)
  expect(isAtLeast('20.9.0', [20, 19, 0])).toBe(false)
  expect(isAtLeast('22.1.0', [20, 19, 0])).toBe(true)
})
