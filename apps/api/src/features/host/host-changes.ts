import type { HostChange } from '@roundtable/contracts'
import type { EventClock } from '@roundtable/domain'
import { toWindow } from '../../platform/database/window'
import type { HostMeetingRow } from './host.entity'

type CodeOf = (bodyId: string) => string | null

const stateOf = (clock: EventClock, row: HostMeetingRow): NonNullable<HostChange['after']> => ({
  bodyId: row.bodyId,
  title: row.title,
  roomName: row.roomName,
  ...toWindow(clock, row.during),
})

const sameTime = (a: HostMeetingRow, b: HostMeetingRow): boolean =>
  a.during.start.getTime() === b.during.start.getTime() &&
  a.during.end.getTime() === b.during.end.getTime()

const sameWords = (a: HostMeetingRow, b: HostMeetingRow): boolean =>
  a.bodyId === b.bodyId && a.title === b.title && a.roomName === b.roomName

/** Null: nothing is said otherwise. */
function kindOf(before?: HostMeetingRow, after?: HostMeetingRow): HostChange['kind'] | null {
  if (!before) return 'added'
  if (!after) return 'withdrawn'
  if (!sameTime(before, after)) return 'moved'
  return sameWords(before, after) ? null : 'changed'
}

/** What one revision says otherwise than another, meeting by meeting, in order of time. */
export function hostChanges(
  clock: EventClock,
  before: readonly HostMeetingRow[],
  after: readonly HostMeetingRow[],
  codeOf: CodeOf,
): HostChange[] {
  const then = new Map(before.map((row) => [row.uid, row]))
  const now = new Map(after.map((row) => [row.uid, row]))
  const changes = [...new Set([...now.keys(), ...then.keys()])].flatMap((uid): HostChange[] => {
    const [was, is] = [then.get(uid), now.get(uid)]
    const kind = kindOf(was, is)
    if (!kind) return []
    const bodyId = (is ?? was)!.bodyId
    return [
      {
        kind,
        uid,
        meetingId: is?.id ?? null,
        body: bodyId && codeOf(bodyId),
        before: was ? stateOf(clock, was) : null,
        after: is ? stateOf(clock, is) : null,
      },
    ]
  })
  const start = ({ before, after }: HostChange): number => Date.parse((after ?? before)!.start)
  return changes.sort((a, b) => start(a) - start(b) || (a.uid < b.uid ? -1 : 1))
}

/** Whether two revisions say the same of every meeting. */
export const isSame = (
  before: readonly HostMeetingRow[],
  after: readonly HostMeetingRow[],
): boolean => {
  const then = new Map(before.map((row) => [row.uid, row]))
  return (
    before.length === after.length && after.every((row) => kindOf(then.get(row.uid), row) === null)
  )
}
