import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { end, loggedErrors, main, skipFirstRun, start, type House } from './support'

// The process that reads foreign files is ended past 60 seconds by a watch of its own. Once the app had loaded that
// process's script, and was ended by its watch; nothing shorter than this would have shown it.
const pastEveryLimit = 75_000

describe('an app that is left alone', () => {
  let house: House
  beforeAll(async () => {
    house = await start()
    await skipFirstRun(house.page)
  })
  afterAll(() => end(house))

  test('is still there, and answers, after longer than any foreign file may be read', async () => {
    await new Promise((settle) => setTimeout(settle, pastEveryLimit))
    await main(house.page).getByRole('heading').first().waitFor()
    expect(house.app.process().exitCode).toBeNull()
    expect(house.app.process().signalCode).toBeNull()
    expect(loggedErrors(house)).toEqual([])
  })
})
