const nameOf = ({ ancestorTitles, title }) => [...ancestorTitles.filter(Boolean), title].join(' › ')

/**
 * Counts a vitest report: `{ passed, failed, skipped }`, where `skipped` names each test left out and why (a test says
 * why in `task.meta.because`). A file that could not even be loaded is one failure: it holds no tests to count.
 */
export const countReport = (report) => {
  const files = report?.testResults ?? []
  const tests = files.flatMap(({ assertionResults }) => assertionResults)
  const unloaded = files.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const of = (status) => tests.filter((test) => test.status === status)
  return {
    passed: of('passed').length,
    failed: of('failed').length + unloaded.length,
    skipped: tests
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map((test) => `${nameOf(test)} because ${test.meta?.because ?? 'its file says so'}`),
  }
}

/** One part of the test run that is a check of the whole and counts as one test. */
export const countCheck = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [] })

/**
 * A vitest part of the run. When the run itself broke (time-out, a crash, an error outside every test) although no
 * test failed, or when no test was seen at all, that is a failure of its own.
 */
export const countTests = (report, code) => {
  const count = countReport(report)
  const broken = code !== 0 && count.failed === 0
  const empty = count.passed + count.failed === 0
  return broken || empty ? { ...count, failed: count.failed + 1 } : count
}

/** The lines that end a test run; the very last one is `N passed, N failed`. */
export const lastLines = (parts) => {
  const sum = (key) => parts.reduce((total, part) => total + part.count[key], 0)
  const skipped = parts.flatMap(({ count }) => count.skipped)
  const rows = parts.map(({ name, seconds, count }) =>
    [
      count.failed === 0 ? '✓' : '✗',
      name.padEnd(10),
      `${seconds.toFixed(1)} s`.padStart(9),
      `${count.passed} passed, ${count.failed} failed`.padStart(24),
    ].join(' '),
  )
  return [
    ...rows,
    ...(skipped.length > 0 ? [`skipped: ${skipped.join('; ')}`] : []),
    `${sum('passed')} passed, ${sum('failed')} failed`,
  ]
}

/** The exit code of a run: good only when nothing failed. */
export const exitCodeOf = (parts) => (parts.every(({ count }) => count.failed === 0) ? 0 : 1)
