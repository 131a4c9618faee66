import { CircleCheck, FolderOpen, SquareArrowOutUpRight } from 'lucide-react'
import { useState } from 'react'
import { plural } from '../../../shared/basics/text'
import { runsOf } from '../../../shared/drafting/manuscript'
import { blanksIn } from '../../../shared/library/blanks'
import type { Submission } from '../../../shared/exporting/submission'
import type { TextFile } from '../../../shared/ipc/contract'
import { ask } from '../../data/bridge'
import { Button, SelectField } from '../../kit/controls'
import { Dialog } from '../../kit/dialog'
import { writeOut, type Written } from './write-out'

const kinds: readonly { readonly value: TextFile; readonly words: string }[] = [
  { value: 'docx', words: 'Word (.docx)' },
  { value: 'md', words: 'Markdown (.md)' },
  { value: 'txt', words: 'Plain text (.txt)' },
]

const openBlanks = ({ manuscript }: Submission): string[] =>
  manuscript.blocks.flatMap((block) =>
    blanksIn(
      runsOf(block)
        .map(({ text }) => text)
        .join(''),
    ),
  )

/** What a person should know before the file leaves; none of it stops them. */
const Beforehand = ({ submission }: { readonly submission: Submission }) => {
  const blanks = openBlanks(submission)
  const lines = [
    blanks.length > 0 &&
      `${plural(blanks.length, 'blank')} still open: ${blanks.map((key) => key.replaceAll('-', ' ')).join(', ')}.`,
    submission.letterhead.name === '' && 'The letterhead is empty: the organization has no name yet.',
    submission.day === '' && 'No date is set.',
  ].filter(Boolean)
  if (lines.length === 0) return null
  return (
    <div>
      <h3>Before you export</h3>
      <ul>
        {lines.map((line) => (
          <li key={String(line)}>{line}</li>
        ))}
      </ul>
    </div>
  )
}

const Exported = ({ written }: { readonly written: Extract<Written, { state: 'exported' }> }) => {
  const [missing, setMissing] = useState(false)
  const act = (channel: 'document.open' | 'document.reveal') => () =>
    void ask(channel, { token: written.token }).then((done) => setMissing(!done))
  return (
    <div role="status" style={{ display: 'grid', gap: 'var(--s3)' }}>
      <p
        style={{
          display: 'flex',
          gap: 'var(--s2)',
          alignItems: 'center',
          color: 'var(--good)',
          fontWeight: 600,
        }}
      >
        <CircleCheck size={18} aria-hidden /> Exported
      </p>
      <p>
        {written.name} in {written.folder}. The file was read back: all{' '}
        {plural(written.paragraphs, 'paragraph')} are in it, word for word.
      </p>
      <div style={{ display: 'flex', gap: 'var(--s2)', flexWrap: 'wrap' }}>
        <Button onClick={act('document.open')}>
          <SquareArrowOutUpRight size={15} aria-hidden />
          Open
        </Button>
        <Button onClick={act('document.reveal')}>
          <FolderOpen size={15} aria-hidden />
          Show in folder
        </Button>
      </div>
      {missing && (
        <p role="alert">
          The system has no program that opens this file, or the file was moved. It is in {written.folder}.
        </p>
      )}
    </div>
  )
}

/** Hands a text in: the file is written, read back and compared before anything is called exported. */
export const ExportDialog = ({
  submission,
  onClose,
}: {
  readonly submission: Submission
  readonly onClose: () => void
}) => {
  const [kind, setKind] = useState<TextFile>('docx')
  const [doing, setDoing] = useState<string | null>(null)
  const [written, setWritten] = useState<Written | null>(null)
  const run = async (): Promise<void> => {
    setWritten(null)
    const outcome = await writeOut(submission, kind, setDoing)
    setDoing(null)
    setWritten(outcome.state === 'cancelled' ? null : outcome)
  }
  const exported = written?.state === 'exported'
  return (
    <Dialog
      title="Export"
      onClose={onClose}
      {...(exported
        ? {}
        : {
            action: {
              words: doing ?? 'Choose where to save',
              run: () => void run(),
              disabled: doing !== null,
            },
          })}
    >
      {exported ? (
        <Exported written={written} />
      ) : (
        <>
          <SelectField label="Kind of file" choices={kinds} value={kind} onChange={setKind} />
          <Beforehand submission={submission} />
          <p className="quiet small">
            Origins of reused words, notes and your user name stay here; only what is on the sheet goes into
            the file.
          </p>
          {written?.state === 'refused' && (
            <p role="alert" style={{ color: 'var(--bad)' }}>
              {written.words}
            </p>
          )}
        </>
      )}
    </Dialog>
  )
}
