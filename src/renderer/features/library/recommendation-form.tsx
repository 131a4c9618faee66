import { useState } from 'react'
import { countWords } from '../../../shared/basics/text'
import { refersToSomething, articleId, type Article, type ArticleRef } from '../../../shared/library/article'
import { type Instrument } from '../../../shared/library/instrument'
import { describeBlanks } from '../../../shared/library/blanks'
import { citation, readCitation } from '../../../shared/library/citation'
import {
  Addressee,
  addressees,
  spokenLimit,
  type Recommendation,
} from '../../../shared/library/recommendation'
import { readPlace } from '../../../shared/searching/query'
import type { Topic } from '../../../shared/library/topic'
import { keepRecommendation, reviseRecommendation, useAll } from '../../data/library'
import { CheckField, SelectField, TextArea, TextField } from '../../kit/controls'
import { Dialog } from '../../kit/dialog'
import { useSay } from '../../kit/notices'
import css from './library.module.css'
import { refusals } from './revisions'

const blank = {
  title: '',
  wording: '',
  spoken: '',
  addressee: 'states-parties' as Addressee,
  articles: [] as readonly ArticleRef[],
  topics: [] as readonly string[],
  agendaItem: null as number | null,
  timeframe: '',
  indicator: '',
  keywords: [] as readonly string[],
}

/** One line a citation, as they are cited or as one types them: `article 18, paragraph 15, of the Convention`, `TIP art. 6`. */
const readArticles = (text: string, instruments: readonly Instrument[], articles: readonly Article[]) => {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const read = lines.map((line): ArticleRef | null => {
    const place = readPlace(line)
    const ref =
      readCitation(line.trim(), instruments) ??
      (place ? { ...place, instrument: place.instrument ?? 'UNTOC' } : null)
    const article = ref && articles.find(({ id }) => id === articleId(ref))
    return ref && article && refersToSomething(ref, article) ? ref : null
  })
  const wrong = lines[read.findIndex((ref) => ref === null)]
  return { refs: read.filter((ref) => ref !== null), wrong }
}

const errorsOf = (values: typeof blank) => ({
  title: values.title.trim() === '' ? 'A title is needed.' : undefined,
  wording: values.wording.trim() === '' ? 'The wording is needed.' : undefined,
  spoken:
    countWords(values.spoken) > spokenLimit
      ? `The spoken form has ${countWords(values.spoken)} words; ${spokenLimit} can be followed by ear.`
      : undefined,
})

/** Writes a recommendation or revises one; a revised wording keeps the earlier one as a revision. */
export const RecommendationForm = ({
  of,
  topics,
  onKept,
  onClose,
}: {
  readonly of: Recommendation | null
  readonly topics: readonly Topic[]
  readonly onKept: (id: string) => void
  readonly onClose: () => void
}) => {
  const say = useSay()
  const instruments = useAll<Instrument>('instruments')
  const articles = useAll<Article>('articles')
  const [values, setValues] = useState<typeof blank>(of ?? blank)
  const [cited, setCited] = useState<string | null>(null)
  const [asked, setAsked] = useState(false)
  if (!instruments || !articles) return null
  const set =
    <K extends keyof typeof blank>(key: K) =>
    (value: (typeof blank)[K]): void =>
      setValues({ ...values, [key]: value })
  const citedText = cited ?? values.articles.map((ref) => citation(ref, instruments)).join('\n')
  const { refs, wrong } = readArticles(citedText, instruments, articles)
  const errors = errorsOf(values)
  const isWrong = Object.values(errors).some(Boolean) || wrong !== undefined

  const keep = async (): Promise<void> => {
    setAsked(true)
    if (isWrong) return
    const { title, wording, spoken, addressee, agendaItem, timeframe, indicator } = values
    const fields = { title: title.trim(), wording, spoken, addressee, agendaItem, timeframe, indicator }
    const blanks = describeBlanks(`${wording} ${spoken}`, of?.blanks ?? [])
    const fresh = {
      ...fields,
      articles: refs,
      topics: [...values.topics],
      keywords: [...values.keywords],
      blanks,
    }
    const kept = of
      ? await reviseRecommendation(of, fresh)
      : { ok: true as const, value: await keepRecommendation(fresh) }
    if (!kept.ok) return say({ words: refusals[kept.reason], tone: 'bad' })
    say({
      words: of ? 'Revised. The earlier wording was kept.' : `Kept as ${kept.value.reference}.`,
      tone: 'good',
    })
    onKept(kept.value.id)
    onClose()
  }
  const error = (key: keyof typeof errors) => (asked && errors[key] ? { error: errors[key] } : {})
  return (
    <Dialog
      title={of ? `Revise ${of.reference}` : 'New recommendation'}
      wide="46rem"
      onClose={onClose}
      action={{ words: of ? 'Keep the revision' : 'Keep', run: () => void keep() }}
    >
      <TextField
        label="Title"
        value={values.title}
        onChange={set('title')}
        maxLength={200}
        autoFocus
        {...error('title')}
      />
      <TextArea
        label="Wording"
        help="Name who should act and ask one thing. Write a blank as {{deadline}}; it is asked for when the recommendation is inserted."
        value={values.wording}
        onChange={set('wording')}
        maxLength={4000}
        rows={5}
        {...error('wording')}
      />
      <TextArea
        label="Spoken form"
        help={`For the ear: at most ${spokenLimit} words. Now ${countWords(values.spoken)}.`}
        value={values.spoken}
        onChange={set('spoken')}
        maxLength={1000}
        rows={3}
        {...error('spoken')}
      />
      <div className={css['two']}>
        <SelectField
          label="Addressee"
          choices={Addressee.options.map((value) => ({ value, words: addressees[value] }))}
          value={values.addressee}
          onChange={set('addressee')}
        />
        <SelectField
          label="Agenda item"
          choices={['', '1', '2', '3'].map((value) => ({
            value,
            words: value === '' ? 'Any' : `Item ${value}`,
          }))}
          value={values.agendaItem === null ? '' : String(values.agendaItem)}
          onChange={(value) => set('agendaItem')(value === '' ? null : Number(value))}
        />
        <TextField label="By when" value={values.timeframe} onChange={set('timeframe')} maxLength={200} />
        <TextField label="Measured by" value={values.indicator} onChange={set('indicator')} maxLength={400} />
      </div>
      <TextArea
        label="Articles"
        help="One a line, such as: article 18, paragraph 15, of the Convention; or: TIP art. 6."
        value={citedText}
        onChange={setCited}
        rows={3}
        {...(asked && wrong !== undefined ? { error: `No article has this place: “${wrong}”.` } : {})}
      />
      <fieldset style={{ border: 0, padding: 0 }}>
        <legend style={{ fontWeight: 550, paddingBottom: 'var(--s1)' }}>Topics</legend>
        <div className={css['two']}>
          {topics.map(({ id, name }) => (
            <CheckField
              key={id}
              label={name}
              checked={values.topics.includes(id)}
              onChange={(on) =>
                set('topics')(on ? [...values.topics, id] : values.topics.filter((topic) => topic !== id))
              }
            />
          ))}
        </div>
      </fieldset>
    </Dialog>
  )
}
