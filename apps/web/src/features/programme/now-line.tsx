import { Trans } from '@lingui/react/macro'
import { useTimes } from '../../platform/time/use-times'

/** Where the day stands: between what has begun and what has not. Takes no room, so that nothing jumps. */
export function NowLine({ zone, now }: { zone: string; now: number }) {
  const { time } = useTimes(zone)
  const at = time(now)
  return (
    <p className="now-line">
      <span>
        <span className="sr">
          <Trans>Now</Trans>{' '}
        </span>
        {at}
      </span>
    </p>
  )
}
