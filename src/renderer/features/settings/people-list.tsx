import { Plus } from 'lucide-react'
import { useState } from 'react'
import { nameAndFunction, type Person } from '../../../shared/library/person'
import { now } from '../../data/clock'
import { keepPerson, revisePerson, saveOrganization, useAll, useOrganization } from '../../data/library'
import { Button, CheckField, TextField } from '../../kit/controls'
import { Dialog } from '../../kit/dialog'
import { useSay } from '../../kit/notices'
import css from './settings.module.css'

const PersonForm = ({ of, onClose }: { readonly of: Person | null; readonly onClose: () => void }) => {
  const say = useSay()
  const organization = useOrganization()
  const [name, setName] = useState(of?.name ?? '')
  const [work, setWork] = useState(of?.function ?? '')
  const [speaks, setSpeaks] = useState(of?.speaks ?? true)
  const [signs, setSigns] = useState(of ? organization?.signatory === of.id : false)
  const [asked, setAsked] = useState(false)
  const keep = async (): Promise<void> => {
    setAsked(true)
    if (name.trim() === '') return
    const fresh = { name: name.trim(), function: work.trim(), speaks, signs }
    const kept = of ? await revisePerson(of, fresh) : { ok: true as const, value: await keepPerson(fresh) }
    if (!kept.ok)
      return say({
        words: 'This person was changed meanwhile. Close the form and open it again.',
        tone: 'bad',
      })
    if (signs) await saveOrganization({ signatory: kept.value.id })
    else if (organization?.signatory === kept.value.id) await saveOrganization({ signatory: null })
    onClose()
  }
  return (
    <Dialog
      title={of ? 'Change person' : 'Add person'}
      onClose={onClose}
      action={{ words: 'Keep', run: () => void keep() }}
    >
      <TextField
        label="Name"
        help="As it is to be printed."
        value={name}
        onChange={setName}
        maxLength={200}
        autoFocus
        {...(asked && name.trim() === '' ? { error: 'A name is needed.' } : {})}
      />
      <TextField label="Function" value={work} onChange={setWork} maxLength={200} />
      <CheckField label="Speaks for the organization" checked={speaks} onChange={setSpeaks} />
      <CheckField label="Signs for the organization" checked={signs} onChange={setSigns} />
    </Dialog>
  )
}

/** Speakers and the signatory. */
export const PeopleList = () => {
  const people = useAll<Person>('people') ?? []
  const organization = useOrganization()
  const say = useSay()
  const [form, setForm] = useState<{ readonly of: Person | null } | null>(null)
  const retire = async (person: Person): Promise<void> => {
    const done = await revisePerson(person, { retired: now() })
    if (done.ok)
      say({
        words: `${person.name} was put away.`,
        undo: { words: 'Bring back', run: () => void revisePerson(done.value, { retired: null }) },
      })
  }
  return (
    <div>
      {people.length === 0 && (
        <p className="quiet">Nobody yet. Speakers are offered when a statement is written.</p>
      )}
      <ul className={css['people']}>
        {people.map((person) => (
          <li key={person.id}>
            <span>
              {nameAndFunction(person)}
              <span className="quiet small">
                {' '}
                {[person.speaks && 'speaks', organization?.signatory === person.id && 'signs']
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </span>
            <Button tone="quiet" aria-label={`Change ${person.name}`} onClick={() => setForm({ of: person })}>
              Change
            </Button>
            <Button tone="quiet" aria-label={`Put ${person.name} away`} onClick={() => void retire(person)}>
              Put away
            </Button>
          </li>
        ))}
      </ul>
      <Button onClick={() => setForm({ of: null })}>
        <Plus size={16} aria-hidden />
        Add person
      </Button>
      {form && <PersonForm of={form.of} onClose={() => setForm(null)} />}
    </div>
  )
}
