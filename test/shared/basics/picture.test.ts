import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { pictureSize } from '../../../src/shared/basics/picture'
import { picture } from '../../support/submissions'

/** A JPEG as cameras write it: APP0, a comment, then the frame; `frame` is its marker. */
const jpeg = (width: number, height: number, frame = 0xc0): Uint8Array =>
  Uint8Array.of(
    ...[
      0xff,
      0xd8,
      0xff,
      0xe0,
      0,
      16,
      ...Array.from('JFIF\0', (c) => c.charCodeAt(0)),
      1,
      1,
      0,
      0,
      1,
      0,
      1,
      0,
      0,
    ],
    ...[0xff, 0xfe, 0, 6, 1, 2, 3, 4],
    ...[
      0xff,
      frame,
      0,
      17,
      8,
      height >> 8,
      height & 255,
      width >> 8,
      width & 255,
      3,
      1,
      0x11,
      0,
      2,
      0x11,
      1,
      3,
      0x11,
      1,
    ],
    ...[0xff, 0xda, 0, 12],
  )

test('the size of a PNG is read from its header', () => {
  expect(pictureSize(picture(640, 480).bytes)).toEqual({ type: 'png', width: 640, height: 480 })
})

test('the size of a JPEG is read from its frame, baseline or progressive', () => {
  expect(pictureSize(jpeg(1200, 300))).toEqual({ type: 'jpeg', width: 1200, height: 300 })
  expect(pictureSize(jpeg(1200, 300, 0xc2))).toEqual({ type: 'jpeg', width: 1200, height: 300 })
})

test('tables are no frames', () => {
  expect([0xc4, 0xc8, 0xcc].map((marker) => pictureSize(jpeg(1200, 300, marker)))).toEqual([null, null, null])
})

test('fill bytes before a marker are passed over', () => {
  const bytes = jpeg(1200, 300)
  const filled = Uint8Array.of(...bytes.slice(0, 2), 0xff, 0xff, ...bytes.slice(2))
  expect(pictureSize(filled)).toEqual({ type: 'jpeg', width: 1200, height: 300 })
})

test('a picture of no size is no picture', () => {
  expect(pictureSize(jpeg(0, 300))).toBeNull()
  const png = picture(8, 8).bytes.slice()
  png.set([0, 0, 0, 0], 16)
  expect(pictureSize(png)).toBeNull()
})

test('other files are no pictures', () => {
  const text = (words: string) => new TextEncoder().encode(words)
  const others = [
    text(''),
    text('GIF89a'),
    text('<svg width="1" height="1"></svg>'),
    text('%PDF-1.7'),
    text('BM'),
  ]
  expect(others.map(pictureSize)).toEqual(others.map(() => null))
})

test('a picture cut short at any byte never throws and never invents a size', () => {
  for (const [whole, width] of [
    [jpeg(1200, 300), 1200],
    [picture(64, 48).bytes, 64],
  ] as const)
    for (let length = 0; length < whole.length; length += 1) {
      const size = pictureSize(whole.subarray(0, length))
      expect(size === null || size.width === width).toBe(true)
    }
})

test('a view into a longer buffer is read at its own place', () => {
  const padded = Uint8Array.of(1, 2, 3, ...jpeg(1200, 300))
  expect(pictureSize(padded.subarray(3))).toEqual({ type: 'jpeg', width: 1200, height: 300 })
})

test('a hostile JPEG of segments without length ends', () => {
  const hostile = new Uint8Array(3_000_000)
  hostile.set([0xff, 0xd8])
  for (let at = 2; at + 4 <= hostile.length; at += 2) hostile.set([0xff, 0xe0], at)
  expect(pictureSize(hostile)).toBeNull()
  const nought = new Uint8Array(1_000_000).fill(0xff)
  nought[1] = 0xd8
  expect(pictureSize(nought)).toBeNull()
  expect(
    pictureSize(Uint8Array.of(0xff, 0xd8, ...Array.from({ length: 40 }, () => [0xff, 0xe1, 0, 0]).flat())),
  ).toBeNull()
})

test('any bytes behind the first two of a JPEG end in a size or none', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (rest) => {
      const size = pictureSize(Uint8Array.of(0xff, 0xd8, ...rest))
      expect(size === null || (size.width > 0 && size.height > 0)).toBe(true)
    }),
  )
})
