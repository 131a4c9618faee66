import { useLiveQuery } from 'dexie-react-hooks'
import { done, refused, type Outcome } from '../../shared/basics/outcome'
import { newId } from './clock'
import { database, type StoredFile } from './database'
import { needRoom } from './room'
import { keepTally } from './tally'
import { pictureSize } from '../../shared/basics/picture'

export type LogoRefusal = 'not-a-picture' | 'too-large' | 'not-readable'

export const logoRefusals: Readonly<Record<LogoRefusal, string>> = {
  'not-a-picture': 'That file is no PNG or JPEG picture. The logo was left as it is; choose another file.',
  'too-large': 'That picture is too large: at most 20 MB and 50 megapixels. The logo was left as it is.',
  'not-readable':
    'That picture is damaged and could not be read. The logo was left as it is; choose another file.',
}

const mostBytes = 20 * 1024 * 1024
// 50 megapixels is what the import of pictures allows too (WORD 5); a bomb is refused before it is decoded.
const mostPixels = 50_000_000
const widest = 1200

/**
 * Reads a logo: checked by its first bytes before anything is decoded, made at most 1200 pixels wide, and written
 * anew as PNG, so that no location or camera data comes along.
 */
export const readLogo = async (file: Blob): Promise<Outcome<StoredFile, LogoRefusal>> => {
  if (file.size > mostBytes) return refused('too-large')
  const size = pictureSize(new Uint8Array(await file.arrayBuffer()))
  if (!size) return refused('not-a-picture')
  if (size.width * size.height > mostPixels) return refused('too-large')
  try {
    const scale = Math.min(1, widest / size.width, widest / size.height)
    const [width, height] = [
      Math.max(1, Math.round(size.width * scale)),
      Math.max(1, Math.round(size.height * scale)),
    ]
    const bitmap = await createImageBitmap(file, {
      resizeWidth: width,
      resizeHeight: height,
      resizeQuality: 'high',
    })
    const canvas = new OffscreenCanvas(width, height)
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
    const blob = await canvas.convertToBlob({ type: 'image/png' })
    return done({ id: newId(), type: 'png', width, height, bytes: new Uint8Array(await blob.arrayBuffer()) })
  } catch {
    return refused('not-readable')
  }
}

export const keepFile = async (file: StoredFile): Promise<void> => {
  await needRoom()
  await database.files.add(file)
  keepTally()
}

export const useFile = (id: string | null): StoredFile | null | undefined =>
  useLiveQuery(async () => (id ? ((await database.files.get(id)) ?? null) : null), [id])
