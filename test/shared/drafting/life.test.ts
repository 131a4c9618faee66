import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareWords } from '../../../src/shared/drafting/compare'
import { lifeOf, shortened } from '../../../src/shared/drafting/life'

test('a recommendation is first said, then repeated, then reworded, each held against the one before', () => {
  const uses = [
    { wording: 'States parties should fund support programmes.' },
    { wording: 'States parties  should fund support programmes.' },
    { wording: 'States parties should fund victim-centred support services.' },
  ]
  const life = lifeOf(uses)
  expect(life.map(({ said }) => said)).toEqual(['first', 'repeated', 'reworded'])
  expect(life[2]?.changes.filter(({ kind }) => kind === 'removed').map(({ text }) => text.trim())).toEqual([
    expect.stringContaining('programmes'),
  ])
  expect(lifeOf([])).toEqual([])
})

test('of a long difference only what changed is left, with a few words round it', () => {
  const before = `${'one two three four five six seven '.repeat(4)}OLD ${'eight nine ten eleven twelve '.repeat(4)}`
  const changes = shortened(compareWords(before, before.replace('OLD', 'NEW')))
  const words = changes.map(({ text }) => text).join('')
  expect(words.length).toBeLessThan(before.length / 2)
  expect(words).toContain('OLD')
  expect(words).toContain('NEW')
  expect(words).toContain('…')
})

test('shortening never drops a word that was added or removed', () => {
  const sentence = fc.array(fc.constantFrom('train', 'them', 'now', 'States', 'parties', 'should'), {
    maxLength: 40,
  })
  fc.assert(
    fc.property(sentence, sentence, (one, other) => {
      const changes = compareWords(one.join(' '), other.join(' '))
      const changed = (all: typeof changes) => all.filter(({ kind }) => kind !== 'kept')
      expect(changed(shortened(changes))).toEqual(changed(changes))
    }),
  )
})
