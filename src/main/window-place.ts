import { z } from '../shared/basics/schema'

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Where the window stood when it was last closed. */
export const WindowPlace = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  maximized: z.boolean(),
})
export type WindowPlace = z.infer<typeof WindowPlace>

export const least = { width: 800, height: 560 }
const first = { width: 1440, height: 900 }

const overlap = (a: Box, b: Box): number => {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? width * height : 0
}

const within = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high))

/** A box moved and cut so that all of it lies on the screen; a screen smaller than the least size gets that size. */
const fitted = (box: Box, screen: Box): Box => {
  const width = within(box.width, least.width, Math.max(least.width, screen.width))
  const height = within(box.height, least.height, Math.max(least.height, screen.height))
  return {
    x: within(box.x, screen.x, Math.max(screen.x, screen.x + screen.width - width)),
    y: within(box.y, screen.y, Math.max(screen.y, screen.y + screen.height - height)),
    width,
    height,
  }
}

const centred = (screen: Box): Box => ({
  x: screen.x + Math.round((screen.width - Math.min(first.width, screen.width)) / 2),
  y: screen.y + Math.round((screen.height - Math.min(first.height, screen.height)) / 2),
  ...first,
})

/**
 * Where the window goes: where it was, brought wholly onto the screen it mostly stood on; in the middle of the first
 * screen when that one is gone (a laptop taken from its dock) or nothing is known. `screens` are work areas, the
 * primary first.
 */
export const placeOnScreens = (saved: WindowPlace | null, screens: readonly [Box, ...Box[]]): WindowPlace => {
  const maximized = saved?.maximized ?? false
  const shared = screens.map((screen) => ({ screen, area: saved ? overlap(saved, screen) : 0 }))
  const best = shared.reduce((one, other) => (other.area > one.area ? other : one))
  const box = saved && best.area > 0 ? saved : centred(best.screen)
  return { ...fitted(box, best.screen), maximized }
}
