import type { NewLaw } from '../../data/official-texts'
import { TextField } from '../../kit/controls'
import css from './library.module.css'

export const noLaw: NewLaw = { title: '', shortTitle: '', country: '' }

/** What is asked of a law before its text is brought in. */
export const LawFields = ({
  law,
  onChange,
}: {
  readonly law: NewLaw
  readonly onChange: (law: NewLaw) => void
}) => (
  <>
    <TextField
      label="Name of the law"
      value={law.title}
      maxLength={300}
      onChange={(title) => onChange({ ...law, title })}
    />
    <div className={css['two']}>
      <TextField
        label="Short name"
        help="As you cite it: “section 3 of the …”."
        value={law.shortTitle}
        maxLength={100}
        onChange={(shortTitle) => onChange({ ...law, shortTitle })}
      />
      <TextField
        label="Country"
        value={law.country}
        maxLength={100}
        onChange={(country) => onChange({ ...law, country })}
      />
    </div>
  </>
)
