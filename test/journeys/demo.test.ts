import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { project, temporaryFolder } from './support'

test('the demo of the README runs as a stranger starts it, and leaves two Word files and a picture of every screen', () => {
  const out = join(temporaryFolder(), 'demo')
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(project, 'scripts', 'start.mjs'), '--demo', out],
    { cwd: project, encoding: 'utf8', timeout: 170_000 },
  )
  expect(stderr).not.toContain('electron.launch')
  expect(status).toBe(0)
  expect(readdirSync(out).filter((name) => name.endsWith('.docx'))).toHaveLength(2)
  const screens = readdirSync(join(out, 'screens')).map((name) => name.replace(/^\d+-|\.png$/g, ''))
  expect(screens).toEqual(expect.arrayContaining(['desk', 'find', 'import', 'put-away', 'treaties']))
  expect(screens).not.toContain('where-it-stopped')
})
