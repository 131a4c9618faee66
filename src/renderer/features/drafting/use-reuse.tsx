import {
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $isElementNode,
  type LexicalEditor,
  type NodeKey,
} from 'lexical'
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { plural } from '../../../shared/basics/text'
import { unreachable } from '../../../shared/basics/outcome'
import { paragraphNamed } from '../../../shared/drafting/origins'
import type { Provenance } from '../../../shared/drafting/manuscript'
import { useSay } from '../../kit/notices'
import type { DraftPageProps } from './around'
import { isInMargin } from './margin'
import { OriginDialog } from './origin-dialog'
import { OriginsPanel } from './origins-panel'
import { $reusedHere, type Reused } from './reused'
import { SaidDialog } from './said-dialog'
import { useMargin } from './use-margin'
import { useSaid, type Said } from './use-said'
import type { Live } from './use-writing'

type Opened =
  { readonly at: 'said'; readonly said: Said } | { readonly at: 'origin'; readonly reused: Reused }

type Openers = Pick<
  DraftPageProps,
  'onOpenStatement' | 'onOpenRecommendation' | 'onOpenPhrase' | 'onOpenArticle'
>

const openSource = (openers: Openers, from: Provenance): void => {
  switch (from.kind) {
    case 'recommendation':
      return openers.onOpenRecommendation(from.id)
    case 'phrase':
      return openers.onOpenPhrase(from.id)
    case 'statement':
      return openers.onOpenStatement(from.id, paragraphNamed(from))
    case 'article':
      return openers.onOpenArticle(from.id)
    default:
      return unreachable(from.kind)
  }
}

/** The key of the block or item in whose margin was pressed. */
const keyOfPressed = (editor: LexicalEditor, event: MouseEvent): NodeKey | null => {
  const shown = event.target
  if (!(shown instanceof HTMLElement) || !editor.getRootElement()?.contains(shown)) return null
  if (!shown.matches('[data-note], [data-said], [data-origin]') || !isInMargin(shown, event)) return null
  return editor.read(() => $getNearestNodeFromDOMNode(shown)?.getKey() ?? null)
}

/** Everything about reused words in a draft: their margin, their dialogs, and the list of where they come from. */
export const useReuse = (plan: {
  readonly editor: LexicalEditor
  readonly draft: string
  readonly live: Live
  /** The number of the block with the caret. */
  readonly here: number
  readonly answers: Readonly<Record<string, string>>
  readonly openers: Openers
}): {
  readonly said: readonly Said[]
  /** How much there is to look at: said before, revised since, quotations whose words differ. */
  readonly told: number
  readonly nextSaid: () => void
  readonly originHere: () => void
  readonly panel: ReactNode
  readonly dialogs: ReactNode
} => {
  const { editor, live, here, answers, openers } = plan
  const say = useSay()
  const said = useSaid(editor, plan.draft, live)
  const { origins, sources, told } = useMargin(editor, live, said)
  const [opened, setOpened] = useState<Opened | null>(null)
  const last = useRef<NodeKey | null>(null)
  const latest = useRef({ said, origins, live })
  latest.current = { said, origins, live }

  const goTo = useCallback(
    (key: NodeKey) => {
      editor.update(() => {
        const node = $getNodeByKey(key)
        if ($isElementNode(node)) node.selectEnd()
      })
      editor.getElementByKey(key)?.scrollIntoView({ block: 'center' })
      editor.focus()
    },
    [editor],
  )

  /** The next paragraph that was said before, behind the caret; round to the first. */
  const nextSaid = useCallback(() => {
    const { said: all, live: now } = latest.current
    const order = (each: Said): number => now.keys.indexOf(each.block)
    const after = all.findIndex(({ key }) => key === last.current)
    const next = all.find((each, index) => (after >= 0 ? index > after : order(each) >= here)) ?? all[0]
    if (!next) return say({ words: 'No paragraph of this text stands in an earlier one.' })
    last.current = next.key
    goTo(next.key)
    setOpened({ at: 'said', said: next })
  }, [goTo, here, say])

  const originHere = useCallback(() => {
    const reused = editor.read($reusedHere)
    if (reused) setOpened({ at: 'origin', reused })
    else say({ words: 'These words are your own: nothing here comes from the library.' })
  }, [editor, say])

  useEffect(() => {
    const press = (event: MouseEvent): void => {
      const key = keyOfPressed(editor, event)
      if (key === null) return
      const { said: all, origins: known, live: now } = latest.current
      const told = all.find((each) => each.key === key)
      if (told) return setOpened({ at: 'said', said: told })
      const inBlock = known.filter(({ block }) => now.keys[block] === key)
      const origin = inBlock.find(({ whole }) => whole) ?? inBlock.find(({ from }) => from.mode === 'linked')
      if (origin) setOpened({ at: 'origin', reused: { key, whole: origin.whole, from: origin.from } })
    }
    document.addEventListener('click', press)
    return () => document.removeEventListener('click', press)
  }, [editor])

  const close = useCallback(() => setOpened(null), [])
  const openFrom = useCallback((from: Provenance): void => openSource(openers, from), [openers])
  const dialogs = (
    <>
      <p role="status" className="visually-hidden">
        {said.length > 0 ? `${plural(said.length, 'paragraph')} said before` : ''}
      </p>
      {opened?.at === 'origin' && (
        <OriginDialog
          editor={editor}
          reused={opened.reused}
          answers={answers}
          onOpenSource={openFrom}
          onChange={(reused) => setOpened({ at: 'origin', reused })}
          onClose={close}
        />
      )}
      {opened?.at === 'said' && (
        <SaidDialog
          editor={editor}
          said={opened.said}
          onOpenStatement={openers.onOpenStatement}
          onRewrite={() => {
            close()
            setTimeout(() => goTo(opened.said.key), 0)
          }}
          onClose={close}
        />
      )}
    </>
  )
  const panel = useMemo(
    () => (
      <OriginsPanel
        live={live}
        origins={origins}
        sources={sources}
        said={said}
        onGo={goTo}
        onSaid={(each) => setOpened({ at: 'said', said: each })}
        onOrigin={(reused) => setOpened({ at: 'origin', reused })}
        onOpenSource={openFrom}
      />
    ),
    [live, origins, sources, said, goTo, openFrom],
  )
  return { said, told: said.length + told, nextSaid, originHere, panel, dialogs }
}
