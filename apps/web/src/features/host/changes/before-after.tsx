import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { HostChange } from '@roundtable/contracts'
import { Icon } from '@roundtable/ui'
import type { Times } from '../../../platform/time/times'
import { TimeRange, useTimes } from '../../../platform/time/use-times'

type State = NonNullable<HostChange['after']>

const sameHours = (a: State, b: State): boolean =>
  Date.parse(a.start) === Date.parse(b.start) && Date.parse(a.end) === Date.parse(b.end)

/** Old struck, then new: the hours, and below them the room or the title where those changed. */
export function BeforeAfter({ change, zone }: { change: HostChange; zone: string }) {
  const times = useTimes(zone)
  const { before, after } = change
  if (before && after)
    return (
      <div className="before-after">
        <Hours before={before} after={after} times={times} />
        <Words before={before.roomName} after={after.roomName} />
        <Words before={before.title} after={after.title} />
      </div>
    )
  const one = (before ?? after)!
  const words = (
    <>
      {times.shortDay(times.day(one.start))} <Range state={one} times={times} />
    </>
  )
  return <div className="before-after">{after ? <b>{words}</b> : <s>{words}</s>}</div>
}

function Range({ state, times }: { state: State; times: Times }) {
  return <TimeRange from={times.time(state.start)} to={times.time(state.end)} />
}

interface HoursProps {
  before: State
  after: State
  times: Times
}

/** Wed 8 June 09:30–11:00 → 15:00–16:30; the day is said once where it stays. */
function Hours({ before, after, times }: HoursProps) {
  const [was, now] = [times.day(before.start), times.day(after.start)]
  if (sameHours(before, after))
    return (
      <p>
        {times.shortDay(now)} <Range state={after} times={times} />
      </p>
    )
  return (
    <p>
      {was === now && <span>{times.shortDay(now)}</span>}{' '}
      <s>
        {was !== now && times.shortDay(was)} <Range state={before} times={times} />
      </s>{' '}
      <Icon name="arrow" label={t`now`} />{' '}
      <b>
        {was !== now && times.shortDay(now)} <Range state={after} times={times} />
      </b>
    </p>
  )
}

function Words({ before, after }: { before: string; after: string }) {
  if (before === after) return null
  return (
    <p className="soft">
      {before ? (
        <s>
          <bdi>{before}</bdi>
        </s>
      ) : (
        <Trans>nothing said</Trans>
      )}{' '}
      <Icon name="arrow" label={t`now`} />{' '}
      {after ? <bdi>{after}</bdi> : <Trans>nothing said</Trans>}
    </p>
  )
}
