import type { FileType } from '../../shared/importing/reading'

const megabyte = 1024 * 1024

/** The largest file of each type that is read, in bytes. */
export const sizeLimits: Readonly<Record<FileType, number>> = {
  docx: 100 * megabyte,
  pdf: 100 * megabyte,
  odt: 100 * megabyte,
  // LibreOffice writes pictures into RTF as text: five photographs make 106 MB.
  rtf: 200 * megabyte,
  html: 100 * megabyte,
  md: 10 * megabyte,
  txt: 10 * megabyte,
}
