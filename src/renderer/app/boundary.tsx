import { Component, type ReactNode } from 'react'
import { note } from '../data/bridge'
import { flushAll } from '../data/flushing'
import { Button, Empty } from '../kit/controls'

/** A bug on a page: the words are saved first, then the page can be opened again. */
export class Boundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override readonly state = { broken: false }

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true }
  }

  override componentDidCatch(): void {
    void flushAll()
    note('error', 'page.broke')
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children
    return (
      <main>
        <Empty alone title="Something went wrong on this page">
          <p>Your text is saved up to the last pause. Open the page again; nothing else was touched.</p>
          <Button tone="go" onClick={() => this.setState({ broken: false })}>
            Open the page again
          </Button>
        </Empty>
      </main>
    )
  }
}
