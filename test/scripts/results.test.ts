import { expect, test } from 'vitest'
import { countCheck, countReport, countTests, exitCodeOf, lastLines } from '../../scripts/lib/results.mjs'

const aTest = (status: string, because?: string) => ({
  ancestorTitles: [''],
  title: `a ${status} test`,
  status,
  ...(because ? { meta: { because } } : {}),
})
const aFile = (...tests: ReturnType<typeof aTest>[]) => ({ status: 'passed', assertionResults: tests })
const report = {
  testResults: [aFile(aTest('passed'), aTest('failed')), aFile(aTest('passed'), aTest('skipped', 'no disk'))],
}

test('passed, failed and skipped tests are told apart, with the reason', () => {
  expect(countReport(report)).toEqual({ passed: 2, failed: 1, skipped: ['a skipped test because no disk'] })
})

test('a file that could not be loaded is a failure', () => {
  expect(countReport({ testResults: [{ status: 'failed', assertionResults: [] }] }).failed).toBe(1)
})

test('a run that broke, or in which no test was seen, is a failure even when no test failed', () => {
  const good = { testResults: [aFile(aTest('passed'))] }
  expect(countTests(good, 0)).toMatchObject({ passed: 1, failed: 0 })
  expect(countTests(good, 1)).toMatchObject({ passed: 1, failed: 1 })
  expect(countTests(null, 0)).toMatchObject({ passed: 0, failed: 1 })
  expect(countTests({ testResults: [aFile(aTest('skipped'))] }, 0)).toMatchObject({ passed: 0, failed: 1 })
  expect(countTests(report, 1).failed).toBe(1)
})

test('the last line is the sum, and the line before it names what was skipped', () => {
  const parts = [
    { name: 'types', seconds: 3, count: countCheck(0) },
    { name: 'knip', seconds: 1, count: countCheck(2) },
    { name: 'unit', seconds: 9.25, count: countReport(report) },
  ]
  const lines = lastLines(parts)
  expect(lines.at(-1)).toBe('3 passed, 2 failed')
  expect(lines.at(-2)).toBe('skipped: a skipped test because no disk')
  expect(lines.slice(0, 3).map((line) => line.slice(0, 7))).toEqual(['✓ types', '✗ knip ', '✗ unit '])
  expect(exitCodeOf(parts)).toBe(1)
  expect(exitCodeOf(parts.slice(0, 1))).toBe(0)
})
