import { memo, useCallback, useMemo, useRef, useState } from 'react'
import { knownAnswers } from '../../../shared/drafting/reuse'
import { partName } from '../../../shared/drafting/outline'
import { newestManuscript, type Manuscript } from '../../../shared/drafting/manuscript'
import type { Language } from '../../../shared/library/language'
import { submissionOf } from '../../../shared/exporting/submission'
import type { Topic } from '../../../shared/library/topic'
import { saveBody, type OpenedBody } from '../../data/drafts'
import { useAll } from '../../data/library'
import { useCommands } from '../../data/commanding'
import { useNumberPreference, usePreference } from '../../data/preferences'
import { useSay } from '../../kit/notices'
import { Splitter } from '../../kit/splitter'
import { DeliverDialog } from './deliver-dialog'
import { DetailsPanel } from './details-panel'
import css from './draft.module.css'
import type { Around, DraftPageProps } from './around'
import { $setLink } from './editor'
import { InsertPanel } from './insert-panel'
import { Inserter } from './inserter'
import { keepCaret } from './last-caret'
import { LinkDialog } from './link-dialog'
import { useOffering } from './offering'
import { OutlinePane } from './outline-pane'
import { SaveBanner } from './save-banner'
import { SidePanel, type SideTab } from './side-panel'
import type { Chosen } from './steps'
import { Sheet } from './sheet'
import sheetCss from './sheet.module.css'
import { Toolbar } from './toolbar'
import { TopBar } from './top-bar'
import { useEditingCommands } from './use-editing-commands'
import { everything, useInserting } from './use-inserting'
import { useReuse } from './use-reuse'
import { useWriting } from './use-writing'

const emptyIn = (language: Language): Manuscript => ({ version: newestManuscript, language, blocks: [] })

const paneStates = ['auto', 'shown', 'hidden'] as const
const isShown = (body: HTMLElement | null, pane: string): boolean =>
  (body?.querySelector<HTMLElement>(pane)?.offsetWidth ?? 0) > 0

const noTopics: readonly string[] = []

const promptFor: Readonly<Record<string, string>> = {
  salutation: 'Address the Chair: press / for a salutation',
  'who-we-are': 'Say who speaks and for whom: press / for a phrase',
  closing: 'Close with thanks: press / for a phrase',
}

