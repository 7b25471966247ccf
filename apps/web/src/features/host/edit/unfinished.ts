import type { MeetingFields } from './basket'

/** A meeting as it is typed: until it is kept, anything may be missing. `bodyId` undefined: nobody said who meets. */
export interface Typed {
  readonly bodyId: string | null | undefined
  readonly title: string
  readonly roomName: string
  readonly start: string | null
  readonly end: string | null
}

/** What was typed, and what the meeting was when that was begun; null: it is new. */
export interface Unfinished {
  readonly typed: Typed
  readonly before: MeetingFields | null
}

const nothing: Typed = { bodyId: undefined, title: '', roomName: '', start: null, end: null }

/** Where somebody begins who changes this meeting, or makes a new one. */
export const begun = (before: MeetingFields | null, after: MeetingFields | null): Unfinished => ({
  before,
  typed: after ?? before ?? nothing,
})

export const isSameTyped = (a: Typed, b: Typed): boolean =>
  a.bodyId === b.bodyId &&
  a.title === b.title &&
  a.roomName === b.roomName &&
  a.start === b.start &&
  a.end === b.end

/** The meeting that this makes; null: something is missing or does not fit. A break of everybody is in no room. */
export function meetingIn({ bodyId, title, roomName, start, end }: Typed): MeetingFields | null {
  if (bodyId === undefined || !title.trim() || !start || !end) return null
  if (Date.parse(end) <= Date.parse(start)) return null
  return { bodyId, title: title.trim(), roomName: bodyId === null ? '' : roomName, start, end }
}
