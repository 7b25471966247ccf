import { Trans, useLingui } from '@lingui/react/macro'
import type { Problem, StaffMember } from '@roundtable/contracts'
import { Button, Sheet, showToast } from '@roundtable/ui'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../platform/api'
import { staffZone } from '../../../platform/staff-zone'
import { useTimes } from '../../../platform/time/use-times'
import { NotDone } from '../not-done'
import { useRoleName } from '../role-name'
import { StaffFieldset, type StaffFields } from './staff-fields'

interface StaffSheetProps {
  member: StaffMember
  onClose: () => void
}

/** Saved on purpose, not by itself: a role is felt by somebody within seconds. */
export function StaffSheet({ member, onClose }: StaffSheetProps) {
  const { t } = useLingui()
  const roleName = useRoleName()
  const { name, email, role, disabled } = member
  // What is not touched follows what others do.
  const [edits, setEdits] = useState<Partial<StaffFields>>({})
  const fields: StaffFields = { name, email, role, ...edits }
  const { busy, problem, errorOf, save } = useSaving(member)
  const changed = (['name', 'email', 'role'] as const).filter((key) => fields[key] !== member[key])
  const send = async (): Promise<void> => {
    const part = Object.fromEntries(changed.map((key) => [key, fields[key]]))
    if (await save(part)) onClose()
  }
  const consequence = fields.role === role ? t`Save` : t`Save: from now on ${roleName(fields.role)}`
  return (
    <Sheet
      title={<bdi>{name}</bdi>}
      meta={<ChangedLast member={member} />}
      isOpen
      onClose={onClose}
      closeLabel={t`Close`}
      footer={
        <Button
          look="primary"
          isDisabled={busy || changed.length === 0}
          onPress={() => void send()}
        >
          {consequence}
        </Button>
      }
    >
      <div className="form-stack">
        <StaffFieldset
          value={fields}
          change={(part) => setEdits((now) => ({ ...now, ...part }))}
          errorOf={errorOf}
        />
        <NotDone
          problem={problem}
          sentences={{
            'illegal-transition': t`This is the last member of the secretariat: nobody would be left who may give roles. Make somebody else secretariat first.`,
            validation: t`What is marked above does not fit.`,
            stale: t`Somebody else changed this meanwhile: ${name}, ${email}, ${roleName(role)} stands there now. What you typed is kept; save again to put it in its place.`,
          }}
        />
        <p className="soft">
          {disabled ? (
            <Trans>Shut out: signs in no more. What they did stays, under their name.</Trans>
          ) : (
            <Trans>Shutting out ends all sessions within seconds; nothing they did is lost.</Trans>
          )}
        </p>
        <div>
          <Button
            look={disabled ? 'paper' : 'danger'}
            isDisabled={busy}
            onPress={() => void save({ disabled: !disabled })}
          >
            {disabled ? <Trans>Let in again</Trans> : <Trans>Shut out</Trans>}
          </Button>
        </div>
      </div>
    </Sheet>
  )
}

function ChangedLast({ member: { changedBy, changedAt } }: { member: StaffMember }) {
  const { moment } = useTimes(staffZone)
  const when = moment(changedAt)
  if (changedBy === '') return null
  return (
    <Trans>
      Changed by <bdi>{changedBy}</bdi>, {when}
    </Trans>
  )
}

/** Of the record as it stands, for whoever was too slow. */
const versionIn = ({ current }: Problem): number | undefined =>
  current && 'version' in current ? current.version : undefined

function useSaving({ id, version }: StaffMember) {
  const { t } = useLingui()
  const client = useQueryClient()
  // What was on the screen when it was decided, whatever was read since: a later change by others is told first (I-04).
  const [seen, setSeen] = useState(version)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const save = async (fields: Partial<StaffFields & { disabled: boolean }>): Promise<boolean> => {
    setBusy(true)
    const body = { commandId: crypto.randomUUID(), expectedVersion: seen, fields }
    const answer = await call('changeStaff', { params: { id }, body })
    // Also after a refusal: somebody else may have changed it, and what stands there now is shown.
    await client.invalidateQueries({ queryKey: ['staff'] })
    setBusy(false)
    setProblem(answer.ok ? null : answer.problem)
    setSeen(answer.ok ? answer.value.version : (versionIn(answer.problem) ?? seen))
    if (answer.ok) showToast({ text: t`Saved. It is felt within seconds.` })
    return answer.ok
  }
  const errorOf = (field: string): string | undefined =>
    problem?.errors?.find(({ pointer }) => pointer.startsWith(`/fields/${field}`))?.code
  return { busy, problem, errorOf, save }
}
