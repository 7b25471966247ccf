import { Trans, useLingui } from '@lingui/react/macro'
import { ComboField, FormSection, GroupShell, Segmented } from '@roundtable/ui'
import { useMemo } from 'react'
import { timesIn, zoneCity } from '../../../platform/time/times'
import { useIntlTag } from '../../../platform/i18n/use-locale'
import { valueOf } from '../../../platform/record/record'
import { useMinute } from '../../../platform/time/use-minute'
import { ReadLine } from '../../../platform/read-line'
import { optionsOf, usePeopleWords } from '../words'
import { isZone } from './night'
import { usePerson } from './person-context'

export function PresenceSection() {
  const { may, sees } = usePerson()
  if (!sees('presence')) return null
  return (
    <FormSection title={<Trans>Presence</Trans>}>
      {may('presence') ? <Editor /> : <Reader />}
    </FormSection>
  )
}

function Editor() {
  const { t } = useLingui()
  const { record } = usePerson()
  const words = usePeopleWords()
  const presence = record.bind('presence', (value) => words.presence[value])
  return (
    <>
      <GroupShell
        label={t`Takes part`}
        state={presence.state}
        error={presence.error}
        after={presence.after}
      >
        <Segmented
          label={t`Takes part`}
          options={optionsOf(words.presence)}
          value={presence.value}
          onChange={(value) => {
            presence.onChange(value)
            // Who is on site lives by the event's clock.
            if (value === 'on-site') record.edit('timeZone', null)
            record.flush()
          }}
        />
      </GroupShell>
      {presence.value === 'remote' && <ZoneField />}
    </>
  )
}

function ZoneField() {
  const { t } = useLingui()
  const { record } = usePerson()
  const zone = record.bind('timeZone')
  const options = useMemo(
    () =>
      Intl.supportedValuesOf('timeZone').map((id) => ({
        id,
        text: zoneCity(id) ?? id,
        hint: id.split('/')[0] ?? '',
      })),
    [],
  )
  return (
    <>
      <ComboField
        label={t`Time zone`}
        help={<NowThere zone={zone.value} />}
        options={options}
        openLabel={t`Show all`}
        clearLabel={t`Clear`}
        nothing={t`No such city`}
        more={(left) => t`${left} more: type to narrow the list`}
        {...zone}
        valueText={zone.value ?? ''}
      />
    </>
  )
}

/** Now 03:10 there. */
function NowThere({ zone }: { zone: string | null }) {
  const tag = useIntlTag()
  const minute = useMinute()
  const { draft, sees } = usePerson()
  const known = zone !== null && isZone(zone)
  const there = timesIn(tag, known ? zone : draft.plan.event.timeZone)
  const now = there.time(minute)
  if (!known) return <Trans>The event’s own, while none is chosen: now {now}.</Trans>
  if (!sees('unavailable')) return <Trans>Now {now} there.</Trans>
  return <Trans>Now {now} there. Nights are drawn into the availability below.</Trans>
}

function Reader() {
  const { t } = useLingui()
  const { record } = usePerson()
  const words = usePeopleWords()
  const presence = valueOf(record.state, 'presence')
  const zone = valueOf(record.state, 'timeZone')
  return (
    <dl className="read-lines">
      <ReadLine label={t`Takes part`}>{words.presence[presence]}</ReadLine>
      {presence === 'remote' && zone !== null && (
        <ReadLine label={t`Time zone`}>
          {zoneCity(zone) ?? zone}. <NowThere zone={zone} />
        </ReadLine>
      )}
    </dl>
  )
}
