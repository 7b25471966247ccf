import type { Problem, ReleaseAnswer, ReleasePreview } from '@roundtable/contracts'
import { useEffect, useState } from 'react'
import { call } from '../../../platform/api'

export interface ReleaseState {
  readonly preview: ReleasePreview | null
  /** Why it could not be read, or was not published. */
  readonly problem: Problem | null
  readonly answer: ReleaseAnswer | null
  readonly publishing: boolean
  readonly again: () => void
  readonly publish: (note: string, confirmCancellations: boolean) => Promise<void>
}

/** Reads what the next release would be, and publishes it once: a retry keeps the command's id (I-07). */
export function useRelease(number: number): ReleaseState {
  const [preview, setPreview] = useState<ReleasePreview | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [answer, setAnswer] = useState<ReleaseAnswer | null>(null)
  const [publishing, setPublishing] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const [command, setCommand] = useState<{ id: string; of: string } | null>(null)

  useEffect(() => {
    const leaving = new AbortController()
    const read = async (): Promise<void> => {
      const reply = await call('releasePreview', { signal: leaving.signal })
      if (leaving.signal.aborted) return
      setPreview(reply.ok ? reply.value : null)
      setProblem(reply.ok ? null : reply.problem)
    }
    read().catch((error: unknown) => {
      if (!leaving.signal.aborted) throw error
    })
    return () => leaving.abort()
  }, [attempt, number])

  const publish = async (note: string, confirmCancellations: boolean): Promise<void> => {
    setPublishing(true)
    const of = JSON.stringify([note, confirmCancellations])
    const id = command?.of === of ? command.id : crypto.randomUUID()
    setCommand({ id, of })
    const body = { commandId: id, note, confirmCancellations }
    const reply = await call('publish', { body }).finally(() => setPublishing(false))
    setAnswer(reply.ok ? reply.value : null)
    setProblem(reply.ok ? null : reply.problem)
  }

  return { preview, problem, answer, publishing, again: () => setAttempt((n) => n + 1), publish }
}
