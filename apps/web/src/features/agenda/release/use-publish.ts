import type { Problem } from '@roundtable/contracts'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../../platform/api'
import { releasesKey, type Reach } from './use-releases'

export interface Publishing {
  readonly problem: Problem | null
  readonly busy: boolean
  /** `cancels`: the sessions whose cancellation was read and confirmed; any other refuses it. */
  readonly publish: (note: string, cancels: string[]) => Promise<void>
}

/** Publishes once, however often it is tried (I-07), and shows the release that it became. */
export function usePublish(reach: Reach): Publishing {
  const client = useQueryClient()
  const navigate = useNavigate()
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const [command, setCommand] = useState<{ id: string; of: string } | null>(null)

  const publish = async (note: string, confirmCancellations: string[]): Promise<void> => {
    setBusy(true)
    const body = { note, confirmCancellations, ...reach }
    const of = JSON.stringify(body)
    const id = command?.of === of ? command.id : crypto.randomUUID()
    setCommand({ id, of })
    const reply = await call('publish', { body: { commandId: id, ...body } }).finally(() =>
      setBusy(false),
    )
    setProblem(reply.ok ? null : reply.problem)
    for (const key of [releasesKey, ['plan']]) void client.invalidateQueries({ queryKey: key })
    if (!reply.ok) return
    const number = String(reply.value.number)
    await navigate({ to: '/organize/releases/$number', params: { number } })
  }

  return { problem, busy, publish }
}
