import { FileDown } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import css from './importing.module.css'
import { useTakeIn } from './use-take-in'

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

// A field that takes a file itself, such as the one for the logo, keeps what is dropped on it.
const isOwnField = (event: DragEvent): boolean =>
  event.target instanceof HTMLInputElement && event.target.type === 'file'

const isCovered = (): boolean => document.querySelector('dialog[open]') !== null

/**
 * Lets files be dropped anywhere in the window. While they are held over it, it says what will happen; a drop never
 * leads the window away. `onBegun` is called when files are on their way in.
 */
export const DropTarget = ({ onBegun }: { readonly onBegun: () => void }) => {
  const [over, setOver] = useState(false)
  const { drop } = useTakeIn(onBegun)
  const latest = useRef(drop)
  useEffect(() => {
    latest.current = drop
  })
  useEffect(() => {
    const move = (event: DragEvent): void => {
      if (!holdsFiles(event) || isOwnField(event)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = isCovered() ? 'none' : 'copy'
      setOver(!isCovered())
    }
    const leave = (event: DragEvent): void => {
      // Only one that leaves the window has nothing it goes to.
      if (event.relatedTarget === null) setOver(false)
    }
    const take = (event: DragEvent): void => {
      setOver(false)
      if (!holdsFiles(event) || isOwnField(event)) return
      event.preventDefault()
      event.stopPropagation()
      const files = [...(event.dataTransfer?.files ?? [])]
      if (!isCovered() && files.length > 0) latest.current(files)
    }
    // In the first phase: the text on the sheet must not take a file for a picture.
    window.addEventListener('dragenter', move, true)
    window.addEventListener('dragover', move, true)
    window.addEventListener('dragleave', leave, true)
    window.addEventListener('drop', take, true)
    return () => {
      window.removeEventListener('dragenter', move, true)
      window.removeEventListener('dragover', move, true)
      window.removeEventListener('dragleave', leave, true)
      window.removeEventListener('drop', take, true)
    }
  }, [])
  if (!over) return null
  return (
    <div className={css['drop']} role="status">
      <div>
        <FileDown size={32} aria-hidden />
        <strong>Drop to import</strong>
        <span>The files stay where they are; Rostrum takes copies.</span>
      </div>
    </div>
  )
}
