import { Trans, useLingui } from '@lingui/react/macro'
import { NoticeBox } from '@roundtable/ui'
import { useMinute } from '../../platform/time/use-minute'
import { useTimes } from '../../platform/time/use-times'
import { AgeText } from './age-text'
import { useProgramme } from './use-programme'

/** Nobody answers: since when, and how old what you see is. */
export function SilenceNotice({ zone }: { zone: string }) {
  const { t } = useLingui()
  const { silentSince, checkedAt } = useProgramme()
  const now = useMinute()
  const { time, moment, day } = useTimes(zone)
  if (silentSince === undefined) return null
  const since = time(silentSince)
  const read = day(checkedAt) === day(now) ? time(checkedAt) : moment(checkedAt)
  const age = <AgeText since={checkedAt} now={Math.max(now, silentSince)} />
  return (
    <NoticeBox look="offline" role="status" title={t`Offline since ${since}.`}>
      <Trans>
        You see the programme of {read} ({age}). It updates by itself.
      </Trans>
    </NoticeBox>
  )
}

/** Which release this is and how fresh: live, or when it was last checked. */
export function Freshness({ zone }: { zone: string }) {
  const { reading, live, silentSince, checkedAt } = useProgramme()
  const now = useMinute()
  const { time, moment, day } = useTimes(zone)
  const number = reading?.programme.release?.number
  if (number === undefined) return null
  const at = day(checkedAt) === day(now) ? time(checkedAt) : moment(checkedAt)
  if (silentSince === undefined && live === 'live')
    return <Trans>Release {number}, up to date</Trans>
  if (silentSince === undefined && live === 'polling')
    return (
      <Trans>
        Release {number}, live by polling, checked at {at}
      </Trans>
    )
  if (silentSince === undefined && live === 'late')
    return (
      <Trans>
        Release {number}, news are late, checked at {at}
      </Trans>
    )
  return (
    <Trans>
      Release {number}, checked at {at}
    </Trans>
  )
}
