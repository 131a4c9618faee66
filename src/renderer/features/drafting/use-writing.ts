import { $isHeadingNode } from '@lexical/rich-text'
import { mergeRegister } from '@lexical/utils'
import {
  $getRoot,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  CAN_REDO_COMMAND,
  CAN_UNDO_COMMAND,
  COMMAND_PRIORITY_LOW,
  HISTORIC_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Block, Manuscript, Part } from '../../../shared/drafting/manuscript'
import { outline, type Section } from '../../../shared/drafting/outline'
import { secondsFor, wordsOf } from '../../../shared/drafting/speaking-time'
import type { AgendaItem } from '../../../shared/library/dialogue'
import type { Language } from '../../../shared/library/language'
import { beforeClosing } from '../../data/flushing'
import { autosave, type Autosave, type Saved } from './autosave'
import { $styleHere, makeEditor, registerEditing, type BlockStyle } from './editor'
import css from './sheet.module.css'
import { $writeManuscript } from './from-manuscript'
import { registerPaste } from './paste'
import { originOfBlock } from './origin-words'
import { registerSheetMarks } from './sheet-marks'
import { saveNews } from './save-news'
import { manuscriptReader } from './to-manuscript'

/** What is known about the text while it is written. */
export type Live = {
  readonly manuscript: Manuscript
  /** The editor's key of each block. */
  readonly keys: readonly NodeKey[]
  readonly sections: readonly Section[]
  readonly words: number
  readonly seconds: number
}

/** What stands at the caret, for the toolbar and the outline. */
export type Here = {
  readonly style: BlockStyle
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
  readonly block: number
}
const nowhere: Here = { style: 'paragraph', bold: false, italic: false, underline: false, block: 0 }

const theme = {
  paragraph: css['paragraph'] ?? '',
  heading: { h1: css['h1'] ?? '', h2: css['h2'] ?? '', h3: css['h3'] ?? '' },
  quote: css['quotation'] ?? '',
  list: {
    ul: css['ul'] ?? '',
    ol: css['ol'] ?? '',
    listitem: css['li'] ?? '',
    nested: { listitem: css['nested'] ?? '' },
  },
  link: css['link'] ?? '',
  text: { bold: css['bold'] ?? '', italic: css['italic'] ?? '', underline: css['underline'] ?? '' },
  recommendation: css['recommendation'] ?? '',
  citation: css['citation'] ?? '',
}

export type WritingPlan = {
  readonly opened: { readonly rev: number; readonly manuscript: Manuscript }
  readonly agendaItems: readonly AgendaItem[]
  readonly language: Language
  readonly pace: number
  readonly save: (
    rev: number,
    manuscript: Manuscript,
    measures: { words: number; seconds: number },
  ) => Promise<Saved>
  readonly prompt: (part: Part) => string
  readonly tell: (words: string) => void
  /** The text is left: its caret can still be read. */
  readonly onLeave: (editor: LexicalEditor) => void
}

// The figures beside the text may lag a little behind the keys; the keys may not.
const measureAfter = 150

const counted = new WeakMap<Block, number>()
const wordsIn = (block: Block): number => {
  const known = counted.get(block)
  if (known !== undefined) return known
  const words = wordsOf(block)
  counted.set(block, words)
  return words
}

const measure = (
  manuscript: Manuscript,
  keys: readonly NodeKey[],
  items: readonly AgendaItem[],
  pace: number,
): Live => {
  const words = manuscript.blocks.reduce((sum, block) => sum + wordsIn(block), 0)
  return {
    manuscript,
    keys,
    sections: outline(manuscript, items, wordsIn),
    words,
    seconds: secondsFor(words, pace),
  }
}

const $readHere = (): Here => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return nowhere
  const top = selection.anchor.getNode().getTopLevelElement()
  const [bold, italic, underline] = [
    selection.hasFormat('bold'),
    selection.hasFormat('italic'),
    selection.hasFormat('underline'),
  ]
  return { style: $styleHere(), bold, italic, underline, block: top?.getIndexWithinParent() ?? 0 }
}

