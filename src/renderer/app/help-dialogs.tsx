import { useEffect, useState } from 'react'
import { commands, keysInWords, menus } from '../../shared/commanding/commands'
import type { Answer } from '../../shared/ipc/contract'
import { ask } from '../data/bridge'
import { onMac } from '../data/commanding'
import { Dialog } from '../kit/dialog'
import css from './app.module.css'

export const ShortcutsDialog = ({ onClose }: { readonly onClose: () => void }) => (
  <Dialog title="Keyboard shortcuts" wide="56rem" onClose={onClose}>
    <div className={css['sheetOfKeys']}>
      {menus.map((menu) => {
        const keyed = commands.flatMap((command) =>
          'keys' in command && command.menu === menu ? [command] : [],
        )
        return keyed.length === 0 ? null : (
          <div key={menu}>
            <h3>{menu}</h3>
            {keyed.map((command) => (
              <div key={command.name}>
                <span>{command.words.replace('…', '')}</span>
                <kbd>{keysInWords(command.keys, onMac)}</kbd>
              </div>
            ))}
          </div>
        )
      })}
      <div>
        <h3>In the text</h3>
        <div>
          <span>Insert from the library</span>
          <kbd>/</kbd>
        </div>
        <div>
          <span>Leave one level, keep the text</span>
          <kbd>Esc</kbd>
        </div>
      </div>
    </div>
  </Dialog>
)

export const AboutDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const [facts, setFacts] = useState<Answer<'app.facts'> | null>(null)
  useEffect(() => {
    ask('app.facts', null).then(setFacts, () => undefined)
  }, [])
  return (
    <Dialog title="About Rostrum" onClose={onClose}>
      <p>
        Statements, contributions and reports for the Constructive Dialogues of the Review Mechanism, without
        a connection.
      </p>
      {facts && (
        <p className="quiet">
          Version {facts.version}, on {facts.runtime}.<br />
          Your library is kept in {facts.dataFolder}.
        </p>
      )}
      <p className="quiet">
        The digests of treaty articles are our own and are not the official text. Check quotations against
        treaties.un.org.
      </p>
    </Dialog>
  )
}
