import { expect, test } from 'vitest'
import { done, refused, unreachable } from '../../../src/shared/basics/outcome'

test('a success carries its value and says what was lost', () => {
  expect(done(7)).toEqual({ ok: true, value: 7, notes: [] })
  expect(done('text', ['A picture was left out.']).notes).toEqual(['A picture was left out.'])
})

test('an expected failure is a value with a reason', () => {
  expect(refused('newer')).toEqual({ ok: false, reason: 'newer' })
})

test('a case that nobody handled is a bug and throws', () => {
  expect(() => unreachable({ kind: 'table' } as never)).toThrow('{"kind":"table"}')
})
