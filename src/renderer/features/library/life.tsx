import { useEffect, useState } from 'react'
import { dayInWords } from '../../../shared/basics/day'
import { oneLine } from '../../../shared/basics/text'
import { lifeOf, shortened, type LifeStep } from '../../../shared/drafting/life'
import { readable } from '../../../shared/library/blanks'
import type { Recommendation } from '../../../shared/library/recommendation'
import { mostWording, recordKey, type RecordKey } from '../../../shared/library/use'
import { alreadySaid } from '../../data/radar'
import { keepUse, readDeclined, retireUse, useUses, type UsedIn } from '../../data/uses'
import { Button, Chip } from '../../kit/controls'
import { Difference } from '../../kit/difference'
import { useSay } from '../../kit/notices'
import css from './life.module.css'

type OpenUse = (key: RecordKey, paragraph: number | null) => void

const said: Readonly<Record<LifeStep<UsedIn>['said'], string>> = {
  first: 'Said',
  repeated: 'Repeated',
  reworded: 'Repeated, reworded',
}

const Where = ({ use, onOpen }: { readonly use: UsedIn; readonly onOpen: OpenUse }) => (
  <Button tone="link" onClick={() => onOpen(use.in, use.paragraph)}>
    {use.title}
    {use.paragraph !== null && `, para. ${use.paragraph}`}
  </Button>
)

const Step = ({ step, onOpen }: { readonly step: LifeStep<UsedIn>; readonly onOpen: OpenUse }) => {
  const { use } = step
  const drafted = use.how === 'drafted'
  return (
    <li data-open={drafted}>
      <p>
        <strong>{drafted ? 'In a draft' : said[step.said]}</strong>
        {!drafted && <span className="quiet"> · {use.day ? dayInWords(use.day) : 'day not known'}</span>}
      </p>
      <p className="small">
        <Where use={use} onOpen={onOpen} />
      </p>
      {step.said === 'first' ? (
        <p className={css['words']} dir="auto">
          {use.wording}
        </p>
      ) : (
        step.said === 'reworded' && (
          <p className={css['words']} dir="auto">
            <Difference changes={shortened(step.changes)} />
          </p>
        )
      )}
    </li>
  )
}

type Proposal = UsedIn & { readonly share: number }

/** Paragraphs of past texts that say nearly the same and that nobody has marked or turned down. */
const useProposals = (record: Recommendation, uses: readonly UsedIn[] | undefined): readonly Proposal[] => {
  const [proposals, setProposals] = useState<readonly Proposal[]>([])
  const of = recordKey('recommendation', record.id)
  const wording = readable(record.wording)
  const known = uses?.map((use) => `${use.in} ${use.paragraph ?? ''}`).join('|')
  useEffect(() => {
    if (uses === undefined) return
    const stop = { stopped: false }
    const look = async (): Promise<void> => {
      const [found, declined] = await Promise.all([
        alreadySaid([{ id: of, text: wording }]),
        readDeclined(of),
      ])
      if (stop.stopped) return
      const taken = new Set([...uses, ...declined].map((use) => `${use.in} ${use.paragraph ?? ''}`))
      setProposals(
        (found.get(of) ?? [])
          .filter(({ key, paragraph }) => key.startsWith('statement:') && !taken.has(`${key} ${paragraph}`))
          .slice(0, 5)
          .map(({ key, paragraph, text, title, day, share }) => ({
            id: null,
            in: key,
            title,
            day: day as UsedIn['day'],
            paragraph,
            wording: oneLine(text),
            place: '',
            how: 'proposed',
            share,
          })),
      )
    }
    look().catch(() => setProposals([]))
    return () => {
      stop.stopped = true
    }
    // `known` says what `uses` holds; the array itself is new at each reading.
  }, [of, wording, known])
  return proposals
}

const ProposalRow = ({
  of,
  proposal,
  onOpen,
}: {
  readonly of: RecordKey
  readonly proposal: Proposal
  readonly onOpen: OpenUse
}) => {
  const say = useSay()
  const answer = async (how: 'proposed' | 'declined'): Promise<void> => {
    const { in: text, paragraph, wording, day, place } = proposal
    const use = await keepUse({
      of,
      in: text,
      paragraph,
      wording: wording.slice(0, mostWording),
      day,
      place,
      how,
    })
    say({
      words: how === 'proposed' ? 'Marked as said there.' : 'This place will not be proposed again.',
      undo: { words: 'Undo', run: () => void retireUse(use.id) },
    })
  }
  return (
    <li>
      <p>
        <strong>Perhaps said</strong>
        <span className="quiet"> · {proposal.day ? dayInWords(proposal.day) : 'day not known'}</span>{' '}
        <Chip tone="warn">{Math.round(proposal.share * 100)} % alike</Chip>
      </p>
      <p className="small">
        <Where use={proposal} onOpen={onOpen} />
      </p>
      <p className={css['words']} dir="auto">
        {proposal.wording}
      </p>
      <p className={css['answers']}>
        <Button onClick={() => void answer('proposed')}>It is this one</Button>
        <Button tone="quiet" onClick={() => void answer('declined')}>
          No, another
        </Button>
      </p>
    </li>
  )
}

/** The life of a recommendation: where it was said, how its words changed, and where it was perhaps said too. */
export const Life = ({ of: record, onOpen }: { readonly of: Recommendation; readonly onOpen: OpenUse }) => {
  const of = recordKey('recommendation', record.id)
  const uses = useUses(of)
  const proposals = useProposals(record, uses)
  if (uses === undefined) return null
  return (
    <section aria-label="Its life so far">
      <h3 className={css['eyebrow']}>Its life so far</h3>
      {uses.length === 0 && proposals.length === 0 ? (
        <p className="quiet small">It has not been said yet.</p>
      ) : (
        <ol className={css['life']}>
          {lifeOf(uses).map((step, index) => (
            <Step
              key={`${step.use.in} ${step.use.paragraph ?? index} ${index}`}
              step={step}
              onOpen={onOpen}
            />
          ))}
          {proposals.map((proposal) => (
            <ProposalRow
              key={`${proposal.in} ${proposal.paragraph ?? 0}`}
              of={of}
              proposal={proposal}
              onOpen={onOpen}
            />
          ))}
        </ol>
      )}
    </section>
  )
}
