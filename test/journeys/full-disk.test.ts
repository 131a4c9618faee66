import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { goTo, goToSection, saved, startStatement, text } from '../../scripts/lib/drive.mjs'
import { end, leaveOut, skipFirstRun, start, temporaryFolder, type House } from './support'

const disks: string[] = []
afterAll(() => {
  for (const disk of disks) spawnSync('umount', ['-l', disk])
})

/** A small disk of its own; `null` where none may be mounted. */
const smallDisk = (): string | null => {
  const folder = temporaryFolder()
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'none', folder]).status !== 0) return null
  disks.push(folder)
  return folder
}

const openTheDraft = async ({ page }: House): Promise<void> => {
  await goTo(page, 'Drafts')
  await page.getByRole('option').first().click()
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await text(page).waitFor()
  await goToSection(page, 'Who we are')
}

const banner = (house: House) => house.page.getByRole('alert').filter({ hasText: 'The disk is nearly full' })

test('a disk that is full while someone writes costs nothing, then or at a later start', async (context) => {
  const disk = smallDisk()
  if (disk === null) return leaveOut(context, 'no small disk may be mounted here')
  const first = await start({ userData: disk })
  await skipFirstRun(first.page)
  await startStatement(first.page, { kind: 'Oral statement' })
  await goToSection(first.page, 'Who we are')
  await first.page.keyboard.insertText('Written before. ')
  await saved(first.page)

  // Full: said in a sentence that stays, the words stay, and they are written by themselves once there is room.
  const filler = join(disk, 'filler')
  spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=4k'])
  await first.page.waitForTimeout(1500)
  await first.page.keyboard.insertText('Written while it was full. ')
  await banner(first).waitFor()
  await first.page.keyboard.insertText('And more. ')
  await first.page.getByRole('button', { name: 'Save a copy elsewhere' }).waitFor()
  rmSync(filler)
  await banner(first).waitFor({ state: 'detached', timeout: 20_000 })
  await saved(first.page)
  await first.page.keyboard.insertText('Written after. ')
  await first.page.waitForTimeout(1000)
  await saved(first.page)
  await end(first)

  for (const round of [1, 2]) {
    const again = await start({ userData: disk })
    await openTheDraft(again)
    const words = await text(again.page).innerText()
    for (const part of ['Written before.', 'Written while it was full.', 'And more.', 'Written after.'])
      expect(words, `round ${round}`).toContain(part)
    await again.page.keyboard.insertText(`Round ${round}. `)
    await again.page.waitForTimeout(1000)
    await saved(again.page)
    await end(again)
  }
}, 120_000)
