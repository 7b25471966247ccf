import type { Host, HostChange, HostEdit } from '@roundtable/contracts'

export type MeetingFields = NonNullable<HostEdit['edits'][number]['meeting']>

/** A change by hand that is not applied yet. */
export interface Draft {
  /** The host's own identifier; of a new meeting a made-up one. */
  readonly uid: string
  /** Null: it is new. */
  readonly before: MeetingFields | null
  /** Null: it is withdrawn. */
  readonly after: MeetingFields | null
}

type Timetable = Pick<Host, 'meetings' | 'breaks'>

/** What stands in the timetable under this identifier. */
export function standingOf(host: Timetable, uid: string): (MeetingFields & { id: string }) | null {
  const meeting = host.meetings.find((one) => one.uid === uid)
  if (meeting) {
    const { id, bodyId, title, roomName, start, end } = meeting
    return { id, bodyId, title, roomName, start, end }
  }
  const pause = host.breaks.find((one) => one.uid === uid)
  if (!pause) return null
  const { id, title, start, end } = pause
  return { id, bodyId: null, title, roomName: '', start, end }
}

const sameHours = (a: MeetingFields, b: MeetingFields): boolean =>
  Date.parse(a.start) === Date.parse(b.start) && Date.parse(a.end) === Date.parse(b.end)

const same = (a: MeetingFields, b: MeetingFields): boolean =>
  sameHours(a, b) && a.bodyId === b.bodyId && a.title === b.title && a.roomName === b.roomName

/** The drafts with this one in place of an earlier one of the same meeting; one that changes nothing falls out. */
export function withDraft(drafts: readonly Draft[], draft: Draft): readonly Draft[] {
  const others = drafts.filter(({ uid }) => uid !== draft.uid)
  const { before, after } = draft
  const idle = before && after ? same(before, after) : before === after
  return idle ? others : [...others, draft]
}

function kindOf({ before, after }: Draft): HostChange['kind'] {
  if (!before) return 'added'
  if (!after) return 'withdrawn'
  return sameHours(before, after) ? 'changed' : 'moved'
}

/** The drafts as changes of a timetable, to be looked at before they are applied. */
export const changesOf = (
  drafts: readonly Draft[],
  { bodies }: Pick<Host, 'bodies'>,
): readonly HostChange[] =>
  drafts.map((draft) => {
    const { uid, before, after } = draft
    const { bodyId } = (after ?? before)!
    const body = bodies.find(({ id }) => id === bodyId)?.code ?? null
    return { kind: kindOf(draft), uid, meetingId: null, body, before, after }
  })

/** The drafts as the command names them, in the timetable as it stands now; `gone`: withdrawn by somebody meanwhile. */
export function editsOf(
  drafts: readonly Draft[],
  host: Timetable,
): { edits: HostEdit['edits']; gone: readonly Draft[] } {
  const edits: HostEdit['edits'] = []
  const gone: Draft[] = []
  for (const draft of drafts) {
    const standing = standingOf(host, draft.uid)
    if (draft.before && !standing) gone.push(draft)
    else edits.push({ meetingId: standing?.id ?? null, meeting: draft.after })
  }
  return { edits, gone }
}
