import type { Addressee } from '../library/recommendation'
import type { HowSure } from './recognised'

/** What a sentence asks for: of whom, by which verb, how outright. */
export type Ask = {
  readonly addressee: Addressee | null
  readonly addressed: string
  readonly verb: string
  readonly sure: HowSure
  /** `outright`: "we urge"; `modal`: "States should"; `impersonal`: "it is vital that"; `soft`: only in lists of asks. */
  readonly form: 'outright' | 'modal' | 'impersonal' | 'soft'
}
