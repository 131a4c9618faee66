import { z } from '../basics/schema'
import { recordKind, stored } from '../basics/record'
import { Language } from './language'

/** Status with the Economic and Social Council (resolution 1996/31). */
export const consultativeStatuses = {
  none: 'No consultative status',
  general: 'General consultative status',
  special: 'Special consultative status',
  roster: 'Roster',
} as const

/** The spelling a house writes in; United Nations means -ize with British forms. */
export const houseSpellings = {
  'united-nations': 'United Nations (organize, centre)',
  british: 'British (organise, centre)',
  american: 'American (organize, center)',
} as const

/** The one organization whose library this is. `logo` is the id of a stored file. */
export const Organization = z
  .object({
    ...stored,
    name: z.string().max(300),
    acronym: z.string().max(40),
    /** Whether sentences say `the` before the name: `the Example Centre`, but `Example International`. */
    withThe: z.boolean(),
    country: z.string().max(100),
    about: z.string().max(5000),
    address: z.string().max(1000),
    email: z.string().max(200),
    phone: z.string().max(60),
    website: z.string().max(300),
    logo: z.string().nullable(),
    consultativeStatus: z.enum(['none', 'general', 'special', 'roster']),
    signatory: z.string().nullable(),
    spelling: z.enum(['united-nations', 'british', 'american']),
    language: Language,
    /** Words a minute at which statements are read; interpreters ask for 100 to 120 (AIIC). */
    pace: z.number().int().min(60).max(220),
  })
  .readonly()
export type Organization = z.infer<typeof Organization>

export const organizationKind = recordKind('organization', Organization)

/** What an organization starts as; 120 words a minute is the upper end of what interpreters ask for. */
export const blankOrganization = {
  name: '',
  acronym: '',
  withThe: true,
  country: '',
  about: '',
  address: '',
  email: '',
  phone: '',
  website: '',
  logo: null,
  consultativeStatus: 'none',
  signatory: null,
  spelling: 'united-nations',
  language: 'en-GB',
  pace: 120,
} as const

/** `Example Centre for Human Rights (ECHR)`, or what there is of it. */
export const fullName = (organization: Pick<Organization, 'name' | 'acronym'>): string =>
  organization.name && organization.acronym
    ? `${organization.name} (${organization.acronym})`
    : organization.name || organization.acronym

/** The full name as a sentence has it: `the Example Centre for Human Rights (ECHR)`; empty without a name. */
export const nameInSentence = (organization: Pick<Organization, 'name' | 'acronym' | 'withThe'>): string => {
  const name = fullName(organization)
  return organization.withThe && name !== '' && !/^the\b/i.test(name) ? `the ${name}` : name
}
