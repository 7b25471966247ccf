import type { HostChange } from '@roundtable/contracts'
import { hoursOf, type Wall } from '../../../platform/changes/hours'
import type { Look as AnyLook } from '../../../platform/changes/look'

/** How a block stands in the picture of a change (LOOK: release). */
export type Look = Exclude<AnyLook, 'cancelled' | 'host'>

/** Minutes of the day. */
export interface Block {
  readonly from: number
  readonly to: number
  readonly look: Look
}

/** One day before and after: a row per body that changes. */
export interface DayPicture {
  /** YYYY-MM-DD */
  readonly day: string
  readonly rows: readonly { readonly label: string | null; readonly blocks: readonly Block[] }[]
}

/** Something that has its hours, of which body; null: a break of everybody. */
export interface Standing {
  readonly body: string | null
  readonly start: string
  readonly end: string
}

interface Drawn extends Block {
  readonly day: string
  readonly body: string | null
}

const drawn = (wall: Wall, { body, ...standing }: Standing, look: Look): Drawn => ({
  ...hoursOf(wall, standing),
  body,
  look,
})

const blocksOf =
  (wall: Wall) =>
  ({ kind, body, before, after }: HostChange): Drawn[] => [
    ...(before && kind !== 'changed'
      ? [drawn(wall, { body, ...before }, kind === 'withdrawn' ? 'withdrawn' : 'was')]
      : []),
    ...(after ? [drawn(wall, { body, ...after }, kind === 'changed' ? 'stays' : 'now')] : []),
  ]

/** The days on which hours change, in order; a body's other meetings of that day stand beside them. */
export function picturesOf(
  changes: readonly HostChange[],
  staying: readonly Standing[],
  wall: Wall,
): readonly DayPicture[] {
  const changing = changes.flatMap(blocksOf(wall))
  const days = [...new Set(changing.filter((b) => b.look !== 'stays').map((b) => b.day))].sort()
  const beside = staying.map((standing) => drawn(wall, standing, 'stays'))
  return days.map((day) => {
    const today = changing.filter((block) => block.day === day)
    const bodies = [...new Set(today.map((block) => block.body))].sort(inOrder)
    const rows = bodies.map((label) => ({
      label,
      blocks: [...beside.filter((block) => block.day === day), ...today]
        .filter((block) => block.body === label)
        .map(({ from, to, look }) => ({ from, to, look })),
    }))
    return { day, rows }
  })
}

const inOrder = (a: string | null, b: string | null): number =>
  a === null || b === null
    ? Number(a === null) - Number(b === null)
    : a.localeCompare(b, 'en', { numeric: true })
