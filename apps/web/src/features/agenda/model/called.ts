import type { Place, Room, Text } from '@roundtable/contracts'

/** What a command was about when it was made, kept with it: it can be told after the session or the room is gone. */
export interface Called {
  readonly sessions: Readonly<Record<string, CalledSession>>
  readonly rooms: Readonly<Record<string, Pick<Room, 'code' | 'name'>>>
}

export interface CalledSession {
  readonly code: string
  readonly title: Text
  readonly minutes: number
  /** Where it stood; null: nowhere. */
  readonly from: Place | null
}
