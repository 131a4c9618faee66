import { expect, test } from 'vitest'
import { readRtf } from '../../../src/main/importing/read-rtf'

const read = async (body: string) => {
  const outcome = await readRtf(new TextEncoder().encode(`{\\rtf1\\ansi\\ansicpg1252${body}}`))
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}
const lines = async (body: string) =>
  (await read(body)).blocks.map((block) =>
    'runs' in block ? block.runs.map((run) => run.text).join('') : block.kind,
  )

test('letters are read in the code page of their font, quotation marks too', async () => {
  const fonts = '{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset204 B;}{\\f2\\fcharset178 C;}}'
  expect(
    await lines(`${fonts}\\f0 \\'93caf\\'e9\\'94 \\f1 \\'d1\\'eb\\'ee\\'e2\\'ee\\par\\f2 \\'c7\\'e1\\par`),
  ).toEqual(['“café” Слово', 'ال'])
})

test('Unicode characters come without their stand-ins, also in pairs', async () => {
  expect(await lines("\\uc1\\u8220?x\\u8221? \\uc2\\u233\\'c3\\'a9 \\uc1\\u-10179?\\u-8704?\\par")).toEqual([
    '“x” é 😀',
  ])
})

test('a deeper level of the outline is a heading, and so is a style that is named so', async () => {
  const styles = '{\\stylesheet{\\s0 Normal;}{\\s3 heading 2;}{\\*\\cs4 Strong;}}'
  const { blocks } = await read(
    `${styles}\\pard\\outlinelevel0 One\\par\\pard\\s3 Two\\par\\pard\\s0 Three\\par`,
  )
  expect(blocks.map((block) => block.kind === 'paragraph' && block.level)).toEqual([1, 2, undefined])
})

test('the list that Word 6 wrote, by typed labels alone, is a list', async () => {
  const { blocks } = await read("{\\pntext 1.\\tab}First\\par{\\pntext\\f3\\'b7\\tab}Dot\\par")
  expect(blocks).toMatchObject([
    { kind: 'item', ordered: true, label: '1.' },
    { kind: 'item', ordered: false },
  ])
})

test('words in two forms are read once, hidden words never', async () => {
  expect(
    await lines('{\\upr{plain}{\\*\\ud{uni}}} and {\\v hidden}{\\*\\unknown left out}more\\par'),
  ).toEqual(['uni and more'])
})
