import { useLingui } from '@lingui/react/macro'
import type { FormatDetails as Details } from '@roundtable/contracts'
import { fieldsOfFormat } from '@roundtable/domain'
import { CheckField, Field, NumberField, SelectField } from '@roundtable/ui'
import type { ReactNode } from 'react'
import { useSession } from './session-context'
import { useField } from './use-field'

type Name = keyof Details

/** What belongs to the session's own format only (R9). */
export function FormatDetails() {
  const { t } = useLingui()
  const { fields } = useSession()
  const bound = useField()('details')
  const own = fieldsOfFormat(fields.format) as readonly Name[]
  if (own.length === 0) return null
  const { value, state, after, error, onBlur, isReadOnly } = bound
  const set = <N extends Name>(name: N, next: Details[N] | null): void =>
    bound.onChange({ ...value, [name]: next === null || next === '' ? undefined : next })
  // Label, state and refusal of the one field behind them stand at the first part.
  const frame = (name: Name) => ({
    onBlur,
    isReadOnly,
    ...(name === own[0] ? { state } : {}),
    ...(name === own.at(-1) ? { after, error } : {}),
  })
  const text = (name: 'question' | 'outcome' | 'document', label: string, rows: number) => (
    <Field
      key={name}
      label={label}
      multiline
      rows={rows}
      maxLength={2000}
      {...frame(name)}
      value={value[name] ?? ''}
      onChange={(next) => set(name, next)}
    />
  )
  const parts: Record<Name, () => ReactNode> = {
    question: () => text('question', t`The question it answers`, 2),
    outcome: () => text('outcome', t`What it brings back to the plenary`, 2),
    document: () => text('document', t`What is signed`, 2),
    tables: () => (
      <NumberField
        key="tables"
        label={t`Tables`}
        min={1}
        max={200}
        {...frame('tables')}
        value={value.tables ?? null}
        onChange={(next) => set('tables', next)}
      />
    ),
    minutesEach: () => (
      <NumberField
        key="minutesEach"
        label={t`Each speaker has`}
        unit={t`min`}
        min={1}
        max={60}
        help={t`Customary: three minutes, five at most.`}
        {...frame('minutesEach')}
        value={value.minutesEach ?? null}
        onChange={(next) => set('minutesEach', next)}
      />
    ),
    absent: () => (
      <SelectField
        key="absent"
        label={t`When a speaker is absent`}
        options={[
          { id: 'skip-and-return', text: t`The next one speaks; they are called again later` },
          { id: 'wait', text: t`The segment waits for them` },
        ]}
        placeholder={t`Choose`}
        {...frame('absent')}
        value={value.absent ?? null}
        onChange={(next) => set('absent', next)}
      />
    ),
    recorded: () => (
      <CheckField
        key="recorded"
        label={t`It is a recording; nobody speaks in the room`}
        {...frame('recorded')}
        value={value.recorded ?? false}
        onChange={(next) => set('recorded', next)}
      />
    ),
  }
  return <>{own.map((name) => parts[name]())}</>
}