/** The sheet with the outline on its left and insert and details on its right. */
export const WritingDesk = memo(
  (props: DraftPageProps & { readonly around: Around; readonly opened: OpenedBody }) => {
    const { around, opened } = props
    const { draft, dialogue, organization, speaker, logo } = around
    const say = useSay()
    const topics = useAll<Topic>('topics')
    const [outlineShown, setOutlineShown] = usePreference('outline', paneStates, 'auto')
    const [panelShown, setPanelShown] = usePreference('panel', paneStates, 'auto')
    const [left, setLeft] = useNumberPreference('outline-width', 208)
    const [right, setRight] = useNumberPreference('panel-width', 312)
    const body = useRef<HTMLDivElement>(null)
    const [tab, setTab] = useState<SideTab>('insert')
    const [dialog, setDialog] = useState<'link' | 'export' | 'deliver' | null>(null)
    const items = useMemo(() => dialogue?.agendaItems ?? [], [dialogue])

    const writing = useWriting({
      opened,
      agendaItems: items,
      language: draft.language,
      pace: organization?.pace ?? 120,
      save: (rev, manuscript, measures) =>
        saveBody(draft.id, rev, { ...manuscript, language: draft.language }, measures),
      prompt: (part) => promptFor[part] ?? `${partName(part, items)}: write, or press / to insert`,
      tell: (words) => say({ words }),
      onLeave: (left) => keepCaret(left, draft.id),
    })
    const { editor, live } = writing
    const section = live.sections.findLast(({ start }) => start <= writing.here.block) ?? null
    const setting = useMemo(() => {
      const topic = topics?.find(({ id }) => id === dialogue?.topics[0])?.name ?? ''
      return { kind: draft.kind, answers: knownAnswers({ organization, dialogue, topic, speaker }) }
    }, [draft.kind, organization, dialogue, speaker, topics])

    const { inserting, insert, close, done } = useInserting(editor, draft.id, props.insert)
    const part = section?.part ?? null
    const fitting = { part, kind: draft.kind, topics: dialogue?.topics ?? noTopics }
    const { offer, phrases, recommendations } = useOffering(fitting, inserting !== null)
    const reuse = useReuse({
      editor,
      draft: draft.id,
      live,
      here: writing.here.block,
      answers: setting.answers,
      openers: props,
    })
    const saveNow = (): void =>
      void writing
        .flush()
        .then((saved) =>
          say(
            saved
              ? { words: 'Saved.', tone: 'good' }
              : { words: 'Not saved. Your text is still here; trying again.', tone: 'bad' },
          ),
        )

    useEditingCommands(editor)
    useCommands({
      'draft.save': saveNow,
      'draft.export': () => void writing.flush().then(() => setDialog('export')),
      'draft.deliver': () => void writing.flush().then(() => setDialog('deliver')),
      'insert.anything': () => insert(everything),
      'insert.recommendation': () => insert(['recommendation']),
      'insert.citation': () => insert(['article']),
      'insert.phrase': () => insert(['phrase']),
      'insert.link': () => setDialog('link'),
      'reuse.said': reuse.nextSaid,
      'reuse.origin': reuse.originHere,
      'view.outline': () => setOutlineShown(isShown(body.current, 'nav') ? 'hidden' : 'shown'),
      'view.panel': () => setPanelShown(isShown(body.current, '[data-side]') ? 'hidden' : 'shown'),
    })

    // The sheet's own words are the editor's; only what is printed round them is drawn here.
    const head = useMemo(
      () => submissionOf({ ...draft, organization, logo, speaker, manuscript: emptyIn(draft.language) }),
      [draft, organization, logo, speaker],
    )
    const take = useCallback((chosen: Chosen) => insert(everything, chosen), [insert])
    const showDetails = useCallback(() => {
      setPanelShown('shown')
      setTab('details')
    }, [setPanelShown])

    if (writing.failure) throw writing.failure
    return (
      <main className={css['page']} aria-label={`Draft: ${draft.title}`}>
        <TopBar
          draft={draft}
          dialogue={dialogue}
          live={live}
          saving={writing.saving}
          onBack={props.onBack}
          onDetails={showDetails}
        />
        <SaveBanner saving={writing.saving} text={() => writing.measureNow().manuscript} onRetry={saveNow} />
        <div
          ref={body}
          className={css['body']}
          data-outline={outlineShown}
          data-panel={panelShown}
          style={{ ['--left' as string]: `${left}px`, ['--right' as string]: `${right}px` }}
        >
          <OutlinePane
            live={live}
            block={writing.here.block}
            items={items}
            pace={organization?.pace ?? 120}
            spoken={draft.kind === 'oral-statement'}
            onGo={writing.goTo}
          />
          <div className={css['left']}>
            <Splitter
              label="Width of the outline"
              side="start"
              width={left}
              least={140}
              most={360}
              onWidth={setLeft}
            />
          </div>
          <div className={css['middle']}>
            <Toolbar
              here={writing.here}
              undoable={writing.undoable}
              said={reuse.said.length}
              onSaid={reuse.nextSaid}
            />
            <div className={sheetCss['desk']} data-pane>
              <Sheet submission={head} mount={writing.mount} />
            </div>
          </div>
          <div className={css['right']}>
            <Splitter
              label="Width of the side panel"
              side="end"
              width={right}
              least={220}
              most={520}
              onWidth={setRight}
            />
          </div>
          <SidePanel
            tab={tab}
            onTab={setTab}
            told={reuse.told}
            insert={
              <InsertPanel
                part={part}
                phrases={phrases}
                recommendations={recommendations}
                answers={setting.answers}
                onTake={take}
              />
            }
            origins={reuse.panel}
            details={<DetailsPanel draft={draft} dialogue={dialogue} onOpenDialogue={props.onOpenDialogue} />}
          />
        </div>
        {inserting && (
          <Inserter
            key={JSON.stringify(inserting)}
            editor={editor}
            offer={offer}
            setting={setting}
            {...inserting}
            onClose={close}
            onDone={done}
          />
        )}
        {reuse.dialogs}
        {dialog === 'link' && (
          <LinkDialog
            onClose={() => setDialog(null)}
            onLink={(address) => {
              setDialog(null)
              editor.update(() => void $setLink(address))
            }}
          />
        )}
        {dialog === 'deliver' && (
          <DeliverDialog
            around={around}
            onClose={() => setDialog(null)}
            onDelivered={props.onOpenStatement}
          />
        )}
        {dialog === 'export' &&
          props.renderExport(
            submissionOf({
              ...draft,
              organization,
              logo,
              speaker,
              manuscript: { ...writing.measureNow().manuscript, language: draft.language },
            }),
            () => setDialog(null),
          )}
      </main>
    )
  },
)
