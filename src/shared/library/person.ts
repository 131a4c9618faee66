import { z } from '../basics/schema'
import { recordKind, stored } from '../basics/record'

/** Someone who speaks or signs for the organization; the name is spelled as it is to be printed. */
export const Person = z
  .object({
    ...stored,
    name: z.string().min(1).max(200),
    function: z.string().max(200),
    speaks: z.boolean(),
    signs: z.boolean(),
  })
  .readonly()
export type Person = z.infer<typeof Person>

export const personKind = recordKind('person', Person)

/** `Amina Example, Research Associate`. */
export const nameAndFunction = (person: Pick<Person, 'name' | 'function'>): string =>
  person.function ? `${person.name}, ${person.function}` : person.name
