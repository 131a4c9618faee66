import { useEffect, useRef, useState } from 'react'
import {
  fullName,
  blankOrganization,
  consultativeStatuses,
  houseSpellings,
  type Organization,
} from '../../../shared/library/organization'
import { Language, languages } from '../../../shared/library/language'
import type { Fresh } from '../../../shared/basics/record'
import { keepFile, logoRefusals, readLogo, useFile } from '../../data/files'
import { Button, CheckField, SelectField, TextArea, TextField } from '../../kit/controls'
import css from './settings.module.css'

export type OrganizationValues = Omit<Fresh<Organization>, 'signatory'>
export const startValues = (organization: Organization | null): OrganizationValues => {
  const { signatory: _, ...blank } = blankOrganization
  return organization ? { ...blank, ...organization } : blank
}

const entriesOf = <K extends string>(words: Readonly<Record<K, string>>) =>
  Object.entries<string>(words).map(([value, text]) => ({ value: value as K, words: text }))

/** What is wrong with what was typed, each in a sentence; empty fields are never wrong. */
export const organizationErrors = (values: OrganizationValues) => ({
  email:
    values.email !== '' && !/^[^\s@]+@[^\s@]+$/.test(values.email.trim())
      ? 'That is no e-mail address.'
      : undefined,
  pace:
    Number.isInteger(values.pace) && values.pace >= 60 && values.pace <= 220
      ? undefined
      : 'Between 60 and 220 words a minute.',
})

const Logo = ({
  id,
  onLogo,
}: {
  readonly id: string | null
  readonly onLogo: (id: string | null) => void
}) => {
  const file = useFile(id)
  const input = useRef<HTMLInputElement>(null)
  const [address, setAddress] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  useEffect(() => {
    if (!file) return setAddress(null)
    const made = URL.createObjectURL(new Blob([file.bytes], { type: `image/${file.type}` }))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  const take = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return
    const read = await readLogo(chosen)
    if (!read.ok) return setRefusal(logoRefusals[read.reason])
    setRefusal(null)
    await keepFile(read.value)
    onLogo(read.value.id)
  }
  return (
    <div>
      <div className={css['logo']}>
        {address && <img src={address} alt="Logo of the organization" />}
        <Button onClick={() => input.current?.click()}>{id ? 'Choose another logo' : 'Choose a logo'}</Button>
        {id && (
          <Button tone="quiet" onClick={() => onLogo(null)}>
            Remove
          </Button>
        )}
        <input
          ref={input}
          type="file"
          accept="image/png,image/jpeg"
          hidden
          aria-label="Logo file"
          onChange={(event) => {
            void take(event.target.files?.[0])
            event.target.value = ''
          }}
        />
      </div>
      {refusal && (
        <p role="alert" style={{ color: 'var(--bad)' }}>
          {refusal}
        </p>
      )}
      <p className="quiet small">PNG or JPEG. It is stored small and without location or camera data.</p>
    </div>
  )
}

/** Everything the letterhead and the phrases need to know about the organization. */
export const OrganizationForm = ({
  values,
  onChange,
}: {
  readonly values: OrganizationValues
  readonly onChange: (values: OrganizationValues) => void
}) => {
  const set =
    <K extends keyof OrganizationValues>(key: K) =>
    (value: OrganizationValues[K]): void =>
      onChange({ ...values, [key]: value })
  const errors = organizationErrors(values)
  const sentence = fullName(values)
  return (
    <>
      <div className={css['two']}>
        <TextField label="Name" value={values.name} onChange={set('name')} maxLength={300} />
        <TextField label="Acronym" value={values.acronym} onChange={set('acronym')} maxLength={40} />
        <TextField label="Country" value={values.country} onChange={set('country')} maxLength={100} />
        <SelectField
          label="Consultative status"
          choices={entriesOf(consultativeStatuses)}
          value={values.consultativeStatus}
          onChange={set('consultativeStatus')}
        />
      </div>
      <CheckField
        label="Sentences say “the” before the name"
        help={sentence ? `“Statement by ${values.withThe ? 'the ' : ''}${sentence}”` : ''}
        checked={values.withThe}
        onChange={set('withThe')}
      />
      <TextArea
        label="About the organization"
        value={values.about}
        onChange={set('about')}
        maxLength={5000}
        rows={3}
      />
      <Logo id={values.logo} onLogo={set('logo')} />
      <TextArea label="Address" value={values.address} onChange={set('address')} maxLength={1000} rows={2} />
      <div className={css['two']}>
        <TextField
          label="E-mail"
          value={values.email}
          onChange={set('email')}
          maxLength={200}
          {...(errors.email ? { error: errors.email } : {})}
        />
        <TextField label="Telephone" value={values.phone} onChange={set('phone')} maxLength={60} />
        <TextField label="Website" value={values.website} onChange={set('website')} maxLength={300} />
        <SelectField
          label="House spelling"
          choices={entriesOf(houseSpellings)}
          value={values.spelling}
          onChange={set('spelling')}
        />
        <SelectField
          label="Language"
          choices={Language.options.map((value) => ({ value, words: languages[value].name }))}
          value={values.language}
          onChange={set('language')}
        />
        <TextField
          label="Words a minute"
          help="At what pace statements are read. Interpreters ask for 100 to 120."
          value={Number.isNaN(values.pace) ? '' : String(values.pace)}
          onChange={(text) => set('pace')(text.trim() === '' ? Number.NaN : Number(text))}
          {...(errors.pace ? { error: errors.pace } : {})}
        />
      </div>
    </>
  )
}
