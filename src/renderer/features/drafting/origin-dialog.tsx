import type { LexicalEditor } from 'lexical'
import { useMemo } from 'react'
import { oneLine } from '../../../shared/basics/text'
import { dayInWords } from '../../../shared/basics/day'
import { compareWords } from '../../../shared/drafting/compare'
import { inMode, leftAt, newestWording, standingOf, taken, wordingsAt } from '../../../shared/drafting/linked'
import { sourceKey } from '../../../shared/drafting/origins'
import type { Provenance } from '../../../shared/drafting/manuscript'
import { sealOf } from '../../../shared/drafting/seal'
import { dayOf } from '../../data/clock'
import { useSources } from '../../data/sources'
import { Button, CheckField, Chip } from '../../kit/controls'
import { Dialog } from '../../kit/dialog'
import { useSay } from '../../kit/notices'
import { Difference } from '../../kit/difference'
import { originChips, originName, sealInWords } from './origin-words'
import { $wordsOf, changeReused, type Reused } from './reused'
import css from './reuse.module.css'

const Part = ({ title, children }: { readonly title: string; readonly children: React.ReactNode }) => (
  <section className={css['part']}>
    <h3>{title}</h3>
    {children}
  </section>
)

/** Reused words with their origin: what the library says now, what was changed here, and what can be done about it. */
export const OriginDialog = ({
  editor,
  reused,
  answers,
  onOpenSource,
  onChange,
  onClose,
}: {
  readonly editor: LexicalEditor
  readonly reused: Reused
  readonly answers: Readonly<Record<string, string>>
  readonly onOpenSource: (from: Provenance) => void
  readonly onChange: (reused: Reused) => void
  readonly onClose: () => void
}) => {
  const say = useSay()
  const { from } = reused
  const words = useMemo(() => oneLine(editor.read(() => $wordsOf(reused)) ?? ''), [editor, reused])
  const source = useSources([sourceKey(from)])?.get(sourceKey(from))
  const isQuotation = reused.whole && from.kind !== 'recommendation'
  const seal = useMemo(() => (isQuotation ? sealOf(words, from.wording) : null), [isQuotation, words, from])
  const standing = source === undefined ? 'current' : standingOf(from, source)
  const isNewer = (standing === 'revised' || standing === 'left') && source
  const newest = isNewer ? newestWording(from, wordingsAt(source, from.edition), source, answers) : null
  const isChanged = words !== oneLine(from.wording)
  const canLink = from.kind === 'recommendation' || from.kind === 'phrase'

  const finish = (done: string): void => {
    onClose()
    say({ words: done })
  }
  const take = (): void => {
    if (newest === null || !source) return
    changeReused(editor, reused, taken(from, source, newest), newest)
    finish('The revised wording was taken. Undo brings the earlier words back.')
  }
  const leave = (): void => {
    if (!source) return
    changeReused(editor, reused, leftAt(from, source))
    finish('Left as it is. You will be told of the next revision.')
  }
  const restore = (): void => {
    changeReused(editor, reused, from, from.wording)
    finish(isQuotation ? 'The quotation is exact again.' : 'The words stand as they were inserted.')
  }
  return (
    <Dialog
      title={originName(from, source)}
      onClose={onClose}
      wide="40rem"
      others={
        <>
          <Button
            onClick={() => {
              onClose()
              onOpenSource(from)
            }}
            disabled={!source}
          >
            Open the source
          </Button>
          {isChanged && (
            <Button tone={isQuotation ? 'go' : 'plain'} onClick={restore}>
              {isQuotation ? 'Make exact' : 'Restore the inserted words'}
            </Button>
          )}
          {newest !== null && standing === 'revised' && from.mode === 'linked' && (
            <Button onClick={leave}>Leave it as it is</Button>
          )}
          {newest !== null && (
            <Button tone="go" onClick={take}>
              Take the revised wording
            </Button>
          )}
        </>
      }
    >
      <div className={css['chips']}>
        {source && from.kind !== 'statement' && <strong>{source.title}</strong>}
        {seal ? (
          <Chip tone={seal.state === 'broken' ? 'warn' : 'good'}>
            {sealInWords(seal.state).split(':')[0]}
          </Chip>
        ) : (
          originChips(from, words, source).map((chip) => (
            <Chip key={chip.words} tone={chip.tone}>
              {chip.words}
            </Chip>
          ))
        )}
      </div>
      {newest !== null && source && (
        <Part title={`The library’s wording, revised on ${dayInWords(dayOf(source.revised))}`}>
          <p className={css['difference']} dir="auto">
            <Difference changes={compareWords(from.wording, newest)} />
          </p>
        </Part>
      )}
      {isChanged ? (
        <Part title={isQuotation ? 'The quotation against its source' : 'What was changed here by hand'}>
          <p className={css['difference']} dir="auto">
            <Difference changes={compareWords(from.wording, words)} />
          </p>
        </Part>
      ) : (
        <Part
          title={isQuotation ? 'The words, exactly as in the source' : 'The words, as they were inserted'}
        >
          <p className={css['difference']} dir="auto">
            {words}
          </p>
        </Part>
      )}
      {canLink && (
        <CheckField
          label="Tell me when the library’s wording is revised"
          help="Linked words say so in their margin; a copy says it only here."
          checked={from.mode === 'linked'}
          onChange={(on) => onChange(changeReused(editor, reused, inMode(from, on ? 'linked' : 'copy')))}
        />
      )}
    </Dialog>
  )
}
