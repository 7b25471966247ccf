import { Trans, useLingui } from '@lingui/react/macro'
import type { FocusArea, Taxonomy } from '@roundtable/contracts'
import { Glyph, Icon } from '@roundtable/ui'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { Checkbox } from 'react-aria-components/Checkbox'
import { call } from '../../../platform/api'
import { useMe } from '../../../platform/me'
import { Words } from '../../../platform/i18n/words'
import { newer } from '../../../platform/newer'
import { NotSaved } from '../../../platform/record/not-saved'
import { SaveState } from '../../../platform/record/save-state'
import { useRecord } from '../../../platform/record/use-record'
import { staffZone } from '../../../platform/staff-zone'
import { focusAreaLabel } from '../../../platform/world-labels'
import { textOf } from '../model/names'

type Tied = Readonly<Partial<Record<FocusArea, readonly string[]>>>

const tiedOf = ({ focusAreas }: Pick<Taxonomy, 'focusAreas'>): Tied =>
  Object.fromEntries(focusAreas.map(({ key, priorities }) => [key, priorities]))

/** Which ITU-D priorities each focus area serves (R6). */
export function FocusMatrix({ taxonomy }: { taxonomy: Taxonomy }) {
  const { t } = useLingui()
  const client = useQueryClient()
  const mayWrite = useMe()?.permissions.includes('policy.write') ?? false
  const record = useMemo(
    () => ({
      version: taxonomy.version,
      changedBy: taxonomy.changedBy,
      changedAt: taxonomy.changedAt,
      fields: tiedOf(taxonomy),
    }),
    [taxonomy],
  )
  const standing = useRef(record.fields)
  const handle = useRecord<Tied>({
    record,
    storageKey: 'taxonomy',
    zone: staffZone,
    read: (fields) => {
      const { focusAreas } = fields as Partial<Pick<Taxonomy, 'focusAreas'>>
      return focusAreas ? tiedOf({ focusAreas }) : {}
    },
    save: async ({ commandId, expectedVersion, fields }) => {
      const tied: Tied = { ...standing.current, ...fields }
      const focusAreas = taxonomy.focusAreas.map((area) => ({
        ...area,
        priorities: [...(tied[area.key] ?? [])],
      }))
      const body = { commandId, expectedVersion, fields: { focusAreas } }
      const answer = await call('changeTaxonomy', { body })
      if (!answer.ok) return answer
      client.setQueryData(['taxonomy'], newer(answer.value))
      return { ok: true, value: { version: answer.value.version, fields: tiedOf(answer.value) } }
    },
  })
  const { fields } = handle.state.base
  useEffect(() => {
    standing.current = fields
  }, [fields])
  const nameOf = (key: string): string => {
    const found = taxonomy.priorities.find((priority) => priority.key === key)
    return found ? textOf(found.name) : key
  }
  const areas = taxonomy.focusAreas.map(({ key }) => ({
    key,
    ...handle.bind(key, (keys) => keys?.map(nameOf).join(' · ')),
  }))
  return (
    <section aria-labelledby="matrix-head" className="focus-matrix">
      <div className="list-head">
        <h2 id="matrix-head">
          <Trans>Focus areas and ITU-D priorities</Trans>
        </h2>
        {mayWrite && <SaveState record={handle} zone={staffZone} />}
      </div>
      <NotSaved trouble={handle.state.trouble} />
      <div className="matrix">
        <table>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Priority</Trans>
              </th>
              {areas.map(({ key }) => (
                <th key={key} scope="col">
                  <Glyph area={key} size="11px" /> {focusAreaLabel(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {taxonomy.priorities.map((priority) => (
              <tr key={priority.key}>
                <th scope="row">
                  <Words text={priority.name} />
                </th>
                {areas.map((area) => (
                  <td key={area.key}>
                    <Checkbox
                      className="check"
                      aria-label={t`${focusAreaLabel(area.key)} serves: ${textOf(priority.name)}`}
                      isReadOnly={!mayWrite}
                      isSelected={area.value?.includes(priority.key) ?? false}
                      onChange={(ties) => {
                        const others = (area.value ?? []).filter((key) => key !== priority.key)
                        area.onChange(ties ? [...others, priority.key] : others)
                        handle.flush()
                      }}
                    >
                      <span className="box">
                        <Icon name="check" />
                      </span>
                    </Checkbox>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {areas.map((area) => (
        <div key={area.key}>{area.after}</div>
      ))}
    </section>
  )
}
