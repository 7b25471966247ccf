import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { segment as segments, type Segment } from '@roundtable/contracts'
import { Button, FilterMenu, Pill, Segmented } from '@roundtable/ui'
import { useRef } from 'react'
import { TrySomething } from '../copies/try-something'
import { WhoIsHere } from '../presence/who-is-here'
import { HostNotice } from '../host-news/host-notice'
import type { Card } from '../model/cards'
import { segmentLabel } from '../model/labels'
import { shortDay } from '../model/words'
import { useBoardTools, useShown, useUi, useView } from './board-context'
import { GridOrList } from './grid-or-list'
import { KeysHelp } from './keys-help'
import { useMakingWay } from './use-making-way'
import { useWide } from './use-wide'
import { ViewTools } from './view-tools'

/** Where the line is short, in this order: the kinds become a menu, and grid or list goes into the panel. */
const waysToMakeWay = 2

/** Days, kinds, how the board is looked at, and what the public does not see yet: one line on a desk. */
export function FilterBar() {
  const { t } = useLingui()
  const { desk, mayMove, planId } = useBoardTools()
  const { board } = useShown()
  const openDay = useUi((ui) => ui.openDay)
  const withGrid = useWide(800)
  const bar = useRef<HTMLElement>(null)
  const level = useMakingWay(bar, withGrid ? waysToMakeWay : 0)
  const oneLine = withGrid && level < waysToMakeWay
  const trySomething = mayMove && planId === undefined && <TrySomething label={t`Try something`} />
  return (
    <section
      className={oneLine ? 'bar one-line' : 'bar'}
      ref={bar}
      aria-label={t`View and release`}
    >
      <Segmented
        label={t`Day`}
        options={board.days.map((day) => ({ id: String(day.index), text: shortDay(day) }))}
        value={String(openDay)}
        onChange={(id) => desk.openDay(Number(id))}
      />
      {/* On a phone beside the days, where there is room for it. */}
      {!withGrid && trySomething}
      {!withGrid && <WhoIsHere />}
      <Kinds asMenu={level >= 1} />
      {withGrid && level < 2 && <GridOrList />}
      {withGrid && <ViewTools withShape={level >= 2} />}
      {withGrid && trySomething}
      <HostNotice />
      <ReleaseNotice />
      <KeysHelp />
    </section>
  )
}

function Kinds({ asMenu }: { asMenu: boolean }) {
  const { t } = useLingui()
  const { view } = useBoardTools()
  const chosen = useView((view) => view.filter.segment)
  const kinds = segments.options.map((id) => ({ id, text: segmentLabel(id) }))
  const choose = (segment: Segment | null): void => view.filter({ segment })
  if (asMenu)
    return (
      <FilterMenu<Segment>
        label={t`Kind`}
        options={kinds}
        value={chosen}
        onChange={choose}
        all={t`All kinds`}
      />
    )
  return (
    <Segmented<Segment | 'all'>
      label={t`Kind of session`}
      options={[{ id: 'all', text: t`All kinds` }, ...kinds]}
      value={chosen ?? 'all'}
      onChange={(id) => choose(id === 'all' ? null : id)}
    />
  )
}

const unreleased = (cards: readonly Card[]): number =>
  cards.filter((c) => c.publicity === 'changed' || (c.publicity === 'draft' && c.placement)).length

function ReleaseNotice() {
  const { mayMove, planId } = useBoardTools()
  return (
    <div className="release-notice">
      {!mayMove && (
        <span className="read-only">
          <Trans>You can look, not move</Trans>
        </span>
      )}
      {planId === undefined && <ReleaseState />}
    </div>
  )
}

/** Only the plan itself is ever released. */
function ReleaseState() {
  const { desk, mayPublish } = useBoardTools()
  const withGrid = useWide(800)
  const { board, cards } = useShown()
  const { release } = board.plan
  const changes = unreleased(cards)
  const count = plural(changes, { one: '# change', other: '# changes' })
  return (
    <>
      {release ? (
        <Pill state={changes > 0 ? 'changed' : 'full'}>
          <Trans>Release {release.number}</Trans>
        </Pill>
      ) : (
        <Pill state="draft">
          <Trans>Not released</Trans>
        </Pill>
      )}
      {changes === 0 ? (
        release && (
          <span className="soft">
            <Trans>The public sees this plan</Trans>
          </span>
        )
      ) : (
        <>
          <span>
            <Trans>{count} not public yet</Trans>
          </span>
          {/* On a phone the button of the top line stands here. */}
          <Button
            look={withGrid || !mayPublish ? 'text' : 'primary'}
            onPress={() => desk.openDialog({ kind: 'release' })}
          >
            {withGrid || !mayPublish ? <Trans>Review</Trans> : <Trans>Release…</Trans>}
          </Button>
        </>
      )}
    </>
  )
}
