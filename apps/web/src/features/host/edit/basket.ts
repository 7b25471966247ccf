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
  /** Somebody changed the meeting after this draft was begun. */
  readonly overtaken?: boolean
}

export type Timetable = Pick<Host, 'meetings' | 'breaks'>

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

export const withoutId = ({ bodyId, title, roomName, start, end }: MeetingFields) => ({
  bodyId,
  title,
  roomName,
  start,
  end,
})

/** What this person changed goes on top of what stands now; the rest is as others have made it (I-04). */
const merged = (from: MeetingFields, mine: MeetingFields, now: MeetingFields): MeetingFields => ({
  bodyId: mine.bodyId === from.bodyId ? now.bodyId : mine.bodyId,
  title: mine.title === from.title ? now.title : mine.title,
  roomName: mine.roomName === from.roomName ? now.roomName : mine.roomName,
  // A meeting moves as a whole.
  ...(sameHours(mine, from)
    ? { start: now.start, end: now.end }
    : { start: mine.start, end: mine.end }),
})

/** The draft on top of the timetable of now. What somebody withdrew meanwhile stays as it was drafted. */
export function onTopOf(host: Timetable, draft: Draft): Draft {
  const standing = standingOf(host, draft.uid)
  if (!draft.before || !standing || same(draft.before, standing)) return draft
  const now = withoutId(standing)
  const after = draft.after && merged(draft.before, draft.after, now)
  return { uid: draft.uid, before: now, after, overtaken: true }
}

const isIdle = ({ before, after }: Draft): boolean =>
  before && after ? same(before, after) : before === after

/** The drafts with this one in place of an earlier one of the same meeting; one that changes nothing falls out. */
export function withDraft(drafts: readonly Draft[], draft: Draft): readonly Draft[] {
  const others = drafts.filter(({ uid }) => uid !== draft.uid)
  return isIdle(draft) ? others : [...others, draft]
}

/** All drafts on top of the timetable of now; what stands there already falls out. The same list where nothing is otherwise. */
export function settled(drafts: readonly Draft[], host: Timetable): readonly Draft[] {
  const on = drafts.map((draft) => onTopOf(host, draft))
  if (on.every((draft, place) => draft === drafts[place])) return drafts
  return on.filter((draft) => !isIdle(draft))
}

/** Identifiers of the drafts that nobody changed after they were sent. */
export const unchangedSince = (sent: readonly Draft[], drafts: readonly Draft[]): string[] =>
  sent.flatMap(({ uid, after }) => {
    const now = drafts.find((draft) => draft.uid === uid)
    const unchanged = now && (after && now.after ? same(after, now.after) : after === now.after)
    return unchanged ? [uid] : []
  })

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
