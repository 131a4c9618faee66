import { memo } from 'react'
import type { NodeKey } from 'lexical'
import { plural } from '../../../shared/basics/text'
import { sourceKey, type Origin } from '../../../shared/drafting/origins'
import type { Provenance } from '../../../shared/drafting/manuscript'
import type { Sources } from '../../data/sources'
import { Button, Chip } from '../../kit/controls'
import { originChips, originName, sealInWords } from './origin-words'
import type { Reused } from './reused'
import { saidTitle } from './said-words'
import { sealOfBlock } from './use-margin'
import type { Said } from './use-said'
import type { Live } from './use-writing'
import css from './reuse.module.css'

const Card = ({
  kind,
  title,
  chips,
  words,
  children,
}: {
  readonly kind: string
  readonly title: string
  readonly chips: React.ReactNode
  readonly words: string
  readonly children: React.ReactNode
}) => (
  <li className={css['card']} data-kind={kind}>
    <div className={css['chips']}>
      <strong>{title}</strong>
      {chips}
    </div>
    <p className={css['words']} dir="auto">
      {words}
    </p>
    <div className={css['buttons']}>{children}</div>
  </li>
)

/** Where every reused word of the text comes from, and which paragraphs were said before. */
export const OriginsPanel = memo(
  ({
    live,
    origins,
    sources,
    said,
    onGo,
    onSaid,
    onOrigin,
    onOpenSource,
  }: {
    readonly live: Live
    readonly origins: readonly Origin[]
    readonly sources: Sources | undefined
    readonly said: readonly Said[]
    readonly onGo: (key: NodeKey) => void
    readonly onSaid: (said: Said) => void
    readonly onOrigin: (reused: Reused) => void
    readonly onOpenSource: (from: Provenance) => void
  }) => (
    <div className={css['panel']}>
      {said.length > 0 && (
        <section className={css['part']}>
          <h2>Said before: {plural(said.length, 'paragraph')}</h2>
          <ul className={css['cards']}>
            {said.map((each) => {
              const [place] = each.places
              return (
                <Card
                  key={each.key}
                  kind="said"
                  title={place ? saidTitle(place) : ''}
                  chips={null}
                  words={each.text}
                >
                  <Button tone="link" onClick={() => onGo(each.key)}>
                    Go to
                  </Button>
                  <Button tone="link" onClick={() => onSaid(each)}>
                    Compare…
                  </Button>
                </Card>
              )
            })}
          </ul>
        </section>
      )}
      <section className={css['part']}>
        <h2>Where these words come from</h2>
        {origins.length === 0 && (
          <p className="quiet">
            Nothing here comes from the library yet. What you insert is listed with its source.
          </p>
        )}
        <ul className={css['cards']}>
          {origins.map((origin, index) => {
            const key = live.keys[origin.block]
            const block = live.manuscript.blocks[origin.block]
            const source = sources?.get(sourceKey(origin.from))
            const seal = block && origin.whole ? sealOfBlock(block) : null
            const chips = seal
              ? [
                  {
                    words: sealInWords(seal.state).split(':')[0] ?? '',
                    tone: seal.state === 'broken' ? ('warn' as const) : ('good' as const),
                  },
                ]
              : originChips(origin.from, origin.words, source)
            return (
              <Card
                key={`${key ?? ''} ${index}`}
                kind={origin.from.kind}
                title={originName(origin.from, source)}
                chips={chips.map((chip) => (
                  <Chip key={chip.words} tone={chip.tone}>
                    {chip.words}
                  </Chip>
                ))}
                words={origin.words}
              >
                {key !== undefined && (
                  <>
                    <Button tone="link" onClick={() => onGo(key)}>
                      Go to
                    </Button>
                    <Button
                      tone="link"
                      onClick={() => onOrigin({ key, whole: origin.whole, from: origin.from })}
                    >
                      Differences…
                    </Button>
                  </>
                )}
                <Button tone="link" disabled={!source} onClick={() => onOpenSource(origin.from)}>
                  Open the source
                </Button>
              </Card>
            )
          })}
        </ul>
      </section>
    </div>
  ),
)
