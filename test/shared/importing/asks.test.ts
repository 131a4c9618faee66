import { describe, expect, test } from 'vitest'
import { askOf } from '../../../src/shared/importing/asks'
import { sentencesOf } from '../../../src/shared/importing/sentences'

const speakers = /Example Centre|\bEC\b/u
const ask = (text: string) => askOf(text, 'en-GB', speakers)

describe('what asks', () => {
  test.each([
    ['We therefore urge States parties to publish their answers.', 'states-parties', 'publish'],
    ['We would like to call upon UNODC to translate the guide.', 'unodc', 'translate'],
    ['The Example Centre calls on donors to fund shelters.', 'donors', 'fund'],
    ['States should mark every firearm.', 'states-parties', 'mark'],
    ['The Conference must not wait any longer.', 'conference-of-the-parties', 'wait'],
    ['Reviewing States ought to meet civil society.', 'reviewing-states', 'meet'],
    ['We believe that Governments need to vet recruiters.', 'states-parties', 'vet'],
    ['It is vital that the Secretariat publish the list.', 'unodc', 'publish'],
    ['Victims should be heard by the courts.', 'national-authority', 'heard'],
    ['Civil society should be invited to the working groups.', null, 'invited'],
    ['States parties are urged to ratify the Protocol.', 'states-parties', 'ratify'],
    ['The private sector has to check its supply chains.', 'private-sector', 'check'],
  ])('%s', (text, addressee, verb) => {
    expect(ask(text)).toMatchObject({ addressee, verb })
  })
})

describe('what asks for nothing', () => {
  test.each([
    'We thank the Secretariat for the dialogue, which should be held every year.',
    'We will continue to share our findings.',
    'We must work harder ourselves.',
    'The Example Centre should know.',
    'The Centre encourages its partners in the task.',
    'The Ministry urged all offices to send statistics.',
    'Participants said that the training should have been longer.',
    'He stressed that States should act.',
    'Countries must first join the Convention before becoming parties to any of these Protocols.',
    'It should be noted that two courts did not answer.',
    'It is important to note that both go together.',
    'Should States act now?',
    'The Government has strengthened its inspectorate.',
    'Article 34 asks States to punish these offences.',
    'Inspectors must pass an examination before they are appointed.',
  ])('%s', (text) => {
    expect(ask(text)).toBeNull()
  })
})

test('"they must" asks those whom the sentence before asked', () => {
  const first = ask('States should mark every firearm.')
  expect(askOf('They must also keep records.', 'en-GB', speakers, first)).toMatchObject({
    addressee: 'states-parties',
    verb: 'keep',
  })
})

describe('other languages', () => {
  test.each([
    ['fr', 'Nous exhortons les États parties à agir.', 'states-parties'],
    ['fr', 'Il est essentiel que l’ONUDC publie la liste.', 'unodc'],
    ['es', 'Los Estados deben proteger a los testigos.', 'states-parties'],
    ['ru', 'Мы призываем государства-участники действовать.', 'states-parties'],
    ['ar', 'نحث الدول الأطراف على العمل.', 'states-parties'],
    ['zh', '我们敦促缔约国采取行动。', 'states-parties'],
    ['ur', 'ہم حکومت سے مطالبہ کرتے ہیں کہ وہ قانون بنائے۔', 'states-parties'],
  ] as const)('%s: %s', (language, text, addressee) => {
    expect(askOf(text, language, speakers)?.addressee).toBe(addressee)
  })

  test.each([
    ['fr', 'Nous remercions le Secrétariat.'],
    ['es', 'Agradecemos a los Estados que deben informar.'],
    ['zh', '我们感谢秘书处。'],
  ] as const)('%s thanks: %s', (language, text) => {
    expect(askOf(text, language, speakers)).toBeNull()
  })
})

test('sentences end where they end, and not after abbreviations and initials', () => {
  const text = 'Mr. A. B. Example spoke on art. 18 of the text. “It was late.” Was it? 我们来了。他们走了。'
  expect(sentencesOf(text).map((sentence) => sentence.text)).toEqual([
    'Mr. A. B. Example spoke on art. 18 of the text.',
    '“It was late.”',
    'Was it?',
    '我们来了。',
    '他们走了。',
  ])
  for (const { text: words, from, to } of sentencesOf(text)) expect(text.slice(from, to)).toBe(words)
})
