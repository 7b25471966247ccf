import type { PublicSession } from '@roundtable/contracts'
import { samePlace } from '@roundtable/domain'
import { hoursOf, type Wall } from '../../../../platform/changes/hours'
import type { Look as AnyLook } from '../../../../platform/changes/look'

/** How a session stands in the picture of a day (LOOK: release). */
export type Look = Extract<AnyLook, 'stays' | 'was' | 'now' | 'cancelled'>

/** Minutes of the day. */
interface Block {
  readonly key: string
  readonly from: number
  readonly to: number
  readonly look: Look
}

/** One day before and after: a row for every room that is used on it. */
export interface DayStrips {
  /** YYYY-MM-DD */
  readonly day: string
  readonly rows: readonly { readonly roomId: string; readonly blocks: readonly Block[] }[]
}

interface Drawn extends Block {
  readonly day: string
  readonly roomId: string
}

const sameHours = (a: PublicSession, b: PublicSession): boolean =>
  samePlace(a, b) && Date.parse(a.end) === Date.parse(b.end)

function looksOf(
  before: PublicSession | undefined,
  after: PublicSession | undefined,
): readonly (readonly [PublicSession, Look])[] {
  const was = before?.status === 'scheduled' ? before : undefined
  const now = after?.status === 'scheduled' ? after : undefined
  if (!now) return was ? [[was, 'cancelled']] : []
  if (!was) return [[now, 'now']]
  if (sameHours(was, now)) return [[now, 'stays']]
  return [
    [was, 'was'],
    [now, 'now'],
  ]
}

/** The days on which something stands elsewhere or otherwise, in order. `rooms`: in the order in which they are shown. */
export function stripsOf(
  before: readonly PublicSession[] | null,
  after: readonly PublicSession[],
  rooms: readonly { readonly id: string }[],
  wall: Wall,
): readonly DayStrips[] {
  const was = new Map(before?.map((session) => [session.id, session]))
  const now = new Map(after.map((session) => [session.id, session]))
  const drawn = [...new Set([...was.keys(), ...now.keys()])].flatMap((id) =>
    looksOf(was.get(id), now.get(id)).map(([session, look]): Drawn => {
      const { roomId } = session
      return { key: `${id} ${look}`, ...hoursOf(wall, session), roomId, look }
    }),
  )
  const days = [...new Set(drawn.filter((b) => b.look !== 'stays').map((b) => b.day))].sort()
  return days.map((day) => {
    const today = drawn.filter((block) => block.day === day)
    const rows = rooms.map(({ id }) => ({
      roomId: id,
      blocks: today
        .filter((block) => block.roomId === id)
        .map(({ key, from, to, look }) => ({ key, from, to, look })),
    }))
    return { day, rows: rows.filter((row) => row.blocks.length > 0) }
  })
}
