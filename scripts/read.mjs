// What the importer recognizes in files, a line of JSON each. Anything else is said on the standard error.
import { surroundings, withReader } from './lib/reading.mjs'
import { runScript } from './lib/say.mjs'

const files = process.argv.slice(2)

await runScript(() =>
  withReader(files, 'Name the files to read: npm run read -- FILE...', ({ readFiles }, script, print) =>
    readFiles(files, script, surroundings(), print),
  ),
)
