import { useMemo, useState } from 'react'
import { keep, kept } from '../../../platform/keep'
import { useChanges } from '../../host/changes/use-changes'
import { formerTimes, hitsOf, reachingMeetings, type HostHit } from '../model/host-news'
import { useShown } from '../view/board-context'
import type { HostChanges } from '@roundtable/contracts'

/** Times at which the meetings of the applied revision stood before it, by meeting. */
export function useFormerTimes(): ReadonlyMap<string, string> {
  const { board } = useShown()
  const number = board.plan.hostRevision?.number ?? null
  const { data } = useChanges(number, Math.max(0, (number ?? 1) - 1))
  return useMemo(() => formerTimes(board, data?.changes ?? []), [board, data])
}

const storageKey = 'host-reviewed'

/** The number that was reviewed last on this device. */
const reviewedBefore = (): number => Number(kept(storageKey) ?? 0)

export interface HostNews {
  /** ISO 8601 */
  readonly importedAt: string
  readonly number: number
  readonly since: number
  /** Null while they are read. */
  readonly changes: HostChanges['changes'] | null
  readonly failed: boolean
  readonly again: () => void
  /** As the plan stands now. */
  readonly hits: readonly HostHit[]
  readonly markReviewed: () => void
}

/** A revision of the host that nobody has reviewed on this device yet; null: there is none. */
export function useHostNews(): HostNews | null {
  const shown = useShown()
  const [reviewed, setReviewed] = useState(reviewedBefore)
  const { hostRevision } = shown.board.plan
  const number = hostRevision?.number ?? 0
  const isNew = number > reviewed
  const since = reviewed > 0 ? reviewed : Math.max(0, number - 1)
  const { data, isError, refetch } = useChanges(isNew ? number : null, since)
  const hits = useMemo(
    () => (data ? hitsOf(shown, reachingMeetings(data.changes)) : []),
    [shown, data],
  )
  // The first timetable is no news, unless it stands on sessions of ours.
  if (!hostRevision || !isNew || (number === 1 && hits.length === 0)) return null
  return {
    importedAt: hostRevision.importedAt,
    number,
    since,
    changes: data?.changes ?? null,
    failed: isError,
    again: () => void refetch(),
    hits,
    markReviewed: () => {
      keep(storageKey, String(number))
      setReviewed(number)
    },
  }
}
