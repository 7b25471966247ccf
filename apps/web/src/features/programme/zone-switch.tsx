import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { zoneCity } from '../../platform/time/times'
import { useCity } from '../../platform/time/use-times'
import { useProgramme } from './use-programme'
import { useShown } from './use-shown'

/** Whose clock is shown, in two words; nothing where both show the same. */
export function ZoneSwitch() {
  const { t } = useLingui()
  const { reading } = useProgramme()
  const shown = useShown()
  const city = useCity()
  if (!reading || !shown?.own) return null
  const place = city(reading.programme.event.timeZone)
  const ownPlace = zoneCity(shown.own) ?? shown.own
  const choices = [
    { zone: undefined, current: !shown.isOwn, text: <Trans>{place} time</Trans> },
    {
      zone: 'own' as const,
      current: shown.isOwn,
      text: (
        <Trans>
          Your time, <bdi>{ownPlace}</bdi>
        </Trans>
      ),
    },
  ]
  return (
    <nav className="zones" aria-label={t`Time zone`}>
      {choices.map(({ zone, current, text }) => (
        <Link
          key={zone ?? 'event'}
          // The day of one zone may be none of the other's.
          to="."
          params={(before) => ({ ...before, day: undefined })}
          search={(before) => ({ ...before, zone })}
          replace
          resetScroll={false}
          activeOptions={{ exact: true }}
          aria-current={current ? 'true' : undefined}
        >
          {text}
        </Link>
      ))}
    </nav>
  )
}
