import { useLingui } from '@lingui/react/macro'
import { Button, Icon, PanelButton } from '@roundtable/ui'
import { lazy, Suspense, useEffect } from 'react'
import { countOf } from '../model/filter'
import { personName } from '../model/names'
import { searchOf } from '../model/view-state'
import { useBoardTools, useShown, useView } from './board-context'

// Nobody needs them to see the board; they come soon after it, so that they are there when the line breaks.
const loadView = () => import('./view-panel')
const loadFilter = () => import('./filter-panel')
const ViewPanel = lazy(loadView)
const FilterPanel = lazy(loadFilter)
const GoTo = lazy(() => import('./go-to'))

const soon = 1_500
const fetchPanels = (): void => {
  // Without a line now: the panel asks again when it is opened.
  Promise.all([loadView(), loadFilter()]).catch(() => undefined)
}

interface ViewToolsProps {
  /** Grid or list is chosen in the panel, where the line has no room for it. */
  withShape: boolean
}

/** How the board is looked at: view, filter, and the ways over it. */
export function ViewTools({ withShape }: ViewToolsProps) {
  const { t } = useLingui()
  const changed = useView(isChanged)
  useEffect(() => {
    const timer = setTimeout(fetchPanels, soon)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="view-tools">
      <PanelButton name={t`View`} label={t`View`} on={changed}>
        <Suspense>
          <ViewPanel withShape={withShape} />
        </Suspense>
      </PanelButton>
      <FilterButton />
      <Suspense fallback={<GoToComes />}>
        <GoTo />
      </Suspense>
      <Ringed />
    </div>
  )
}

/** Its place, so that nothing beside it moves when it is there. */
function GoToComes() {
  const { t } = useLingui()
  return (
    <span className="btn quiet filter" aria-hidden>
      <span>{t`Go to`}</span>
      <Icon name="chevron" className="down" />
    </span>
  )
}

/** The board's filter, and how much it asks for. */
export function FilterButton() {
  const { t } = useLingui()
  const filter = useView((state) => state.filter)
  const count = countOf({ ...filter, segment: null })
  return (
    <PanelButton
      name={t`Filter`}
      label={count === 0 ? t`Filter` : t`Filter: ${count}`}
      on={count > 0}
    >
      <Suspense>
        <FilterPanel />
      </Suspense>
    </PanelButton>
  )
}

const isChanged = (state: Parameters<typeof searchOf>[0]): boolean => {
  const { zoom, days, columns, rooms, empty } = searchOf(state)
  return [zoom, days, columns, rooms, empty].some((value) => value !== undefined)
}

/** Whose sessions have a ring, until one is done with it. */
function Ringed() {
  const { t } = useLingui()
  const { view } = useBoardTools()
  const { board } = useShown()
  const who = useView((state) => state.who)
  const person = who === null ? undefined : board.people.get(who)
  if (!person) return null
  const name = personName(person)
  return (
    <Button
      look="quiet"
      className="ringed-who"
      aria-label={t`Take the ring of ${name} away`}
      onPress={() => view.change({ who: null })}
    >
      <span>{name}</span>
      <Icon name="close" />
    </Button>
  )
}
