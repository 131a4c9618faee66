import { statfs } from 'node:fs/promises'

// A database that meets a full disk in the middle of a record is lost; so nothing is written to it near the end.
const least = 20 * 1024 * 1024

/** Whether the disk with the library has room for more; where that cannot be asked, it is taken to have. */
export const hasRoom = async (folder: string): Promise<boolean> => {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize >= least
  } catch {
    return true
  }
}
