import { Trans, useLingui } from '@lingui/react/macro'
import type { Zone } from '@roundtable/contracts'
import { Button, Field, FormSection, GroupShell } from '@roundtable/ui'
import { inLongRow } from '../../platform/i18n/in-row'
import { useText } from '../../platform/i18n/words'
import { PendingRow, usePendingRow } from '../../platform/pending-row'
import { ShortNameField } from './name-field'
import type { VenuePartProps } from './venue-fields'

/** Parts of the venue; inside one nobody counts the walk. */
export function ZonesSection({ record, mayWrite }: VenuePartProps) {
  const { t } = useLingui()
  const text = useText()
  const bound = record.bind('zones', (zones) =>
    inLongRow(zones.map((zone) => `${zone.code} ${text(zone.name)}`)),
  )
  return (
    <FormSection
      title={<Trans>Zones</Trans>}
      note={<Trans>Walking inside a zone takes no time worth counting.</Trans>}
    >
      {mayWrite ? (
        <GroupShell
          label={t`Zones`}
          isLabelHidden
          className="wide"
          state={bound.state}
          error={bound.error}
          after={bound.after}
          onBlur={bound.onBlur}
        >
          <ZoneRows zones={bound.value} onChange={bound.onChange} onAdded={record.flush} />
        </GroupShell>
      ) : (
        <ul className="rows">
          {bound.value.map((zone) => (
            <li key={zone.id}>
              <bdi className="strong">{zone.code}</bdi> {text(zone.name)}
            </li>
          ))}
        </ul>
      )}
    </FormSection>
  )
}

interface ZoneRowsProps {
  zones: readonly Zone[]
  onChange: (zones: Zone[]) => void
  onAdded: () => void
}

function ZoneRows({ zones, onChange, onAdded }: ZoneRowsProps) {
  const { t } = useLingui()
  const set = (id: string, part: Partial<Zone>): void => {
    onChange(zones.map((zone) => (zone.id === id ? { ...zone, ...part } : zone)))
  }
  const pending = usePendingRow({
    key: 'zone',
    empty: { code: '', name: '' },
    isComplete: ({ code, name }) => code.trim() !== '' && name.trim() !== '',
    commit: ({ code, name }) => {
      const id = crypto.randomUUID()
      onChange([...zones, { id, code: code.trim(), name: { en: name.trim() } }])
      onAdded()
    },
  })
  return (
    <div className="rows">
      {zones.map((zone) => (
        <div className="row-fields zone-row" key={zone.id}>
          <Field
            label={t`Code`}
            dir="ltr"
            value={zone.code}
            onChange={(code) => set(zone.id, { code })}
          />
          <ShortNameField value={zone.name} onChange={(name) => set(zone.id, { name })} />
          <Button look="text" onPress={() => onChange(zones.filter(({ id }) => id !== zone.id))}>
            <Trans>Take away</Trans>
            <span className="sr"> {zone.code}</span>
          </Button>
        </div>
      ))}
      <PendingRow
        pending={pending}
        add={<Trans>Add a zone</Trans>}
        label={t`New zone`}
        className="zone-row"
      >
        {({ code, name }, change) => (
          <>
            <Field
              label={t`Code`}
              dir="ltr"
              value={code}
              onChange={(value) => change({ code: value })}
            />
            <Field
              label={t`Name in English`}
              dir="ltr"
              value={name}
              onChange={(value) => change({ name: value })}
            />
          </>
        )}
      </PendingRow>
    </div>
  )
}
