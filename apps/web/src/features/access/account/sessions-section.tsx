import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { OwnSession, Problem } from '@roundtable/contracts'
import { Button, Pill, showToast } from '@roundtable/ui'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { alwaysFresh } from '../../../platform/always-fresh'
import { call } from '../../../platform/api'
import { read } from '../../../platform/read'
import { Reading } from '../../../platform/reading'
import { staffZone } from '../../../platform/staff-zone'
import { useTimes } from '../../../platform/time/use-times'
import { NotDone } from '../not-done'
import { deviceName } from './device-name'

export function SessionsSection() {
  const { t } = useLingui()
  const query = useQuery({
    queryKey: ['my-sessions'],
    queryFn: ({ signal }) => read('mySessions', { signal }),
    ...alwaysFresh,
  })
  return (
    <Reading query={query} label={t`Reading your sessions`} bars={3}>
      {({ sessions }) => <Sessions sessions={sessions} />}
    </Reading>
  )
}

function Sessions({ sessions }: { sessions: readonly OwnSession[] }) {
  const { t } = useLingui()
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const others = sessions.filter(({ current }) => !current).length
  const end = async (id: string | null): Promise<void> => {
    setBusy(true)
    const body = { commandId: crypto.randomUUID() }
    const answer =
      id === null
        ? await call('endMyOtherSessions', { body })
        : await call('endMySession', { params: { id }, body })
    await client.invalidateQueries({ queryKey: ['my-sessions'] })
    setBusy(false)
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok) showToast({ text: t`Signed out there.` })
  }
  return (
    <>
      <ul className="access-list">
        {sessions.map((session) => (
          <SessionLine
            key={session.id}
            session={session}
            busy={busy}
            onEnd={() => void end(session.id)}
          />
        ))}
      </ul>
      <NotDone problem={problem} />
      {others > 0 && (
        <div>
          <Button isDisabled={busy} onPress={() => void end(null)}>
            <Plural
              value={others}
              one="Sign out of the other one"
              other="Sign out of the # others"
            />
          </Button>
        </div>
      )}
    </>
  )
}

interface SessionLineProps {
  session: OwnSession
  busy: boolean
  onEnd: () => void
}

function SessionLine({ session, busy, onEnd }: SessionLineProps) {
  const { t } = useLingui()
  const { moment } = useTimes(staffZone)
  const ways = { link: t`with a link`, code: t`with a code`, passkey: t`with a passkey` }
  const name = deviceName(session.agent) ?? t`Unknown browser`
  const since = moment(session.since)
  const until = moment(session.until)
  return (
    <li>
      <div>
        <b>{name}</b> {session.current && <Pill state="free">{t`This one`}</Pill>}
        <div className="soft">
          <Trans>
            Since {since}, {ways[session.way]}; ends by itself on {until}
          </Trans>
        </div>
      </div>
      {!session.current && (
        <Button look="text" isDisabled={busy} onPress={onEnd} aria-label={t`Sign out of ${name}`}>
          <Trans>Sign out</Trans>
        </Button>
      )}
    </li>
  )
}
