import { useEffect, useState } from 'react'
import type { Organization } from '../../../shared/library/organization'
import { timeOfDay } from '../../data/clock'
import { saveOrganization, useOrganization } from '../../data/library'
import {
  OrganizationForm,
  organizationErrors,
  startValues,
  type OrganizationValues,
} from './organization-form'
import { PeopleList } from './people-list'
import css from './settings.module.css'

// The same pause as in a draft: nobody has to press a button for what they typed to be kept.
const pause = 400

const Own = ({ organization }: { readonly organization: Organization | null }) => {
  const [values, setValues] = useState<OrganizationValues>(() => startValues(organization))
  const [saved, setSaved] = useState<string | null>(null)
  const [touched, setTouched] = useState(false)
  const wrong = Object.values(organizationErrors(values)).some(Boolean)
  useEffect(() => {
    if (!touched || wrong) return
    const timer = setTimeout(() => {
      void saveOrganization({ ...startValues(null), ...pick(values) }).then((done) =>
        setSaved(done.ok ? done.value.changed : null),
      )
    }, pause)
    return () => clearTimeout(timer)
  }, [values, touched, wrong])
  return (
    <section className={css['card']} aria-label="Organization">
      <h2>Organization</h2>
      <OrganizationForm
        values={values}
        onChange={(next) => {
          setTouched(true)
          setSaved(null)
          setValues(next)
        }}
      />
      <p className="quiet small" role="status">
        {wrong
          ? 'Not saved yet: one field needs another look.'
          : saved
            ? `Saved ${timeOfDay(saved)}`
            : touched
              ? 'Saving'
              : 'Changes are saved as you type.'}
      </p>
    </section>
  )
}

/** Only the fields of the form: what the store adds is its own. */
const pick = (values: OrganizationValues): OrganizationValues => {
  const keys = Object.keys(startValues(null))
  return Object.fromEntries(
    Object.entries(values).filter(([key]) => keys.includes(key)),
  ) as OrganizationValues
}

/** The organization and its people; changes are saved as they are typed. */
export const SettingsPage = () => {
  const organization = useOrganization()
  if (organization === undefined) return <main aria-busy="true" aria-label="Settings" />
  return (
    <main className={css['page']} aria-labelledby="settings">
      <h1 id="settings">Organization and settings</h1>
      <Own organization={organization} />
      <section className={css['card']} aria-label="People">
        <h2>People</h2>
        <PeopleList />
      </section>
    </main>
  )
}
