import { zipSync } from 'fflate'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readZip } from '../../../src/main/importing/bounded-zip'
import { rawZip } from '../../support/raw-zip'

const all = () => true
const text = (words: string) => new TextEncoder().encode(words)

test('what another program packs is unpacked byte for byte', () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}\.xml$/), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(names, fc.uint8Array({ maxLength: 2_000 }), (files, bytes) => {
      const outcome = readZip(zipSync(Object.fromEntries(files.map((name) => [name, bytes]))), all)
      expect(outcome.ok && [...outcome.value].map(([name, part]) => [name, [...part]]).sort()).toEqual(
        files.map((name) => [name, [...bytes]]).sort(),
      )
    }),
  )
})

test('no bytes whatever make it throw', () => {
  const whole = rawZip([{ name: 'a.xml', data: text('<a/>') }])
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
      const bent = Uint8Array.from(whole)
      bent[at] = byte
      expect(typeof readZip(bent, all).ok).toBe('boolean')
    }),
    { numRuns: 500 },
  )
})

test('what is not wanted is never unpacked', () => {
  const zip = rawZip([
    { name: 'wanted.xml', data: text('<a/>') },
    { name: 'bomb.xml', data: new Uint8Array(20_000_000), size: 5 },
  ])
  const outcome = readZip(zip, (name) => name === 'wanted.xml')
  expect(outcome.ok && [...outcome.value.keys()]).toEqual(['wanted.xml'])
  expect(readZip(zip, all)).toMatchObject({ ok: false, reason: 'swells' })
})
