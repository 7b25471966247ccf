import { Trans, useLingui } from '@lingui/react/macro'
import type { Room, Zone } from '@roundtable/contracts'
import { Field, FormSection } from '@roundtable/ui'
import { useState } from 'react'
import { inLongRow } from '../../platform/i18n/in-row'
import { useText } from '../../platform/i18n/words'
import { PendingRow, usePendingRow } from '../../platform/pending-row'
import { Rows, RowsGroup } from '../../platform/record/rows-group'
import { GiveUpZone } from './give-up-zone'
import { ShortNameField } from './name-field'
import type { VenuePartProps } from './venue-fields'

interface Rooms {
  rooms: readonly Room[]
}

/** Parts of the venue; inside one nobody counts the walk. */
export function ZonesSection({ record, mayWrite, rooms }: VenuePartProps & Rooms) {
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
        <RowsGroup label={t`Zones`} bound={bound}>
          <ZoneRows
            zones={bound.value}
            rooms={rooms}
            onChange={bound.onChange}
            onAdded={record.flush}
          />
        </RowsGroup>
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

interface ZoneRowsProps extends Rooms {
  zones: readonly Zone[]
  onChange: (zones: Zone[]) => void
  onAdded: () => void
}

function ZoneRows({ zones, rooms, onChange, onAdded }: ZoneRowsProps) {
  const { t } = useLingui()
  const [asked, setAsked] = useState<{ zone: Zone; count: number; go: () => void } | null>(null)
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
      <Rows
        rows={zones}
        onChange={onChange}
        className="zone-row"
        idOf={({ id }) => id}
        nameOf={({ code }) => code}
        ask={(zone, go) => {
          const count = rooms.filter(({ zoneId }) => zoneId === zone.id).length
          if (count > 0) setAsked({ zone, count, go })
          else go()
        }}
      >
        {(zone, change) => (
          <>
            <CodeField value={zone.code} onChange={(code) => change({ code })} />
            <ShortNameField value={zone.name} onChange={(name) => change({ name })} />
          </>
        )}
      </Rows>
      <PendingRow
        pending={pending}
        add={<Trans>Add a zone</Trans>}
        label={t`New zone`}
        className="zone-row"
      >
        {({ code, name }, change) => (
          <>
            <CodeField value={code} onChange={(value) => change({ code: value })} />
            <Field
              label={t`Name in English`}
              dir="ltr"
              value={name}
              onChange={(value) => change({ name: value })}
            />
          </>
        )}
      </PendingRow>
      {asked && <GiveUpZone {...asked} onClose={() => setAsked(null)} />}
    </div>
  )
}

function CodeField(props: { value: string; onChange: (code: string) => void }) {
  const { t } = useLingui()
  return <Field label={t`Code`} dir="ltr" {...props} />
}
