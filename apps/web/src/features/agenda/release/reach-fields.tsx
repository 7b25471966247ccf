import { useLingui } from '@lingui/react/macro'
import { audience as audiences } from '@roundtable/contracts'
import { DateTimeField, SelectField } from '@roundtable/ui'
import { dayTimesIn } from '../../../platform/time/day-times'
import { useMinute } from '../../../platform/time/use-minute'
import { useCity, useTimes } from '../../../platform/time/use-times'
import { audienceLabel } from './audience-words'
import type { Reach } from './use-releases'

interface ReachFieldsProps {
  reach: Reach
  zone: string
  onChange: (reach: Reach) => void
}

/** So many days ahead an embargo can end. */
const daysAhead = 90

const aDay = 24 * 60 * 60_000

/** For whom the release is, and until when only organizers see it. */
export function ReachFields({ reach, zone, onChange }: ReachFieldsProps) {
  const { t } = useLingui()
  const times = useTimes(zone)
  const city = useCity()(zone)
  const now = useMinute()
  const days = Array.from({ length: daysAhead }, (_, i) => times.day(now + i * aDay))
  return (
    <>
      <SelectField
        label={t`Who sees it`}
        options={audiences.options.map((id) => ({ id, text: audienceLabel(id) })).toReversed()}
        placeholder={t`Choose`}
        value={reach.audience}
        onChange={(audience) =>
          onChange({
            audience,
            embargoUntil: audience === 'organizers' ? null : reach.embargoUntil,
          })
        }
      />
      {reach.audience !== 'organizers' && (
        <DateTimeField
          label={t`Embargo until`}
          help={t`Empty: they see it at once. Until then only organizers do.`}
          days={days.map((id) => ({ id, text: times.shortDay(id) }))}
          words={{
            day: t`Day`,
            time: t`Time`,
            noDay: t`No embargo`,
            wrong: t`This is no time.`,
          }}
          zone={city}
          {...dayTimesIn(zone)}
          value={reach.embargoUntil}
          onChange={(embargoUntil) => onChange({ ...reach, embargoUntil })}
        />
      )}
    </>
  )
}
