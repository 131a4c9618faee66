import type { LexicalEditor } from 'lexical'
import { useState } from 'react'
import { compareWords } from '../../../shared/drafting/compare'
import { fromStatement, leadToRepeating } from '../../../shared/drafting/reuse'
import type { Statement } from '../../../shared/library/statement'
import { readRecordKey } from '../../../shared/library/use'
import { dropCourtesy, keepCourtesy } from '../../data/courtesies'
import { useOne } from '../../data/library'
import { Button, SelectField } from '../../kit/controls'
import { Dialog } from '../../kit/dialog'
import { useSay } from '../../kit/notices'
import { Difference } from '../../kit/difference'
import { repeatOnPurpose } from './insert'
import { saidTitle } from './said-words'
import type { Said } from './use-said'
import css from './reuse.module.css'

/** A paragraph that was said before: where, what differs, and whether it is meant. */
export const SaidDialog = ({
  editor,
  said,
  onOpenStatement,
  onRewrite,
  onClose,
}: {
  readonly editor: LexicalEditor
  readonly said: Said
  readonly onOpenStatement: (id: string, paragraph: number) => void
  readonly onRewrite: () => void
  readonly onClose: () => void
}) => {
  const say = useSay()
  const [at, setAt] = useState('0')
  const place = said.places[Number(at)] ?? said.places[0]
  const id = place ? readRecordKey(place.key).id : null
  const statement = useOne<Statement>('statements', id)
  if (!place || id === null) return null
  const repeat = (): void => {
    if (!statement) return
    const from = fromStatement(id, place.paragraph, leadToRepeating(statement))
    repeatOnPurpose(editor, said.key, { ...from, mode: 'linked' })
    onClose()
    say({ words: 'The paragraph now says where it was said before.' })
  }
  const courtesy = async (): Promise<void> => {
    onClose()
    const kept = await keepCourtesy(said.text)
    if (kept)
      say({
        words: 'Kept as a courtesy text: it will not be told again.',
        undo: { words: 'Tell it again', run: () => void dropCourtesy(kept.id) },
      })
    else say({ words: 'This paragraph is too long for a courtesy text.', tone: 'bad' })
  }
  return (
    <Dialog
      title="Said before"
      onClose={onClose}
      wide="47rem"
      others={
        <>
          <Button tone="quiet" onClick={() => void courtesy()}>
            Courtesy text, do not tell again
          </Button>
          <Button
            onClick={() => {
              onClose()
              onOpenStatement(id, place.paragraph)
            }}
          >
            Open the place
          </Button>
          <Button onClick={repeat} disabled={!statement}>
            Repeat on purpose
          </Button>
          <Button tone="go" onClick={onRewrite}>
            Rewrite
          </Button>
        </>
      }
    >
      {said.places.length > 1 ? (
        <SelectField
          label="Stands in"
          choices={said.places.map((each, index) => ({ value: String(index), words: saidTitle(each) }))}
          value={at}
          onChange={setAt}
        />
      ) : (
        <p>
          <strong>{saidTitle(place)}</strong>
        </p>
      )}
      <section className={css['part']}>
        <h3>From the earlier words to these</h3>
        <p className={css['difference']} dir="auto">
          <Difference changes={compareWords(place.text, said.text)} />
        </p>
      </section>
    </Dialog>
  )
}
