import { Trans, useLingui } from '@lingui/react/macro'
import type { Walk, Zone } from '@roundtable/contracts'
import { FormSection, NumberField } from '@roundtable/ui'
import { inLongRow } from '../../platform/i18n/in-row'
import { useText } from '../../platform/i18n/words'
import { valueOf } from '../../platform/record/record'
import { RowsGroup } from '../../platform/record/rows-group'
import { minutesBetween, withMinutes, type VenuePartProps } from './venue-fields'

/** How long it takes on foot from one zone to another: every pair once, either way. */
export function WalksSection({ record, mayWrite }: VenuePartProps) {
  const { t } = useLingui()
  const zones = valueOf(record.state, 'zones')
  const bound = record.bind('walks', (walks) => <WalkWords walks={walks} zones={zones} />)
  if (zones.length < 2) return null
  return (
    <FormSection
      title={<Trans>Walking minutes</Trans>}
      note={<Trans>Between zones, either way.</Trans>}
    >
      <RowsGroup label={t`Walking minutes`} bound={bound}>
        <Matrix zones={zones} walks={bound.value} mayWrite={mayWrite} onChange={bound.onChange} />
      </RowsGroup>
    </FormSection>
  )
}

interface MatrixProps {
  zones: readonly Zone[]
  walks: readonly Walk[]
  mayWrite: boolean
  onChange: (walks: Walk[]) => void
}

/** The lower half says nothing that the upper one does not. */
function Matrix({ zones, walks, mayWrite, onChange }: MatrixProps) {
  const text = useText()
  return (
    <table className="walks">
      <thead>
        <tr>
          <td />
          {zones.slice(1).map((zone) => (
            <th scope="col" key={zone.id}>
              {text(zone.name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {zones.slice(0, -1).map((from, row) => (
          <tr key={from.id}>
            <th scope="row">{text(from.name)}</th>
            {zones.slice(1).map((to, column) => (
              <td key={to.id}>
                {column >= row && (
                  <Minutes
                    from={from}
                    to={to}
                    value={minutesBetween(walks, from.id, to.id)}
                    mayWrite={mayWrite}
                    onChange={(minutes) => onChange(withMinutes(walks, from.id, to.id, minutes))}
                  />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface MinutesProps {
  from: Zone
  to: Zone
  value: number | null
  mayWrite: boolean
  onChange: (minutes: number | null) => void
}

function Minutes({ from, to, value, mayWrite, onChange }: MinutesProps) {
  const { t } = useLingui()
  const text = useText()
  const [one, other] = [text(from.name), text(to.name)]
  if (!mayWrite)
    return (
      <>
        <span className="field-head">{t`From ${one} to ${other}`}</span>
        {value === null ? (
          <span className="dim">
            <Trans>not given</Trans>
          </span>
        ) : (
          t`${value} min`
        )}
      </>
    )
  return (
    <NumberField
      label={t`From ${one} to ${other}`}
      unit={t`min`}
      min={0}
      max={240}
      value={value}
      onChange={onChange}
    />
  )
}

function WalkWords({ walks, zones }: { walks: readonly Walk[]; zones: readonly Zone[] }) {
  const { t } = useLingui()
  const text = useText()
  const name = (id: string): string => {
    const zone = zones.find((one) => one.id === id)
    return zone ? text(zone.name) : '?'
  }
  const said = walks.map(({ a, b, minutes }) => {
    const [one, other] = [name(a), name(b)]
    return t`${one} – ${other}: ${minutes} min`
  })
  return <>{inLongRow(said)}</>
}
