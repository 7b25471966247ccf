import { Trans, useLingui } from '@lingui/react/macro'
import type { PersonErased, PersonRecord, Problem } from '@roundtable/contracts'
import { Button, Dialog, Field, NoticeBox } from '@roundtable/ui'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../platform/api'
import { troubleOf } from '../../../platform/problem'
import { useCreation } from '../../../platform/use-creation'
import { WhatIsLeft } from './what-is-left'

interface ErasePersonProps {
  person: PersonRecord
  onClose: () => void
}

/** For good: so what happens is said before, and the name is typed once more. */
export function ErasePerson({ person, onClose }: ErasePersonProps) {
  const { t } = useLingui()
  // As it was when this was opened; afterwards they are called otherwise.
  const [name] = useState(person.name ?? '')
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState('')
  const [erased, setErased] = useState<PersonErased | null>(null)
  const { busy, problem, errorAt, erase } = useErasing(person, typed.trim(), reason.trim())
  const ready = typed.trim().normalize() === name.normalize() && reason.trim() !== ''
  if (erased) return <WhatIsLeft erased={erased} onClose={onClose} />
  return (
    <Dialog
      role="alertdialog"
      title={
        <Trans>
          Erase <bdi>{name}</bdi> for good?
        </Trans>
      }
      isOpen
      onClose={onClose}
      closeLabel={t`Close`}
      dismissable={!busy}
      size="34rem"
      footer={
        <>
          <Button isDisabled={busy} onPress={onClose}>
            <Trans>Keep this person</Trans>
          </Button>
          <Button
            look="danger"
            isDisabled={busy || !ready}
            onPress={() => void erase().then(setErased)}
          >
            <Trans>Erase for good</Trans>
          </Button>
        </>
      }
    >
      <div className="form-stack">
        <WhatHappens />
        <Field
          label={t`Reason, without their name`}
          value={reason}
          onChange={setReason}
          help={t`It stays in the audit, such as: asked by letter, 3 May.`}
          error={errorAt('/reason') ? t`The reason must not hold their name.` : undefined}
          maxLength={300}
          autoComplete="off"
        />
        <Field
          label={t`Type their name to go on`}
          value={typed}
          onChange={setTyped}
          help={<bdi>{name}</bdi>}
          error={errorAt('/name') ? t`This is not their name.` : undefined}
          autoComplete="off"
          spellCheck={false}
        />
        <NotErased problem={problem} />
      </div>
    </Dialog>
  )
}

const WhatHappens = () => (
  <ul className="what-happens">
    <li>
      <Trans>
        Everything known of them goes, but for organisation, group, country and presence. It cannot
        be taken back.
      </Trans>
    </li>
    <li>
      <Trans>
        They stay in their sessions, without their name; take them out there if they are not to
        appear.
      </Trans>
    </li>
    <li>
      <Trans>
        Mails to them lose address and text; lines of the audit about them lose their values.
      </Trans>
    </li>
    <li>
      <Trans>Published releases stay as they are, and backups until they expire.</Trans>
    </li>
  </ul>
)

function useErasing({ id, version }: PersonRecord, name: string, reason: string) {
  const client = useQueryClient()
  const { busy, problem, send } = useCreation((commandId) =>
    call('erasePerson', {
      params: { id },
      body: { commandId, expectedVersion: version, name, reason },
    }),
  )
  const erase = async (): Promise<PersonErased | null> => {
    const erased = await send()
    // Also after a refusal: what stands there now is shown.
    for (const key of [['person', id], ['people'], ['plan']])
      void client.invalidateQueries({ queryKey: key })
    return erased
  }
  const errorAt = (at: string): boolean =>
    problem?.errors?.some(({ pointer }) => pointer === at) ?? false
  return { busy, problem, errorAt, erase }
}

function NotErased({ problem }: { problem: Problem | null }) {
  const { t } = useLingui()
  if (!problem) return null
  const trouble = troubleOf(problem)
  const sentences: Partial<Record<typeof trouble, string>> = {
    offline: t`There is no connection. What you typed is kept.`,
    stale: t`Somebody else changed this person meanwhile. Look once more, then go on.`,
    validation: t`What is marked above does not fit.`,
    'not-found': t`There is no such person.`,
    forbidden: t`Your role does not include this any more.`,
  }
  return (
    <NoticeBox
      look={trouble === 'offline' ? 'offline' : 'error'}
      role="alert"
      title={t`Nobody was erased.`}
    >
      {sentences[trouble] ?? problem.detail}
    </NoticeBox>
  )
}
