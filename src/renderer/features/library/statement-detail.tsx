import { Archive, ExternalLink, FolderOpen } from 'lucide-react'
import { dayInWords } from '../../../shared/basics/day'
import { plural } from '../../../shared/basics/text'
import { clock } from '../../../shared/drafting/speaking-time'
import { FileType } from '../../../shared/importing/reading'
import { languages } from '../../../shared/library/language'
import { pastKinds, type Original, type Statement } from '../../../shared/library/statement'
import type { Topic } from '../../../shared/library/topic'
import { recordKey } from '../../../shared/library/use'
import { ask } from '../../data/bridge'
import { useOne } from '../../data/library'
import { usePastText } from '../../data/past-texts'
import { bringBack, putAway } from '../../data/trash'
import { Button, Chip } from '../../kit/controls'
import { useSay } from '../../kit/notices'
import { Pairs } from '../../kit/shelf'
import type { Dialogue } from '../../../shared/library/dialogue'
import css from './library.module.css'
import { NumberedParagraphs, type Reusing } from './numbered-paragraphs'
import { TagRow } from './tag-row'
import { topicName } from './use-finding'

/** The file a statement came from, and the ways to it; it is kept beside the text and never changed. */
const OriginalFile = ({ original }: { readonly original: Original }) => {
  const say = useSay()
  const type = FileType.safeParse(original.type)
  const reach = async (channel: 'original.open' | 'original.reveal'): Promise<void> => {
    const { hash, name } = original
    const reached = type.success && (await ask(channel, { hash, name, type: type.data }).catch(() => false))
    if (!reached)
      say({ words: 'The original file could not be opened. Its text is in the library.', tone: 'bad' })
  }
  return (
    <span className={css['chips']}>
      <span dir="auto">{original.name}</span>
      <Button tone="link" onClick={() => void reach('original.open')}>
        <ExternalLink size={13} aria-hidden /> Open original
      </Button>
      <Button tone="link" onClick={() => void reach('original.reveal')}>
        <FolderOpen size={13} aria-hidden /> Show in folder
      </Button>
    </span>
  )
}

const lengthOf = ({ kind, words, seconds }: Statement): string =>
  `${plural(words, 'word')}${kind === 'oral-statement' ? `, ${clock(seconds)}` : ''}`

/** What was said, with its facts: to be read, tagged and said again, never changed. */
export const StatementDetail = ({
  statement,
  topics,
  words,
  here,
  reusing,
}: {
  readonly statement: Statement
  readonly topics: readonly Topic[]
  /** Marked in the text. */
  readonly words: readonly string[]
  /** The paragraph that is shown. */
  readonly here: number | null
  readonly reusing: Reusing
}) => {
  const say = useSay()
  const text = usePastText(statement.id)
  const dialogue = useOne<Dialogue>('dialogues', statement.dialogue)
  const key = recordKey('statement', statement.id)
  const retire = async (): Promise<void> => {
    const away = await putAway(key)
    if (away.ok)
      say({
        words: 'The statement was put away.',
        undo: { words: 'Bring it back', run: () => void bringBack(key) },
      })
  }
  const event = statement.event || dialogue?.title
  return (
    <div className={css['detail']}>
      <div className={css['head']}>
        <Chip tone="good">As delivered</Chip>
        <Chip>{pastKinds[statement.kind]}</Chip>
      </div>
      <h2 dir="auto">{statement.title}</h2>
      <TagRow of={key} />
      <Pairs
        pairs={[
          ['Date', statement.day ? dayInWords(statement.day) : 'not given'],
          ...(event ? [['Event', event] as const] : []),
          ...(statement.organization ? [['Organization', statement.organization] as const] : []),
          ['By', statement.speaker || 'not given'],
          ['Topics', statement.topics.map(topicName(topics)).join(', ') || 'none'],
          ['Language', languages[statement.language].name],
          ['Length', lengthOf(statement)],
          ...(statement.original
            ? [['Original', <OriginalFile key="original" original={statement.original} />] as const]
            : []),
          [
            'Fingerprint',
            <span key="hash" className="quiet small num" title={statement.hash}>
              {statement.hash.slice(0, 16)}
            </span>,
          ],
        ]}
      />
      <div className={css['buttons']}>
        <Button tone="quiet" onClick={() => void retire()}>
          <Archive size={16} aria-hidden />
          Put away
        </Button>
      </div>
      {text?.ok === false && (
        <p className={css['caution']}>
          The words of this statement could not be read. They were left as they are.
        </p>
      )}
      {text?.ok && (
        <NumberedParagraphs
          key={statement.id}
          id={statement.id}
          text={text.value}
          words={words}
          here={here}
          reusing={reusing}
        />
      )}
    </div>
  )
}
