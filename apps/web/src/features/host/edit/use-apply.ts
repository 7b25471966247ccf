import { t } from '@lingui/core/macro'
import type { Problem } from '@roundtable/contracts'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../platform/api'
import { troubleOf } from '../../../platform/problem'
import { useTimes } from '../../../platform/time/use-times'
import { readHostAgain, type HostNow } from '../use-host'
import { editsOf, unchangedSince, type Draft } from './basket'
import { useDrafts, type Sent } from './drafts'

interface Apply {
  apply: (reason: string) => Promise<void>
  applying: boolean
  /** Why it was not applied. */
  problem: string | null
  /** Drafts whose meeting somebody withdrew meanwhile. */
  gone: readonly Draft[]
}

/** Nobody can say whether it was done. */
const isOpen = (problem: Problem): boolean =>
  troubleOf(problem) === 'offline' || problem.status >= 500

/** Applies what waits as one revision. Who was faster is named; nothing that was entered is lost (I-04). */
export function useApply(now: HostNow, onApplied: (number: number) => void): Apply {
  const client = useQueryClient()
  const times = useTimes(now.plan.event.timeZone)
  const { drafts, unanswered, drop, sent } = useDrafts()
  const [applying, setApplying] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const { edits, gone } = editsOf(drafts, now.host)

  const wordsFor = (refusal: Problem): string => {
    const { current, detail } = refusal
    if (troubleOf(refusal) !== 'stale' || !current || Array.isArray(current)) return detail
    const time = times.time(current.changedAt)
    const who = current.changedBy
    return t`${who} was faster: revision ${current.version} stands since ${time}. Look once more, then apply yours on top of it.`
  }

  /** Answers the number under which it was applied; null: it was refused, or nobody answered. */
  const attempt = async (command: Sent): Promise<number | null> => {
    const answer = await call('editHost', { body: command.body })
    // Perhaps it arrived all the same: only the very same command can ask that without a second effect (I-07).
    sent(!answer.ok && isOpen(answer.problem) ? command : null)
    setProblem(answer.ok ? null : wordsFor(answer.problem))
    await readHostAgain(client)
    if (!answer.ok) return null
    drop(...unchangedSince(command.drafts, useDrafts.getState().drafts))
    return answer.value.number
  }

  const apply = async (reason: string): Promise<void> => {
    setApplying(true)
    const expectedVersion = now.plan.hostRevision?.number ?? 0
    const body = { commandId: crypto.randomUUID(), expectedVersion, reason, edits }
    const number = await attempt(unanswered ?? { body, drafts })
    setApplying(false)
    if (number === null) return
    if (useDrafts.getState().drafts.length === 0) return onApplied(number)
    setProblem(
      t`What you sent before was applied after all, as revision ${number}. Look at the rest once more.`,
    )
  }
  return { apply, applying, problem, gone }
}
