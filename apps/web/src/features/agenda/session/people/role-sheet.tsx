import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NumberField, Sheet } from '@roundtable/ui'
import type { Role } from '../model/roles'
import { useSession } from '../session-context'

interface RoleSheetProps {
  role: Role
  name: string
  onChange: (part: Partial<Role>) => void
  onRemove: () => void
  onClose: () => void
}

/** How long somebody speaks, and for which part of the session they are there. */
export function RoleSheet({ role, name, onChange, onRemove, onClose }: RoleSheetProps) {
  const { t } = useLingui()
  const { fields } = useSession()
  const steppers = { less: t`Less`, more: t`More` }
  return (
    <Sheet
      title={<bdi>{name}</bdi>}
      meta={
        <Trans>
          In <bdi>{fields.code}</bdi>, {fields.minutes} minutes
        </Trans>
      }
      isOpen
      onClose={onClose}
      closeLabel={t`Close`}
      footer={
        <Button look="danger" onPress={onRemove}>
          <Trans>Take off the list</Trans>
        </Button>
      }
    >
      <NumberField
        label={t`Speaks`}
        unit={t`min`}
        help={t`Empty: nothing is agreed yet.`}
        min={0}
        max={fields.minutes}
        steppers={steppers}
        value={role.minutes}
        onChange={(minutes) => onChange({ minutes })}
      />
      <NumberField
        label={t`Comes`}
        unit={t`min after it starts`}
        help={t`Empty: from the start.`}
        min={0}
        max={fields.minutes}
        step={5}
        steppers={steppers}
        value={role.from}
        onChange={(from) => onChange({ from })}
      />
      <NumberField
        label={t`Leaves`}
        unit={t`min after it starts`}
        help={t`Empty: stays to the end.`}
        min={0}
        max={fields.minutes}
        step={5}
        steppers={steppers}
        value={role.to}
        onChange={(to) => onChange({ to })}
      />
    </Sheet>
  )
}
