import { BookOpen, History, SlidersHorizontal } from 'lucide-react'
import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import css from './draft.module.css'

const tabs = ['insert', 'origins', 'details'] as const
export type SideTab = (typeof tabs)[number]

const icons = { insert: BookOpen, origins: History, details: SlidersHorizontal } as const
const words = { insert: 'Insert', origins: 'Origins', details: 'Details' } as const

/** What stands beside the text: what to insert, where its words come from, and what stands round them. */
export const SidePanel = ({
  tab,
  onTab,
  told,
  ...panels
}: {
  readonly tab: SideTab
  readonly onTab: (tab: SideTab) => void
  /** How many things the origins have to tell. */
  readonly told: number
} & Readonly<Record<SideTab, ReactNode>>) => (
  <Tabs
    className={css['side'] ?? ''}
    data-side
    selectedKey={tab}
    onSelectionChange={(key) => onTab(tabs.find((each) => each === key) ?? 'insert')}
    data-pane
  >
    <TabList className={css['tabs'] ?? ''} aria-label="Beside the text">
      {tabs.map((id) => {
        const Icon = icons[id]
        return (
          <Tab key={id} id={id} className={css['tab'] ?? ''}>
            <Icon size={15} aria-hidden />
            {words[id]}
            {id === 'origins' && told > 0 && <span className={css['count']}>{told}</span>}
          </Tab>
        )
      })}
    </TabList>
    {tabs.map((id) => (
      <TabPanel key={id} id={id}>
        {panels[id]}
      </TabPanel>
    ))}
  </Tabs>
)