/** An editor with the words of a draft in it, saved at each pause and measured as it is written. */
export const useWriting = (plan: WritingPlan) => {
  const latest = useRef(plan)
  useEffect(() => {
    latest.current = plan
  })
  const [failure, setFailure] = useState<Error | null>(null)
  const [editor] = useState<LexicalEditor>(() => makeEditor(theme, setFailure))
  const [reader] = useState(() => manuscriptReader(plan.language))
  const [live, setLive] = useState<Live>(() =>
    measure(plan.opened.manuscript, [], plan.agendaItems, plan.pace),
  )
  const [here, setHere] = useState<Here>(nowhere)
  const [undoable, setUndoable] = useState({ undo: false, redo: false })
  const [saving] = useState(() => saveNews())
  const saver = useRef<Autosave | null>(null)

  const measureNow = useCallback((): Live => {
    const { agendaItems, pace } = latest.current
    const state = editor.getEditorState()
    const keys = state.read(() => $getRoot().getChildrenKeys())
    return measure(reader.read(state), keys, agendaItems, pace)
  }, [editor, reader])

  useEffect(() => {
    const own = autosave(
      plan.opened.rev,
      (rev) => {
        const { manuscript, words, seconds } = measureNow()
        return latest.current.save(rev, manuscript, { words, seconds })
      },
      saving.tell,
    )
    saver.current = own
    const release = beforeClosing(own.flush)
    return () => {
      release()
      void own.flush()
      own.stop()
    }
  }, [measureNow, plan.opened, saving])

  const mount = useCallback(
    (root: HTMLElement | null) => {
      if (!root) return
      editor.setRootElement(root)
      editor.update(() => $writeManuscript(latest.current.opened.manuscript), {
        discrete: true,
        tag: HISTORIC_TAG,
      })
      let timer: ReturnType<typeof setTimeout> | undefined
      const remeasure = (): void => setLive(measureNow())
      const stop = mergeRegister(
        registerEditing(editor),
        registerPaste(editor, (words) => latest.current.tell(words)),
        registerSheetMarks(editor, {
          prompt: (part) => latest.current.prompt(part),
          origin: originOfBlock,
        }),
        editor.registerCommand(
          CAN_UNDO_COMMAND,
          (undo) => (setUndoable((now) => ({ ...now, undo })), false),
          COMMAND_PRIORITY_LOW,
        ),
        editor.registerCommand(
          CAN_REDO_COMMAND,
          (redo) => (setUndoable((now) => ({ ...now, redo })), false),
          COMMAND_PRIORITY_LOW,
        ),
        editor.registerUpdateListener((update) => {
          const next = update.editorState.read($readHere)
          setHere((now) => (JSON.stringify(now) === JSON.stringify(next) ? now : next))
          if (update.dirtyElements.size === 0 && update.dirtyLeaves.size === 0) return
          reader.forget(update)
          saver.current?.changed()
          clearTimeout(timer)
          timer = setTimeout(remeasure, measureAfter)
        }),
      )
      // The keys of the blocks are only known once the text is in the editor.
      timer = setTimeout(remeasure, measureAfter)
      return () => {
        clearTimeout(timer)
        latest.current.onLeave(editor)
        stop()
        editor.setRootElement(null)
      }
    },
    [editor, measureNow, reader],
  )

  /** Brings a section into view and puts the caret where writing goes on: in the empty line under a heading. */
  const goTo = useCallback(
    (section: Section) => {
      // The figures beside the text lag behind it, so the section is looked for where it now is.
      const same = measureNow().sections.filter(
        ({ title, part }) => title === section.title && part === section.part,
      )
      const now = same.toSorted(
        (one, other) => Math.abs(one.start - section.start) - Math.abs(other.start - section.start),
      )[0]
      editor.update(() => {
        const node = $getRoot().getChildAtIndex((now ?? section).start)
        if (!node) return
        const next = node.getNextSibling()
        const toWrite = $isHeadingNode(node) && $isParagraphNode(next) && next.isEmpty() ? next : node
        toWrite.selectStart()
        editor.getElementByKey(node.getKey())?.scrollIntoView({ block: 'start', behavior: 'smooth' })
      })
      editor.focus()
    },
    [editor, measureNow],
  )

  const flush = useCallback(() => saver.current?.flush() ?? Promise.resolve(true), [])
  return useMemo(
    () => ({ editor, mount, live, here, undoable, saving, failure, goTo, flush, measureNow }),
    [editor, mount, live, here, undoable, saving, failure, goTo, flush, measureNow],
  )
}
