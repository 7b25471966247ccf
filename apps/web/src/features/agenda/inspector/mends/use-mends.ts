import type { Finding } from '@roundtable/scheduling'
import { useEffect, useState } from 'react'
import type { Shown } from '../../model/plan-state'
import { whenIdle } from '../../model/when-idle'
import { mendsOf, type Mend } from './mends'

type Mends = ReadonlyMap<Finding, readonly Mend[]>
const nothing: Mends = new Map()

/** Found once per plan: findings belong to one plan, and each asks for one session. */
const known = new WeakMap<Finding, Map<string, readonly Mend[]>>()

function foundFor(shown: Shown, sessionId: string, finding: Finding): readonly Mend[] {
  const bySession = known.get(finding) ?? new Map<string, readonly Mend[]>()
  known.set(finding, bySession)
  const mends = bySession.get(sessionId) ?? mendsOf(shown, sessionId, finding)
  bySession.set(sessionId, mends)
  return mends
}

/** Walking over cards with the arrows asks for nothing; who stays is told. */
const stays = 120

/** What would mend each finding of a session, found in idle time, one finding after the other. */
export function useMends(shown: Shown, sessionId: string, findings: readonly Finding[]): Mends {
  const [found, setFound] = useState(nothing)
  useEffect(() => {
    const waiting = [...findings]
    const next = (): void => {
      const finding = waiting.shift()
      if (!finding) return
      const mends = foundFor(shown, sessionId, finding)
      setFound((before) => new Map(before).set(finding, mends))
      giveUp = whenIdle(next)
    }
    const timer = setTimeout(() => (giveUp = whenIdle(next)), stays)
    let giveUp = (): void => clearTimeout(timer)
    return () => {
      giveUp()
      setFound(nothing)
    }
  }, [shown, sessionId, findings])
  return found
}
