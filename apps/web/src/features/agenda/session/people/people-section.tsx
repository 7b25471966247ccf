import { t } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { FormSection, GroupShell, OrderList, showToast } from '@roundtable/ui'
import { useEffect, useRef, useState } from 'react'
import { putBack } from '../../../../platform/record/put-back'
import { personName } from '../../model/names'
import { changed, inOrder, withPerson, without, type Role } from '../model/roles'
import { useSession } from '../session-context'
import { useField } from '../use-field'
import { AddPerson } from './add-person'
import { PersonRow } from './person-row'
import { RoleSheet } from './role-sheet'
import { ConfirmedLine } from './confirmed-line'
import { rolesInWords } from './roles-in-words'
import { SpeakingLine } from './speaking-line'

/** Who takes part, in the order in which they appear: as what, whether they come, how long they speak (R10). */
export function PeopleSection() {
  const { t: say } = useLingui()
  const { fields, draft, isReadOnly } = useSession()
  const { people } = draft.board
  const [open, setOpen] = useState<string | null>(null)
  const bound = useField()('roles', (roles) => rolesInWords(roles, people))
  const { value: roles, onChange } = bound
  const nameOf = (personId: string): string => {
    const person = people.get(personId)
    return person ? personName(person) : '?'
  }
  // Taking back comes later: others may have been changed meanwhile.
  const latest = useRef(roles)
  useEffect(() => {
    latest.current = roles
  }, [roles])
  const change = (personId: string, part: Partial<Role>) =>
    onChange(changed(latest.current, personId, part))
  const withdraw = ({ personId, reply }: Role): void => {
    change(personId, { reply: 'declined' })
    showToast({
      text: t`${nameOf(personId)} has withdrawn`,
      undo: { label: t`Undo`, act: () => change(personId, { reply }) },
    })
  }
  const remove = (role: Role): void => {
    const at = latest.current.findIndex(({ personId }) => personId === role.personId)
    const name = nameOf(role.personId)
    onChange(without(latest.current, role.personId))
    showToast({
      text: t`${name} is off the list`,
      undo: { label: t`Undo`, act: () => onChange(putBack(latest.current, role, at)) },
    })
  }
  const edited = roles.find(({ personId }) => personId === open)
  return (
    <FormSection
      id="people"
      title={<Trans>People</Trans>}
      note={<Trans>In the order in which they appear.</Trans>}
    >
      <GroupShell label={say`Who takes part`} className="wide" {...bound}>
        {roles.length === 0 && (
          <p className="soft">
            <Trans>Nobody is named yet.</Trans>
          </p>
        )}
        <OrderList
          label={say`Who takes part`}
          items={roles.map((role) => ({ ...role, id: role.personId }))}
          textOf={({ personId }) => nameOf(personId)}
          handleLabel={(name) => say`Move ${name}`}
          isReadOnly={isReadOnly}
          onOrder={(ids) => onChange(inOrder(roles, ids, (role) => role.personId))}
        >
          {(role) => (
            <PersonRow
              role={role}
              onChange={(part) => change(role.personId, part)}
              onWithdraw={() => withdraw(role)}
              onOpen={() => setOpen(role.personId)}
            />
          )}
        </OrderList>
        {roles.length > 0 && <SpeakingLine />}
        {!isReadOnly && (
          <AddPerson
            taken={roles.map(({ personId }) => personId)}
            onAdd={(id) => onChange(withPerson(roles, id, fields.format))}
          />
        )}
      </GroupShell>
      <ConfirmedLine />
      {edited && (
        <RoleSheet
          role={edited}
          name={nameOf(edited.personId)}
          onChange={(part) => change(edited.personId, part)}
          onRemove={() => {
            setOpen(null)
            remove(edited)
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </FormSection>
  )
}
