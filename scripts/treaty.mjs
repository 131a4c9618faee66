// What of the shipped instruments is found in files of official texts, a line of JSON each.
import { references, withReader } from './lib/reading.mjs'
import { runScript } from './lib/say.mjs'

const files = process.argv.slice(2)

await runScript(() =>
  withReader(files, 'Name the files to read: npm run treaty -- FILE...', ({ readTreaties }, script, print) =>
    readTreaties(files, script, references(), print),
  ),
)
