import { useLingui } from '@lingui/react/macro'
import type { StaffMember } from '@roundtable/contracts'
import { roles } from '@roundtable/domain'
import { Field, SelectField } from '@roundtable/ui'
import { useRoleName } from '../role-name'

export type StaffFields = Pick<StaffMember, 'name' | 'email' | 'role'>

interface StaffFieldsetProps {
  value: StaffFields
  change: (part: Partial<StaffFields>) => void
  /** What the server said of a field. */
  errorOf: (field: string) => string | undefined
}

export function StaffFieldset({ value, change, errorOf }: StaffFieldsetProps) {
  const { t } = useLingui()
  const roleName = useRoleName()
  const may: Record<StaffFields['role'], string> = {
    secretariat: t`everything, also roles, rules, waivers, audit`,
    organizer: t`plans sessions, people, venue; publishes`,
    operator: t`reads; runs the stage`,
    reviewer: t`reads; examines pledges`,
    protocol: t`reads; looks after people and their status`,
    viewer: t`reads`,
  }
  return (
    <>
      <Field
        label={t`Name`}
        value={value.name}
        onChange={(name) => change({ name })}
        error={errorOf('name') && t`A name is needed.`}
        autoComplete="off"
      />
      <Field
        label={t`Email`}
        type="email"
        value={value.email}
        onChange={(email) => change({ email })}
        help={t`Codes for signing in go here.`}
        error={errorOf('email') && t`No email address, or somebody else’s already.`}
        autoComplete="off"
        spellCheck={false}
        dir="ltr"
      />
      <SelectField
        label={t`Role`}
        options={roles.map((id) => ({ id, text: roleName(id), hint: may[id] }))}
        value={value.role}
        onChange={(role) => change({ role })}
        help={may[value.role]}
        placeholder={t`Choose`}
      />
    </>
  )
}
