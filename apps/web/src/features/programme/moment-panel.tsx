import { Trans, useLingui } from '@lingui/react/macro'
import { Icon, Mark } from '@roundtable/ui'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { LanguageLinks } from '../../platform/i18n/language-links'
import { timesIn, zoneCity } from '../../platform/time/times'
import { useMinute } from '../../platform/time/use-minute'
import { useCity } from '../../platform/time/use-times'
import { useIntlTag } from '../../platform/i18n/use-locale'
import { LatestChanges } from './latest-changes'
import { NowAndNext } from './now-and-next'
import { useProgramme } from './use-programme'
import { useShown } from './use-shown'

/** The one dark surface: what is true right now, in the event's own time. */
export function MomentPanel() {
  const { t } = useLingui()
  const { reading } = useProgramme()
  const shown = useShown()
  return (
    <section className="moment" aria-label={t`Now`}>
      <div className="moment-inner">
        <div className="top">
          <Link to="/" className="brand">
            <Mark />
            <Trans>Roundtable</Trans>
          </Link>
          <Icon name="globe" />
          <LanguageLinks others />
        </div>
        {reading && shown && (
          <>
            <Clock zone={reading.programme.event.timeZone} own={shown.own} isOwn={shown.isOwn} />
            <NowAndNext programme={shown.programme} />
            <LatestChanges programme={shown.programme} />
          </>
        )}
      </div>
    </section>
  )
}

interface ClockProps {
  /** The event's. */
  zone: string
  /** The reader's, where its clock is another one. */
  own: string | undefined
  /** The reader switched to their own. */
  isOwn: boolean
}

/** The event's time first, the reader's own second and quieter; the other way round for who switched. */
function Clock({ zone, own, isOwn }: ClockProps) {
  const now = useMinute()
  const tag = useIntlTag()
  const city = useCity()
  const eventTime = timesIn(tag, zone).time(now)
  const place = city(zone)
  if (own === undefined) return <Times first={eventTime} place={place} />
  const ownTime = timesIn(tag, own).time(now)
  const ownCity = zoneCity(own)
  if (isOwn)
    return (
      <Times first={ownTime} place={ownCity ?? own}>
        <Trans>
          {eventTime} in {place}
        </Trans>
      </Times>
    )
  return (
    <Times first={eventTime} place={place}>
      {ownCity === undefined ? (
        <Trans>{ownTime} your time</Trans>
      ) : (
        <Trans>
          {ownTime} your time, <bdi>{ownCity}</bdi>
        </Trans>
      )}
    </Times>
  )
}

function Times({ first, place, children }: { first: string; place: string; children?: ReactNode }) {
  return (
    <div className="clock">
      <b>{first}</b>
      <span>{place}</span>
      {children !== undefined && <span className="yours">{children}</span>}
    </div>
  )
}
