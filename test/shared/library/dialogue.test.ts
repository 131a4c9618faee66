import { expect, test } from 'vitest'
import { Dialogue, dialogueTitle, nextDialogue } from '../../../src/shared/library/dialogue'
import { aDay, aDialogue } from '../../support/builders'

const on = (day: string | null) => aDialogue({ day: day === null ? null : aDay(day) }, `dialogue-${day}`)

test('the next dialogue is the first from today on', () => {
  const all = [on('2024-07-10'), on(null), on('2023-05-05'), on('2024-04-05')]
  expect(nextDialogue(all, aDay('2023-06-01'))?.id).toBe('dialogue-2024-04-05')
  expect(nextDialogue(all, aDay('2024-04-05'))?.id).toBe('dialogue-2024-04-05')
  expect(nextDialogue(all, aDay('2024-07-11'))).toBeUndefined()
  expect(nextDialogue([on(null)], aDay('2024-07-11'))).toBeUndefined()
  expect(all.map(({ day }) => day)).toEqual(['2024-07-10', null, '2023-05-05', '2024-04-05'])
})

test('a dialogue is named for its topics', () => {
  expect(dialogueTitle(['Firearms'])).toBe('Constructive Dialogue on Firearms')
  expect(dialogueTitle(['Trafficking in Persons', 'Smuggling of Migrants'])).toBe(
    'Constructive Dialogue on Trafficking in Persons and Smuggling of Migrants',
  )
})

test('a dialogue needs a topic, and its limits are whole and above nought', () => {
  const refused = [
    { topics: [] },
    { speakingLimit: 0 },
    { speakingLimit: 90.5 },
    { wordLimit: -1 },
    { day: '2023-02-31' },
  ]
  expect(refused.filter((change) => Dialogue.safeParse({ ...aDialogue(), ...change }).success)).toEqual([])
})
