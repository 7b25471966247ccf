import { z } from 'zod'
import { bodyKind, bodyPolicy, id, instant, text } from './common'

/** A body of the host conference: plenary, committee or group, with its parent (R3–R5). */
export const body = z.object({
  id,
  /** Short name on the board: PL, COM3, WG-PL. */
  code: z.string(),
  name: text,
  kind: bodyKind,
  parentId: id.nullable(),
  policy: bodyPolicy,
})
export type Body = z.infer<typeof body>

export const hostMeeting = z.object({
  id,
  bodyId: id,
  title: z.string(),
  roomName: z.string(),
  start: instant,
  end: instant,
})
export type HostMeeting = z.infer<typeof hostMeeting>

/** A venue-wide break of the host: agenda furniture, never a block. */
export const hostBreak = z.object({ id, title: z.string(), start: instant, end: instant })
export type HostBreak = z.infer<typeof hostBreak>
