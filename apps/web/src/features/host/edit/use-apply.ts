import { t } from '@lingui/core/macro'
import type { Problem } from '@roundtable/contracts'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../platform/api'
import { troubleOf } from '../../../platform/problem'
import { useTimes } from '../../../platform/time/use-times'
import { readHostAgain, type HostNow } from '../use-host'
import { editsOf, type Draft } from './basket'
import { useDrafts } from './drafts'

interface Apply {
  apply: (reason: string) => Promise<void>
  applying: boolean
  /** Why it was not applied. */
  problem: string | null
  /** Drafts whose meeting somebody withdrew meanwhile. */
  gone: readonly Draft[]
}

/** Applies what waits as one revision. Who was faster is named; nothing that was entered is lost (I-04). */
export function useApply(now: HostNow, onApplied: (number: number) => void): Apply {
  const client = useQueryClient()
  const times = useTimes(now.plan.event.timeZone)
  const { drafts, clear } = useDrafts()
  const [applying, setApplying] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [command, setCommand] = useState<{ id: string; of: string } | null>(null)
  const { edits, gone } = editsOf(drafts, now.host)

  const wordsFor = (refusal: Problem): string => {
    const { current, detail } = refusal
    if (troubleOf(refusal) !== 'stale' || !current || Array.isArray(current)) return detail
    const time = times.time(current.changedAt)
    const who = current.changedBy
    return t`${who} was faster: revision ${current.version} stands since ${time}. Look once more, then apply yours on top of it.`
  }

  const apply = async (reason: string): Promise<void> => {
    const expectedVersion = now.plan.hostRevision?.number ?? 0
    // The same attempt once more is the same command (I-07).
    const of = JSON.stringify([expectedVersion, reason, edits])
    const commandId = command?.of === of ? command.id : crypto.randomUUID()
    setCommand({ id: commandId, of })
    setApplying(true)
    const answer = await call('editHost', { body: { commandId, expectedVersion, reason, edits } })
    setApplying(false)
    if (!answer.ok) {
      setProblem(wordsFor(answer.problem))
      await readHostAgain(client)
      return
    }
    clear()
    void readHostAgain(client)
    onApplied(answer.value.number)
  }
  return { apply, applying, problem, gone }
}
