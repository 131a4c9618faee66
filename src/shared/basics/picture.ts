/**
 * Width and height in pixels of a PNG or JPEG, read from its header alone (PNG 3rd edition 11.2.1 `IHDR`;
 * ITU-T T.81 B.2.2 start of frame). `null` for anything else, a header of size 0 included.
 */
export const pictureSize = (
  bytes: Uint8Array,
): { readonly type: 'png' | 'jpeg'; readonly width: number; readonly height: number } | null => {
  const size = pngSize(bytes) ?? jpegSize(bytes)
  return size && size.width > 0 && size.height > 0 ? size : null
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const pngSize = (bytes: Uint8Array) => {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
  if (bytes.length < 33 || signature.some((byte, at) => bytes[at] !== byte)) return null
  return { type: 'png' as const, width: view(bytes).getUint32(16), height: view(bytes).getUint32(20) }
}

const jpegSize = (bytes: Uint8Array) => {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  const data = view(bytes)
  let at = 2
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame)
      return { type: 'jpeg' as const, width: data.getUint16(at + 7), height: data.getUint16(at + 5) }
    at += marker === 0xff ? 1 : 2 + data.getUint16(at + 2)
  }
  return null
}
