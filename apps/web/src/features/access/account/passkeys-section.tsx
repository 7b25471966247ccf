import { Trans, useLingui } from '@lingui/react/macro'
import type { Passkey, Problem } from '@roundtable/contracts'
import { Button, Empty, Field, NoticeBox, showToast } from '@roundtable/ui'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { alwaysFresh } from '../../../platform/always-fresh'
import { call } from '../../../platform/api'
import { read } from '../../../platform/read'
import { Reading } from '../../../platform/reading'
import { staffZone } from '../../../platform/staff-zone'
import { useTimes } from '../../../platform/time/use-times'
import { NotDone } from '../not-done'
import { hasPasskeys, makePasskey } from '../passkeys'
import { deviceName } from './device-name'

export function PasskeysSection() {
  const { t } = useLingui()
  const query = useQuery({
    queryKey: ['my-passkeys'],
    queryFn: ({ signal }) => read('myPasskeys', { signal }),
    ...alwaysFresh,
  })
  return (
    <>
      <Reading query={query} label={t`Reading your passkeys`} bars={2}>
        {({ passkeys }) => <Passkeys passkeys={passkeys} />}
      </Reading>
      {hasPasskeys() ? (
        <AddPasskey />
      ) : (
        <p className="soft">
          <Trans>This browser offers no passkeys here.</Trans>
        </p>
      )}
    </>
  )
}

function Passkeys({ passkeys }: { passkeys: readonly Passkey[] }) {
  const { t } = useLingui()
  const client = useQueryClient()
  const { moment } = useTimes(staffZone)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const remove = async (id: string): Promise<void> => {
    setBusy(true)
    const body = { commandId: crypto.randomUUID() }
    const answer = await call('removePasskey', { params: { id }, body })
    await client.invalidateQueries({ queryKey: ['my-passkeys'] })
    setBusy(false)
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok) showToast({ text: t`Passkey removed.` })
  }
  if (passkeys.length === 0) return <Empty title={<Trans>You have no passkey yet.</Trans>} />
  return (
    <>
      <ul className="access-list">
        {passkeys.map(({ id, name, createdAt, usedAt }) => {
          const made = moment(createdAt)
          const used = usedAt && moment(usedAt)
          return (
            <li key={id}>
              <div>
                <b>
                  <bdi>{name}</bdi>
                </b>
                <div className="soft">
                  {used ? (
                    <Trans>
                      Added {made}, last used {used}
                    </Trans>
                  ) : (
                    <Trans>Added {made}, not used yet</Trans>
                  )}
                </div>
              </div>
              <Button
                look="text"
                isDisabled={busy}
                onPress={() => void remove(id)}
                aria-label={t`Remove ${name}`}
              >
                <Trans>Remove</Trans>
              </Button>
            </li>
          )
        })}
      </ul>
      <NotDone problem={problem} />
    </>
  )
}

function AddPasskey() {
  const { t } = useLingui()
  const client = useQueryClient()
  const [name, setName] = useState(() => deviceName(navigator.userAgent) ?? '')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | 'device' | null>(null)
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (name.trim() === '' || busy) return
    setBusy(true)
    const answer = await makePasskey(name.trim())
    await client.invalidateQueries({ queryKey: ['my-passkeys'] })
    setBusy(false)
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok) showToast({ text: t`Passkey added.` })
  }
  return (
    <form className="form-stack" onSubmit={(event) => void add(event)} noValidate>
      <Field
        label={t`Name of a new passkey`}
        value={name}
        onChange={setName}
        help={t`So that you know it again: the device it is on.`}
        maxLength={100}
        autoComplete="off"
      />
      {problem === 'device' ? (
        <NoticeBox look="plain" role="alert" title={t`No passkey was added.`}>
          <Trans>It was cancelled, or this device has one for you already.</Trans>
        </NoticeBox>
      ) : (
        <NotDone
          problem={problem}
          sentences={{
            validation: t`The device’s answer does not fit, or came too late. Please try again.`,
            'illegal-transition': t`You have as many passkeys as there can be. Remove one first.`,
          }}
        />
      )}
      <div>
        <Button type="submit" isDisabled={busy || name.trim() === ''}>
          <Trans>Add a passkey</Trans>
        </Button>
      </div>
    </form>
  )
}
