import { expect, test } from 'vitest'
import { answerDrops } from '../../../src/main/importing/intake-drops'
import { startPage } from '../../../src/main/origin'
import { dropChannel } from '../../../src/shared/ipc/channels'

type Answer = (event: unknown, value: unknown) => Promise<unknown>
const listed: string[] = []
const intake = {
  list: (paths: readonly string[]) => {
    listed.push(...paths)
    return Promise.resolve({ files: [], passedOver: paths.length })
  },
}
const answer = ((): Answer => {
  const heard: { answer: Answer } = { answer: () => Promise.reject(new Error('nobody answers')) }
  answerDrops(
    {
      handle: (channel, act) => {
        if (channel === dropChannel) heard.answer = act as unknown as Answer
      },
    },
    intake,
  )
  return (event, value) => heard.answer(event, value)
})()

const own = { senderFrame: { url: startPage, parent: null } }

test('files that were dropped on our own page are listed', async () => {
  expect(await answer(own, ['/home/example/a.docx'])).toEqual({ files: [], passedOver: 1 })
  expect(listed).toEqual(['/home/example/a.docx'])
})

test.each([
  ['a foreign page', { senderFrame: { url: 'https://example.org/', parent: null } }, ['/etc/passwd']],
  ['a frame within a page', { senderFrame: { url: startPage, parent: {} } }, ['/etc/passwd']],
  ['a frame that is gone', { senderFrame: null }, ['/etc/passwd']],
  ['our page with a path that is none', own, ['../passwd']],
  ['our page with something else', own, [{ path: '/etc/passwd' }]],
  ['our page without a list', own, '/etc/passwd'],
  ['our page with too many', own, Array.from({ length: 10_001 }, () => '/a')],
])('what %s asks is refused, and nothing is looked at', async (_, event, value) => {
  listed.length = 0
  await expect(answer(event, value)).rejects.toThrow()
  expect(listed).toEqual([])
})
