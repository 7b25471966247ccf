import { plural, t } from '@lingui/core/macro'
import type { MovesAnswer, PlanSummary, TakeOverCommand } from '@roundtable/contracts'
import { showToast } from '@roundtable/ui'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { call } from '../../../platform/api'
import { useCreation } from '../../../platform/use-creation'
import type { Draft } from '../draft/use-draft'
import { copiesKey } from './use-copies'

type Sessions = TakeOverCommand['sessions']

/** Takes a copy over, then shows the board with a way back; `again` reads the comparison anew after a refusal. */
export function useTakeOver({ id }: PlanSummary, draft: Draft, again: () => void) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const asked = useRef<{ sessions: Sessions; reason: string }>({ sessions: [], reason: '' })
  const { busy, problem, send } = useCreation((commandId) => {
    const { sessions, reason } = asked.current
    const why = reason.trim() === '' ? {} : { reason: reason.trim() }
    return call('takeOver', { params: { id }, body: { commandId, sessions, ...why } })
  })
  const take = async (sessions: Sessions, reason: string): Promise<void> => {
    asked.current = { sessions, reason }
    const done = await send()
    void client.invalidateQueries({ queryKey: ['plan'] })
    if (!done) return again()
    await navigate({ to: '/organize' })
    void client.invalidateQueries({ queryKey: copiesKey })
    tell(done, draft)
  }
  return { busy, problem, take }
}

function tell(done: MovesAnswer, draft: Draft): void {
  const text = plural(done.placements.length, {
    one: '# move taken over into the plan',
    other: '# moves taken over into the plan',
  })
  showToast({ text, undo: { label: t`Undo`, act: () => void takeBack(done, draft) } })
}

/** Every session back to where the plan had it, unless somebody has moved it since. */
async function takeBack({ placements }: MovesAnswer, { plan }: Draft): Promise<void> {
  const before = new Map(plan.placements.map((p) => [p.sessionId, p]))
  const moves = placements.map(({ sessionId, version }) => {
    const was = before.get(sessionId)
    const placement = was ? { roomId: was.roomId, start: was.start } : null
    return { sessionId, expectedVersion: version, placement }
  })
  const body = { commandId: crypto.randomUUID(), reason: t`Undone`, moves }
  const answer = await call('moves', { body })
  if (!answer.ok) showToast({ text: t`It could not be taken back: somebody has moved on since.` })
}
