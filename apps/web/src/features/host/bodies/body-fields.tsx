import { t } from '@lingui/core/macro'
import { bodyKind, type Body } from '@roundtable/contracts'
import { Field, SelectField } from '@roundtable/ui'
import type { BodyChoice } from '../model/bodies-to-choose'
import { bodyKindLabel } from '../words'

/** A body as it is described the first time. */
export interface BodyWords {
  readonly code: string
  readonly name: string
  readonly kind: Body['kind']
  readonly parentId: string | null
}

export const noWords: BodyWords = { code: '', name: '', kind: 'group', parentId: null }

interface BodyFieldsProps {
  value: BodyWords
  onChange: (value: BodyWords) => void
  bodies: readonly BodyChoice[]
  errorOf: (field: keyof BodyWords) => string | undefined
}

/** Short name, name, kind, and what it stands under. */
export function BodyFields({ value, onChange, bodies, errorOf }: BodyFieldsProps) {
  const set = (changes: Partial<BodyWords>) => onChange({ ...value, ...changes })
  return (
    <>
      <Field
        label={t`Short name`}
        help={t`As it stands on the board: PL, COM3, WG-PL.`}
        dir="ltr"
        value={value.code}
        onChange={(code) => set({ code })}
        error={errorOf('code')}
      />
      <Field
        label={t`Name`}
        value={value.name}
        onChange={(name) => set({ name })}
        error={errorOf('name')}
      />
      <SelectField
        label={t`Kind`}
        options={bodyKind.options.map((one) => ({ id: one, text: bodyKindLabel(one) }))}
        placeholder={t`Choose`}
        value={value.kind}
        onChange={(kind) => set({ kind })}
      />
      <SelectField
        label={t`Under`}
        options={bodies.map((one) => ({ id: one.id, text: one.code }))}
        placeholder={t`nothing`}
        none={{ text: t`nothing`, onChoose: () => set({ parentId: null }) }}
        value={value.parentId}
        onChange={(parentId) => set({ parentId })}
      />
    </>
  )
}
