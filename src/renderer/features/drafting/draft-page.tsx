import { useEffect, useState } from 'react'
import { openBody, type OpenedBody } from '../../data/drafts'
import { Button, Empty } from '../../kit/controls'
import { useAround, type DraftPageProps } from './around'
import { WritingDesk } from './writing-desk'

const refusals = {
  missing: 'The words of this draft are not in the library any more.',
  newer: 'This draft was written by a newer Rostrum. It was left untouched; open it with that version.',
  broken: 'The words of this draft are damaged and could not be read. They were left as they are.',
} as const

/** A draft on its sheet, or a sentence that says why it cannot be opened. */
export const DraftPage = (props: DraftPageProps) => {
  const around = useAround(props.id)
  const [opened, setOpened] = useState<OpenedBody | keyof typeof refusals | null>(null)
  useEffect(() => {
    let here = true
    void openBody(props.id).then((body) => {
      if (here) setOpened(body.ok ? body.value : body.reason)
    })
    return () => {
      here = false
    }
  }, [props.id])

  const refusal = around === null ? 'missing' : typeof opened === 'string' ? opened : null
  if (refusal)
    return (
      <main>
        <Empty alone title="This draft cannot be opened">
          <p>{refusals[refusal]}</p>
          <Button onClick={props.onBack}>Back to the drafts</Button>
        </Empty>
      </main>
    )
  if (!around || !opened || typeof opened === 'string')
    return <main aria-busy="true" aria-label="Opening the draft" />
  return <WritingDesk key={props.id} {...props} around={around} opened={opened} />
}
