import { Trans, useLingui } from '@lingui/react/macro'
import { feature as features, type Room, type Zone } from '@roundtable/contracts'
import { ChoiceField, Field, FormSection, NumberField, SelectField, TagField } from '@roundtable/ui'
import { capital } from '../../platform/i18n/capital'
import { useList } from '../../platform/i18n/use-list'
import { useText } from '../../platform/i18n/words'
import { useLanguageOptions } from '../../platform/language-options'
import type { RecordHandle } from '../../platform/record/use-record'
import { featureLabel, languageName } from '../../platform/world-labels'
import type { Draft } from '../agenda/draft/use-draft'
import { stretchesText, WindowsField } from '../agenda/draft/windows-field'
import { NameField } from './name-field'
import type { RoomFields } from './room-fields'
import { RoomFacts } from './room-facts'
import { useStanding } from './use-standing'

interface RoomSectionsProps {
  record: RecordHandle<RoomFields>
  zones: readonly Zone[]
  draft: Draft
  room: Room
  mayWrite: boolean
}

export function RoomSections(props: RoomSectionsProps) {
  if (!props.mayWrite)
    return (
      <>
        <WindowsSection {...props} />
        <RoomFacts record={props.record} zones={props.zones} />
      </>
    )
  return (
    <>
      <WindowsSection {...props} />
      <IdentitySection {...props} />
      <EquipmentSection {...props} />
      <TimesSection {...props} />
    </>
  )
}

/** When it can be had, over what stands in it. */
function WindowsSection({ record, draft, room, mayWrite }: RoomSectionsProps) {
  const { t } = useLingui()
  const behind = useStanding(draft, room, record)
  const windows = (key: 'lent' | 'closed') =>
    record.bind(key, (stretches) => stretchesText(draft.board, stretches))
  return (
    <FormSection
      title={<Trans>When it can be had</Trans>}
      note={
        mayWrite ? (
          <Trans>
            Paint: drag, rest a finger and draw, or use arrow keys, Shift and Space. What is taken
            back is stored, and told of the sessions it meets.
          </Trans>
        ) : undefined
      }
    >
      <WindowsField
        label={t`Lent by the host`}
        board={draft.board}
        meaning="lent"
        behind={behind}
        isReadOnly={!mayWrite}
        {...windows('lent')}
      />
      <WindowsField
        label={t`Closed`}
        help={t`Hours within the lent ones in which the room cannot be used.`}
        board={draft.board}
        meaning="closed"
        behind={behind}
        isReadOnly={!mayWrite}
        {...windows('closed')}
      />
    </FormSection>
  )
}

function IdentitySection({ record, zones }: RoomSectionsProps) {
  const { t } = useLingui()
  const text = useText()
  const zone = record.bind('zoneId', (id) => {
    const known = zones.find((one) => one.id === id)
    return known ? text(known.name) : null
  })
  return (
    <FormSection title={<Trans>What it is</Trans>}>
      <Field
        label={t`Short name`}
        dir="ltr"
        help={t`As the host calls it: MH1, Auditorium`}
        {...record.bind('code')}
      />
      <NameField {...record.bind('name', (name) => text(name))} />
      <div className="fields-row">
        <SelectField
          label={t`Zone`}
          options={zones.map(({ id, name }) => ({ id, text: text(name) }))}
          placeholder={t`none`}
          none={{ text: t`none`, onChoose: () => record.edit('zoneId', null) }}
          {...zone}
        />
        <Field label={t`Floor`} {...record.bind('floor')} />
        <FigureField record={record} name="capacity" label={t`Seats`} max={100_000} />
      </div>
    </FormSection>
  )
}

function EquipmentSection({ record }: RoomSectionsProps) {
  const { t } = useLingui()
  const list = useList()
  const options = useLanguageOptions()
  return (
    <FormSection title={<Trans>Equipment</Trans>}>
      <ChoiceField
        label={t`It has`}
        options={features.options.map((id) => ({ id, text: capital(featureLabel(id)) }))}
        {...record.bind(
          'features',
          (chosen) => list(chosen.map((one) => capital(featureLabel(one)))) || null,
        )}
      />
      <TagField
        label={t`Languages that can be interpreted`}
        options={options}
        chosenLabel={t`Chosen languages`}
        removeLabel={(text) => t`Remove ${text}`}
        textOf={languageName}
        openLabel={t`Show all`}
        nothing={t`No such language`}
        {...record.bind('languages', (codes) => list(codes.map(languageName)) || null)}
      />
    </FormSection>
  )
}

function TimesSection({ record }: RoomSectionsProps) {
  const { t } = useLingui()
  const field = (name: FigureFieldProps['name'], label: string) => (
    <FigureField record={record} name={name} label={label} max={240} unit={t`min`} />
  )
  return (
    <FormSection
      title={<Trans>Between sessions</Trans>}
      note={<Trans>Set-up and teardown keep the room busy around every session.</Trans>}
    >
      <div className="fields-row">
        {field('setUp', t`Set-up`)}
        {field('teardown', t`Teardown`)}
        {field('turnaround', t`Kept free between two`)}
      </div>
    </FormSection>
  )
}

interface FigureFieldProps {
  record: RecordHandle<RoomFields>
  name: 'capacity' | 'setUp' | 'teardown' | 'turnaround'
  label: string
  max: number
  unit?: string
}

function FigureField({ record, name, label, max, unit }: FigureFieldProps) {
  const bound = record.bind(name)
  return (
    <NumberField
      label={label}
      min={0}
      max={max}
      unit={unit}
      {...bound}
      onChange={(value) => bound.onChange(value ?? 0)}
    />
  )
}
