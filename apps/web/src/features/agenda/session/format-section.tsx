import { Trans, useLingui } from '@lingui/react/macro'
import { format as formats, segment as segments } from '@roundtable/contracts'
import { fieldsOfFormat } from '@roundtable/domain'
import { Field, FormSection, NumberField, SelectField } from '@roundtable/ui'
import { formatLabel, segmentLabel } from '../model/labels'
import { minutesLong } from '../model/words'
import { FormatDetails } from './format-details'
import { useSession } from './session-context'
import { useField } from './use-field'

/** What kind of session it is (R2, R9), how long, for how many. */
export function FormatSection() {
  const { t } = useLingui()
  const { fields, handle } = useSession()
  const field = useField()
  const format = field('format', formatLabel)
  const minutes = field('minutes', minutesLong)
  const expected = field('expected', (value) => (value === 0 ? t`not known` : value))
  return (
    <FormSection title={<Trans>Segment and format</Trans>}>
      <div className="fields-row">
        <SelectField
          label={t`Format`}
          options={formats.options.map((id) => ({ id, text: formatLabel(id) }))}
          placeholder={t`Choose`}
          {...format}
          onChange={(chosen) => {
            format.onChange(chosen)
            // What only the former format had does not go with it (R9).
            const kept = fieldsOfFormat(chosen)
            const details = Object.entries(fields.details)
            if (details.some(([name]) => !kept.includes(name)))
              handle.edit(
                'details',
                Object.fromEntries(details.filter(([name]) => kept.includes(name))),
              )
          }}
        />
        <SelectField
          label={t`Segment`}
          options={segments.options.map((id) => ({ id, text: segmentLabel(id) }))}
          placeholder={t`Choose`}
          {...field('segment', segmentLabel)}
        />
      </div>
      <FormatDetails />
      <div className="fields-row">
        <NumberField
          label={t`Length`}
          unit={t`min`}
          min={1}
          max={480}
          step={5}
          steppers={{ less: t`Five minutes less`, more: t`Five minutes more` }}
          {...minutes}
          onChange={(value) => minutes.onChange(value ?? fields.minutes)}
        />
        <NumberField
          label={t`Expected audience`}
          unit={t`people`}
          min={0}
          max={100_000}
          {...expected}
          value={expected.value === 0 ? null : expected.value}
          onChange={(value) => expected.onChange(value ?? 0)}
        />
        <Field
          label={t`Code`}
          help={t`Short, and its own: P5.`}
          dir="ltr"
          maxLength={12}
          spellCheck={false}
          {...field('code')}
        />
      </div>
    </FormSection>
  )
}
