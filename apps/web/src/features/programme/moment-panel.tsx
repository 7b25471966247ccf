import { Trans, useLingui } from '@lingui/react/macro'
import { Icon, Mark } from '@roundtable/ui'
import { Link } from '@tanstack/react-router'
import { LanguageLinks } from '../../platform/i18n/language-links'
import { timesIn, viewerZone, zoneCity } from '../../platform/time/times'
import { useMinute } from '../../platform/time/use-minute'
import { useCity, useTimes } from '../../platform/time/use-times'
import { useIntlTag } from '../../platform/i18n/use-locale'
import { LatestChanges } from './latest-changes'
import { NowAndNext } from './now-and-next'
import { useProgramme } from './use-programme'

/** The one dark surface: what is true right now, in the event's own time. */
export function MomentPanel() {
  const { t } = useLingui()
  const { reading } = useProgramme()
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
        {reading && (
          <>
            <Clock zone={reading.programme.event.timeZone} />
            <NowAndNext programme={reading.programme} />
            <LatestChanges programme={reading.programme} />
          </>
        )}
      </div>
    </section>
  )
}

/** The event's time first; the reader's own second and quieter, where it differs. */
function Clock({ zone }: { zone: string }) {
  const now = useMinute()
  const tag = useIntlTag()
  const time = useTimes(zone).time(now)
  const city = useCity()
  const own = viewerZone()
  const ownTime = timesIn(tag, own).time(now)
  const ownCity = zoneCity(own)
  return (
    <div className="clock">
      <b>{time}</b>
      <span>{city(zone)}</span>
      {ownTime !== time && (
        <span className="yours">
          {ownCity === undefined ? (
            <Trans>{ownTime} your time</Trans>
          ) : (
            <Trans>
              {ownTime} your time, <bdi>{ownCity}</bdi>
            </Trans>
          )}
        </span>
      )}
    </div>
  )
}
