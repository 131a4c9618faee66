import { ListChecks } from 'lucide-react'
import { useState } from 'react'
import { oneLine } from '../../../shared/basics/text'
import { numberedParagraphs, pastParagraphsOf } from '../../../shared/drafting/past-text'
import type { FoundRecommendation, Recognised } from '../../../shared/importing/recognised'
import { addressees, type Addressee } from '../../../shared/library/recommendation'
import { newId } from '../../data/clock'
import { titleOf } from '../../data/imports-requests'
import { Button, Chip, SelectField, TextArea, TextField } from '../../kit/controls'
import { Dialog } from '../../kit/dialog'
import css from './importing.module.css'
import { sureWords } from './words'

const nobody = { value: '', words: 'Nobody is named (States parties are entered)' } as const
const choices = [
  nobody,
  ...Object.entries(addressees).map(([value, words]) => ({ value: value as Addressee, words })),
]

const EditDialog = ({
  start,
  title,
  onDone,
  onClose,
}: {
  readonly start: FoundRecommendation
  readonly title: string
  readonly onDone: (edited: FoundRecommendation) => void
  readonly onClose: () => void
}) => {
  const [edited, setEdited] = useState({ ...start, title: titleOf(start) })
  return (
    <Dialog
      title={title}
      wide="38rem"
      onClose={onClose}
      action={{ words: 'Done', disabled: oneLine(edited.text) === '', run: () => onDone(edited) }}
    >
      <TextField
        label="Title"
        value={edited.title}
        maxLength={200}
        onChange={(value) => setEdited({ ...edited, title: value })}
      />
      <TextArea
        label="Wording"
        help="As it was said. The text of the statement itself stays as it is."
        rows={6}
        maxLength={4000}
        value={edited.text}
        onChange={(value) => setEdited({ ...edited, text: value })}
      />
      <SelectField
        label="Addressee"
        choices={choices}
        value={edited.addressee ?? ''}
        onChange={(value) => setEdited({ ...edited, addressee: value === '' ? null : value })}
      />
    </Dialog>
  )
}

/** A recommendation that a person marked: it is sure, because it was said so. */
const marked = (text: string, block: number, item: number | null): FoundRecommendation => ({
  id: `own-${newId()}`,
  block,
  item,
  title: '',
  text,
  addressee: null,
  addressed: '',
  verb: '',
  how: 'prose',
  articles: [],
  sure: 'sure',
})

/** What a person has selected on the sheet, and the block it begins in; null when nothing is selected there. */
const selected = (): FoundRecommendation | null => {
  const selection = getSelection()
  const text = oneLine(selection?.toString() ?? '')
  const node = selection?.anchorNode
  const element = node instanceof Element ? node : node?.parentElement
  const place = element?.closest<HTMLElement>('[data-block]')
  if (text === '' || !place) return null
  const { block, item } = place.dataset
  return marked(text.slice(0, 4000), Number(block), item === undefined ? null : Number(item))
}

const PickDialog = ({
  found,
  onPick,
  onClose,
}: {
  readonly found: Recognised
  readonly onPick: (picked: FoundRecommendation) => void
  readonly onClose: () => void
}) => {
  const paragraphs = numberedParagraphs(found.text)
  const [number, setNumber] = useState(String(paragraphs[0]?.number ?? ''))
  const chosen = paragraphs.find((paragraph) => String(paragraph.number) === number)
  return (
    <Dialog
      title="Add a recommendation from the text"
      wide="38rem"
      onClose={onClose}
      action={{
        words: 'Next',
        disabled: !chosen,
        run: () => {
          if (!chosen) return
          const block = found.text.blocks[chosen.block]
          const item = block?.kind === 'list' ? pastParagraphsOf(block).indexOf(chosen.text) : null
          onPick(marked(chosen.text.slice(0, 4000), chosen.block, item))
        },
      }}
    >
      <SelectField
        label="Paragraph"
        help="Or select words on the sheet first, then press the button."
        choices={paragraphs.map((paragraph) => ({
          value: String(paragraph.number),
          words: `${paragraph.number}. ${paragraph.text.slice(0, 90)}`,
        }))}
        value={number}
        onChange={setNumber}
      />
      <p dir="auto">{chosen?.text}</p>
    </Dialog>
  )
}

const Row = ({
  each,
  onShow,
  onEdit,
  onLeaveOut,
}: {
  readonly each: FoundRecommendation
  readonly onShow: () => void
  readonly onEdit: () => void
  readonly onLeaveOut: () => void
}) => (
  <li className={css['entry']}>
    <ListChecks size={16} aria-hidden />
    <div>
      <Button tone="link" className={css['entryTitle']} onClick={onShow} title="Show it in the text">
        {titleOf(each)}
      </Button>
      <p className="quiet small">
        {each.addressee === null ? 'no addressee' : addressees[each.addressee]}
        {each.sure !== 'sure' && (
          <>
            {' '}
            <Chip tone={each.sure === 'unsure' ? 'warn' : 'plain'}>{sureWords[each.sure]}</Chip>
          </>
        )}
      </p>
    </div>
    <span className={css['entryButtons']}>
      <Button onClick={onEdit} aria-label={`Edit: ${titleOf(each)}`}>
        Edit
      </Button>
      <Button tone="quiet" onClick={onLeaveOut} aria-label={`Leave out: ${titleOf(each)}`}>
        Leave out
      </Button>
    </span>
  </li>
)

/** The recommendations found in a file: to be confirmed by keeping the file, edited, left out, or added. */
export const FoundRequests = ({
  found,
  onChange,
  onShow,
}: {
  readonly found: Recognised
  readonly onChange: (recommendations: readonly FoundRecommendation[]) => void
  readonly onShow: (block: number) => void
}) => {
  const [over, setOver] = useState<
    { readonly at: 'pick' } | { readonly at: 'edit' | 'add'; readonly start: FoundRecommendation } | null
  >(null)
  const all = found.recommendations
  const close = (): void => setOver(null)
  const finish = (edited: FoundRecommendation): void => {
    const known = all.some(({ id }) => id === edited.id)
    onChange(known ? all.map((each) => (each.id === edited.id ? edited : each)) : [...all, edited])
    close()
  }
  return (
    <section aria-labelledby="requests-found" className={css['part']}>
      <h2 id="requests-found">Recommendations found</h2>
      {all.length === 0 && <p className="quiet">None. Whatever asks somebody to act can be added.</p>}
      <ul className={css['entries']}>
        {all.map((each) => (
          <Row
            key={each.id}
            each={each}
            onShow={() => onShow(each.block)}
            onEdit={() => setOver({ at: 'edit', start: each })}
            onLeaveOut={() => onChange(all.filter(({ id }) => id !== each.id))}
          />
        ))}
      </ul>
      {/* The press must not take the selection away that it is about. */}
      <Button
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          const start = selected()
          setOver(start ? { at: 'add', start } : { at: 'pick' })
        }}
      >
        Add from the text
      </Button>
      {over?.at === 'pick' && (
        <PickDialog found={found} onPick={(start) => setOver({ at: 'add', start })} onClose={close} />
      )}
      {(over?.at === 'edit' || over?.at === 'add') && (
        <EditDialog
          title={over.at === 'edit' ? 'Edit the recommendation' : 'Add a recommendation'}
          start={over.start}
          onDone={finish}
          onClose={close}
        />
      )}
    </section>
  )
}
