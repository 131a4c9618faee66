import { CornerDownLeft, PenLine } from 'lucide-react'
import { languages } from '../../../shared/library/language'
import { phraseUses, type Phrase } from '../../../shared/library/phrase'
import { statementKinds } from '../../../shared/library/statement'
import { recordKey, type RecordKey } from '../../../shared/library/use'
import { now } from '../../data/clock'
import { revisePhrase } from '../../data/library'
import { Button, Chip } from '../../kit/controls'
import { useSay } from '../../kit/notices'
import { Pairs } from '../../kit/shelf'
import css from './library.module.css'
import { WithBlanks } from './marked'
import { Revisions } from './revisions'
import { TagRow } from './tag-row'
import { UsedIn } from './used-in'

/** A phrase to read, insert, revise or put away. */
export const PhraseDetail = ({
  phrase,
  onInsert,
  onRevise,
  onOpenUse,
}: {
  phrase: Phrase
  onInsert: ((id: string) => void) | null
  onRevise: () => void
  onOpenUse: (key: RecordKey, paragraph: number | null) => void
}) => {
  const say = useSay()
  const key = recordKey('phrase', phrase.id)
  const retire = async (): Promise<void> => {
    const done = await revisePhrase(phrase, { retired: now() })
    if (done.ok)
      say({
        words: 'The phrase was put away.',
        undo: { words: 'Bring it back', run: () => void revisePhrase(done.value, { retired: null }) },
      })
  }
  return (
    <div className={css['detail']}>
      <div className={css['head']}>
        <Chip>{phraseUses[phrase.use]}</Chip>
        <Chip>{phrase.shipped && phrase.edition === 1 ? 'Shipped' : `Edition ${phrase.edition}`}</Chip>
      </div>
      <h2>{phrase.title}</h2>
      <p className={css['wording']} dir="auto" lang={phrase.language}>
        <WithBlanks text={phrase.text} />
      </p>
      <TagRow of={key} />
      <Pairs
        pairs={[
          [
            'Fits',
            phrase.kinds.map((kind) => statementKinds[kind].toLowerCase()).join(', ') || 'nothing yet',
          ],
          ['Language', languages[phrase.language].name],
        ]}
      />
      <div className={css['buttons']}>
        <Button
          tone="go"
          disabled={onInsert === null}
          title={onInsert === null ? 'Open a draft first' : ''}
          onClick={() => onInsert?.(phrase.id)}
        >
          <CornerDownLeft size={16} aria-hidden />
          Insert in draft
        </Button>
        <Button onClick={onRevise}>
          <PenLine size={16} aria-hidden />
          Revise
        </Button>
        <Button tone="quiet" onClick={() => void retire()}>
          Put away
        </Button>
      </div>
      <UsedIn of={key} onOpen={onOpenUse} />
      <Revisions of={phrase.id} edition={phrase.edition} />
    </div>
  )
}
