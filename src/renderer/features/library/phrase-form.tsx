import { useState } from 'react'
import { describeBlanks } from '../../../shared/library/blanks'
import { languages, Language } from '../../../shared/library/language'
import { phraseUses, PhraseUse, type Phrase } from '../../../shared/library/phrase'
import { statementKinds, StatementKind } from '../../../shared/library/statement'
import { keepPhrase, revisePhrase } from '../../data/library'
import { CheckField, SelectField, TextArea, TextField } from '../../kit/controls'
import { Dialog } from '../../kit/dialog'
import { useSay } from '../../kit/notices'
import css from './library.module.css'
import { refusals } from './revisions'

const blank = {
  title: '',
  text: '',
  use: 'salutation' as PhraseUse,
  kinds: [...StatementKind.options],
  language: 'en-GB' as Language,
}

/** Writes a phrase or revises one; a revised text keeps the earlier one as a revision. */
export const PhraseForm = ({
  of,
  onKept,
  onClose,
}: {
  of: Phrase | null
  onKept: (id: string) => void
  onClose: () => void
}) => {
  const say = useSay()
  const [values, setValues] = useState<typeof blank>(of ?? blank)
  const [asked, setAsked] = useState(false)
  const set =
    <K extends keyof typeof blank>(key: K) =>
    (value: (typeof blank)[K]): void =>
      setValues({ ...values, [key]: value })
  const keep = async (): Promise<void> => {
    setAsked(true)
    if (values.title.trim() === '' || values.text.trim() === '') return
    const { title, text, use, kinds, language } = values
    const fresh = {
      title: title.trim(),
      text,
      use,
      kinds: [...kinds],
      language,
      blanks: describeBlanks(text, of?.blanks ?? []),
    }
    const kept = of ? await revisePhrase(of, fresh) : { ok: true as const, value: await keepPhrase(fresh) }
    if (!kept.ok) return say({ words: refusals[kept.reason], tone: 'bad' })
    say({ words: of ? 'Revised. The earlier wording was kept.' : 'Kept.', tone: 'good' })
    onKept(kept.value.id)
    onClose()
  }
  return (
    <Dialog
      title={of ? 'Revise phrase' : 'New phrase'}
      wide="42rem"
      onClose={onClose}
      action={{ words: of ? 'Keep the revision' : 'Keep', run: () => void keep() }}
    >
      <TextField
        label="Title"
        value={values.title}
        onChange={set('title')}
        maxLength={200}
        autoFocus
        {...(asked && values.title.trim() === '' ? { error: 'A title is needed.' } : {})}
      />
      <TextArea
        label="Text"
        help="Blanks such as {{organization}}, {{dialogue}} or {{speaker}} are filled from your records; others are asked for."
        value={values.text}
        onChange={set('text')}
        maxLength={4000}
        {...(asked && values.text.trim() === '' ? { error: 'The text is needed.' } : {})}
      />
      <div className={css['two']}>
        <SelectField
          label="Use"
          choices={PhraseUse.options.map((value) => ({ value, words: phraseUses[value] }))}
          value={values.use}
          onChange={set('use')}
        />
        <SelectField
          label="Language"
          choices={Language.options.map((value) => ({ value, words: languages[value].name }))}
          value={values.language}
          onChange={set('language')}
        />
      </div>
      {StatementKind.options.map((kind) => (
        <CheckField
          key={kind}
          label={`Fits: ${statementKinds[kind].toLowerCase()}`}
          checked={values.kinds.includes(kind)}
          onChange={(on) =>
            set('kinds')(on ? [...values.kinds, kind] : values.kinds.filter((each) => each !== kind))
          }
        />
      ))}
    </Dialog>
  )
}
