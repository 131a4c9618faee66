import { expect, test } from 'vitest'
import { least, placeOnScreens, type Box } from '../../src/main/window-place'

const laptop: Box = { x: 0, y: 25, width: 1440, height: 875 }
const dock: Box = { x: 1440, y: 0, width: 2560, height: 1440 }
const saved = { x: 1600, y: 100, width: 1400, height: 900, maximized: false }

test('the first window stands in the middle of the primary screen', () => {
  expect(placeOnScreens(null, [laptop])).toEqual({ x: 0, y: 25, width: 1440, height: 875, maximized: false })
})

test('a window comes back to where it stood', () => {
  expect(placeOnScreens(saved, [laptop, dock])).toEqual(saved)
})

test('a window whose screen was taken away comes back in the middle of the one that is left', () => {
  expect(placeOnScreens(saved, [laptop])).toMatchObject({ x: 0, y: 25, width: 1440 })
})

test('a window that hung over the edge is brought wholly onto its screen', () => {
  expect(placeOnScreens({ ...saved, x: -700, y: -40 }, [laptop])).toMatchObject({
    x: 0,
    y: 25,
    width: 1400,
    height: 875,
  })
})

test('a maximized window stays maximized', () => {
  expect(placeOnScreens({ ...saved, maximized: true }, [laptop, dock]).maximized).toBe(true)
})

test('a window is never smaller than its least size, even on a smaller screen', () => {
  const tiny: Box = { x: 0, y: 0, width: 640, height: 480 }
  expect(placeOnScreens({ ...saved, x: 0, y: 0, width: 10, height: 10 }, [tiny])).toMatchObject({
    x: 0,
    y: 0,
    ...least,
  })
})

test('a first window on a small screen begins at its corner', () => {
  expect(placeOnScreens(null, [{ x: 0, y: 0, width: 1024, height: 600 }])).toMatchObject({
    x: 0,
    y: 0,
    width: 1024,
    height: 600,
  })
})
