import { expect, test } from 'vitest'
import { installedIn, missingPackages } from '../../scripts/lib/system.mjs'

const report = [
  'libgtk-3-0t64 install ok installed',
  'libnss3 install ok installed',
  'libgbm1 deinstall ok config-files',
  'xvfb unknown ok not-installed',
  '',
].join('\n')

test('only what is wholly installed counts as there', () => {
  expect([...installedIn(report)]).toEqual(['libgtk-3-0t64', 'libnss3'])
})

test('either name of a renamed package will do', () => {
  const wanted = [['libgtk-3-0t64', 'libgtk-3-0'], ['libnss3'], ['libgbm1'], ['libasound2t64', 'libasound2']]
  expect(missingPackages(wanted, installedIn(report))).toEqual([['libgbm1'], ['libasound2t64', 'libasound2']])
})
