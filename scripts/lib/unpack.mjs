import { createReadStream, createWriteStream } from 'node:fs'
import { chmod, mkdir, open, symlink, writeFile } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { once } from 'node:events'
import { createGunzip, inflateRawSync } from 'node:zlib'

// Two small readers of our own, because neither `unzip` nor a package can be taken for granted at this point.

const block = 512

/** A tar header's name and size; the archives of npm use neither long names nor sparse files. */
const headerOf = (bytes) => ({
  name: bytes.toString('utf8', 0, 100).replace(/\0.*$/s, ''),
  size: Number.parseInt(bytes.toString('latin1', 124, 136).trim(), 8),
})

/** Writes the one entry `name` of a .tgz to `to`; false when the archive does not hold it. */
export const unpackEntry = async (tgz, name, to) => {
  let held = Buffer.alloc(0)
  let left = 0
  let padding = 0
  let target = null
  for await (const part of createReadStream(tgz).pipe(createGunzip())) {
    held = held.length > 0 ? Buffer.concat([held, part]) : part
    for (;;) {
      if (left > 0) {
        const body = held.subarray(0, left)
        if (target && body.length > 0 && !target.write(body)) await once(target, 'drain')
        left -= body.length
        held = held.subarray(body.length)
        if (left > 0) break
        if (target) {
          target.end()
          await once(target, 'finish')
          return true
        }
      }
      if (held.length < padding + block) break
      const header = headerOf(held.subarray(padding, padding + block))
      held = held.subarray(padding + block)
      if (!(header.size >= 0) || header.name === '') return false
      left = header.size
      padding = (block - (left % block)) % block
      target = header.name === name ? createWriteStream(to) : null
    }
  }
  return false
}

const read = async (file, position, length) => {
  const bytes = Buffer.alloc(length)
  const { bytesRead } = await file.read(bytes, 0, length, position)
  if (bytesRead < length) throw new Error('The zip file is cut short.')
  return bytes
}

/** The zip's table of contents; Zip64 is not read, the archive is far below 4 GB. */
const entriesOf = async (file) => {
  const { size } = await file.stat()
  const tail = await read(file, Math.max(0, size - 66_000), Math.min(size, 66_000))
  const end = tail.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  if (end === -1) throw new Error('The zip file has no table of contents.')
  const table = await read(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12))
  const entries = []
  for (let at = 0; at < table.length;) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => table.readUInt16LE(at + offset))
    entries.push({
      name: table.toString('utf8', at + 46, at + 46 + nameLength),
      method: table.readUInt16LE(at + 10),
      packed: table.readUInt32LE(at + 20),
      mode: table.readUInt32LE(at + 38) >>> 16,
      offset: table.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + extra + comment
  }
  return entries
}

const contentOf = async (file, entry) => {
  const local = await read(file, entry.offset, 30)
  const start = entry.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28)
  const bytes = await read(file, start, entry.packed)
  return entry.method === 0 ? bytes : inflateRawSync(bytes)
}

const isLink = (mode) => (mode & 0o170000) === 0o120000

/** Unpacks a zip into `folder`; `place` answers where an entry goes there, or null to leave it out. */
export const unzip = async (zip, folder, place) => {
  const file = await open(zip)
  try {
    for (const entry of await entriesOf(file)) {
      const inside = entry.name.endsWith('/') ? null : place(entry.name)
      if (inside === null) continue
      const to = join(folder, inside)
      if (!to.startsWith(folder + sep)) throw new Error(`The zip file points outside: ${entry.name}`)
      await mkdir(dirname(to), { recursive: true })
      const content = await contentOf(file, entry)
      if (isLink(entry.mode)) await symlink(content.toString(), to)
      else {
        await writeFile(to, content)
        await chmod(to, entry.mode & 0o777 || 0o644)
      }
    }
  } finally {
    await file.close()
  }
}
