// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { drawMargin, type Margin } from '../../../src/renderer/features/drafting/margin'

/** A sheet of three paragraphs, and every attribute that is written on it. */
const aSheet = () => {
  document.body.innerHTML = '<div><p>One</p><p>Two</p><ul><li>Three</li></ul></div>'
  const root = document.querySelector('div')
  const blocks = [...document.querySelectorAll<HTMLElement>('p, li')]
  const written: string[] = []
  for (const block of blocks) {
    const set = block.setAttribute.bind(block)
    block.setAttribute = (name: string, value: string): void => {
      written.push(`${name}=${value}`)
      set(name, value)
    }
  }
  const editor = {
    getRootElement: () => root,
    getElementByKey: (key: string) => blocks[Number(key)] ?? null,
  }
  const draw = (margins: Readonly<Record<string, Margin>>): void =>
    drawMargin(editor, new Map(Object.entries(margins)))
  const shown = () => blocks.map((block) => block.outerHTML)
  return { draw, shown, written }
}

test('what stands in the margin is drawn, and goes when it is no more', () => {
  const { draw, shown } = aSheet()
  const bare = shown()
  draw({
    0: { note: 'The source · ✓ Exact', seal: 'whole' },
    2: { said: '62 %', title: '62 % in A dialogue' },
    9: { note: 'of a block that is gone' },
  })
  expect(shown()).toEqual([
    '<p data-note="The source · ✓ Exact" data-seal="whole">One</p>',
    bare[1],
    '<li data-said="62 %" title="62 % in A dialogue">Three</li>',
  ])
  draw({ 0: { note: 'Words differ', seal: 'broken' } })
  expect(shown()).toEqual(['<p data-note="Words differ" data-seal="broken">One</p>', bare[1], bare[2]])
  draw({})
  expect(shown()).toEqual(bare)
})

test('what stayed the same is not written again, or each pause would draw the text anew', () => {
  const { draw, written } = aSheet()
  const margins = { 0: { note: 'A note' }, 1: { said: '62 %', title: 'In full' } }
  draw(margins)
  const once = written.length
  expect(once).toBe(3)
  draw(margins)
  expect(written.length).toBe(once)
})
