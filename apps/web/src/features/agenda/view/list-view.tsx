import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Segmented } from '@roundtable/ui'
import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { ChoiceBar } from '../list/choice-bar'
import { ListGroups } from '../list/list-groups'
import { RowMenu } from '../list/row-menu'
import { groupsOf, type ListBy } from '../list/rows'
import { TogetherDialog } from '../list/together-dialog'
import { useKeptFocus } from '../list/use-kept-focus'
import { useListKeys } from '../list/use-list-keys'
import { useNow } from '../list/use-now'
import { countOf, passes } from '../model/filter'
import { noFilter } from '../model/view-state'
import { useBoardTools, useShown, useUi, useView } from './board-context'
import { FocusAreas } from '../tray/legend'
import { AddSession } from './tray'
import { useWide } from './use-wide'
import { FilterButton } from './view-tools'

/** The whole agenda in lines: everything that can be done on the grid is done here by keys, finger and ear alike. */
export function ListView() {
  const { t } = useLingui()
  const { board, cards } = useShown()
  const filter = useView((view) => view.filter)
  const selected = useUi((ui) => ui.selected)
  const [by, setBy] = useState<ListBy>('time')
  const [menu, setMenu] = useState<{ sessionId: string; at: HTMLElement } | null>(null)
  const [together, setTogether] = useState(false)
  const grid = useRef<HTMLDivElement>(null)
  const now = useNow(board)
  const wide = useWide(800)
  const wanted = useMemo(() => cards.filter((card) => passes(filter, card)), [cards, filter])
  const openDay = useUi((ui) => ui.openDay)
  const groups = useMemo(() => {
    const all = groupsOf(board, wanted, by, now)
    // A phone shows one day at a time: the others are one press away.
    return wide ? all : all.filter(({ kind, index }) => kind !== 'day' || index === openDay)
  }, [board, wanted, by, now, wide, openDay])
  const openMenu = useCallback(
    (sessionId: string, at: HTMLElement) => setMenu({ sessionId, at }),
    [],
  )
  const onKeyDown = useListKeys(grid, openMenu)
  useDayInSight(grid, by)
  const place = useKeptFocus(grid, groups)
  const keys = groups
    .flatMap((group) => group.rows.map((row) => row.key))
    .filter((k) => k !== 'now')
  const stop = [place.last, selected].find((key) => key && keys.includes(key)) ?? keys[0]
  return (
    <main className="list-view">
      <div className="list-tools">
        <h1>
          <Trans>All sessions</Trans>
        </h1>
        <Segmented
          label={t`Lines by`}
          options={[
            { id: 'time', text: t`By time` },
            { id: 'room', text: t`By room` },
          ]}
          value={by}
          onChange={setBy}
        />
        {wide ? (
          <div className="areas">
            <FocusAreas />
          </div>
        ) : (
          <FilterButton />
        )}
        <AddSession />
      </div>
      {wanted.length < cards.length && <Filtered shown={wanted.length} of={cards.length} />}
      <div
        ref={grid}
        role="grid"
        aria-label={t`Sessions`}
        aria-multiselectable="true"
        aria-describedby="list-keys"
        className="lgrid"
        onKeyDown={onKeyDown}
        onFocus={place.onFocus}
        onBlur={place.onBlur}
      >
        <ListGroups groups={groups} stop={stop} onMenu={openMenu} />
      </div>
      <p id="list-keys" className="sr">
        <Trans>
          Arrow keys go from line to line and to what stands in it. Enter shows the details, Space
          chooses, M moves, 1 to 3 take the nearest free places, Delete takes it off the board,
          Shift F10 shows all that can be done.
        </Trans>
      </p>
      <ChoiceBar onTogether={() => setTogether(true)} />
      {menu && <RowMenu {...menu} onClose={() => setMenu(null)} />}
      {together && <TogetherDialog onClose={() => setTogether(false)} />}
    </main>
  )
}

/** A filter leaves lines out: said, with the way back. */
function Filtered({ shown, of }: { shown: number; of: number }) {
  const { view } = useBoardTools()
  const filter = useView((state) => state.filter)
  if (countOf(filter) === 0) return null
  return (
    <p className="filtered" role="status">
      <Trans>
        {shown} of {of} sessions pass the filter.
      </Trans>{' '}
      <Button look="text" onPress={() => view.filter(noFilter)}>
        <Trans>Show all</Trans>
      </Button>
    </p>
  )
}

/** The day that is opened above comes into sight below its head. */
function useDayInSight(grid: RefObject<HTMLDivElement | null>, by: ListBy): void {
  const openDay = useUi((ui) => ui.openDay)
  useEffect(() => {
    const head = grid.current?.querySelector(`[data-group="day ${openDay}"]`)
    const scroller = grid.current?.closest('.as-list > .list-view')
    if (by !== 'time' || !head || !scroller) return
    // Whoever moved a session there by its keys stays with its line.
    const line = document.activeElement?.closest('[data-row]')
    if (line && head.contains(line)) {
      line.scrollIntoView({ block: 'nearest' })
      return
    }
    const align = (): void => {
      scroller.scrollTop += head.getBoundingClientRect().top - scroller.getBoundingClientRect().top
    }
    align()
    // Lines above it that are drawn only now are not as high as they were taken to be.
    let frame = requestAnimationFrame(() => {
      align()
      frame = requestAnimationFrame(align)
    })
    return () => cancelAnimationFrame(frame)
  }, [grid, openDay, by])
}
