import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { StaffMember } from '@roundtable/contracts'
import { Button, PageHead, Pill } from '@roundtable/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { alwaysFresh } from '../../../platform/always-fresh'
import { read } from '../../../platform/read'
import { Reading } from '../../../platform/reading'
import { Needs } from '../needs'
import { useRoleName } from '../role-name'
import { AddStaff } from './add-staff'
import { StaffSheet } from './staff-sheet'
import '../access.css'

/** Who may sign in, and as what. The secretariat gives roles here. */
export default function StaffPage() {
  return (
    <Needs permission="staff.write">
      <Page />
    </Needs>
  )
}

function Page() {
  const { t } = useLingui()
  const [adding, setAdding] = useState(false)
  const [open, setOpen] = useState<string | null>(null)
  const query = useQuery({
    queryKey: ['staff'],
    queryFn: ({ signal }) => read('staff', { signal }),
    ...alwaysFresh,
  })
  const staff = query.data?.staff
  const chosen = staff?.find(({ id }) => id === open)
  return (
    <main className="staff-page access-page">
      <title>{t`Staff and roles · Roundtable`}</title>
      <PageHead
        title={<Trans>Staff and roles</Trans>}
        meta={
          <span role="status">
            {staff && plural(staff.length, { one: '# person', other: '# people' })}
          </span>
        }
        acts={
          <Button look="primary" onPress={() => setAdding(true)}>
            <Trans>Add somebody</Trans>
          </Button>
        }
      />
      <Reading query={query} label={t`Reading the staff`} bars={8}>
        {({ staff }) => (
          <ul className="access-list lines staff-lines">
            {staff.map((member) => (
              <StaffLine key={member.id} member={member} onOpen={() => setOpen(member.id)} />
            ))}
          </ul>
        )}
      </Reading>
      {chosen && <StaffSheet key={chosen.id} member={chosen} onClose={() => setOpen(null)} />}
      <AddStaff isOpen={adding} onClose={() => setAdding(false)} />
    </main>
  )
}

function StaffLine({ member, onOpen }: { member: StaffMember; onOpen: () => void }) {
  const { t } = useLingui()
  const roleName = useRoleName()
  const { name, email, role, disabled, sessions } = member
  const where =
    sessions > 0
      ? plural(sessions, { one: 'signed in on # device', other: 'signed in on # devices' })
      : t`not signed in`
  return (
    <li>
      <span>
        <b>
          <bdi>{name}</bdi>
        </b>{' '}
        {disabled && <Pill state="blocked">{t`Shut out`}</Pill>}
      </span>
      <span className="soft">{roleName(role)}</span>
      <span className="soft">
        <bdi>{email}</bdi>
      </span>
      <span className="soft">{where}</span>
      <Button look="text" onPress={onOpen} aria-label={t`Change ${name}`}>
        <Trans context="verb">Change</Trans>
      </Button>
    </li>
  )
}
