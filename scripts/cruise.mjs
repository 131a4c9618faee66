import { cruise } from 'dependency-cruiser'
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import extractTypescript from 'dependency-cruiser/config-utl/extract-ts-config'
import { runScript, say } from './lib/say.mjs'

// dependency-cruiser passes without a word on 0 modules when it cannot read TypeScript (as with TypeScript 7), and
// the rule would then be no rule. The app has more modules than this.
const fewest = 60

await runScript(async () => {
  const options = await extractOptions('./.dependency-cruiser.cjs')
  const tsConfig = extractTypescript('./tsconfig.base.json')
  const { output } = await cruise(['src'], options, undefined, { tsConfig })
  const { violations, totalCruised } = output.summary
  for (const { rule, from, to } of violations) say(`${rule.severity} ${rule.name}: ${from} → ${to}`)
  const read = output.modules.filter(({ source }) => source.startsWith('src/')).length
  if (read < fewest) say(`Only ${read} modules were read; there must be at least ${fewest}.`)
  say(`${read} modules of ours, ${totalCruised} in all; ${violations.length} violations.`)
  return violations.some(({ rule }) => rule.severity === 'error') || read < fewest ? 1 : 0
})
