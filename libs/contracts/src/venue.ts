import { z } from 'zod'
import { id, instant, text } from './common'

const window = z.object({ start: instant, end: instant })

export const room = z.object({
  id,
  /** Short name: Auditorium, MH1. */
  code: z.string(),
  name: text,
  capacity: z.int().min(0),
  setUp: z.int().min(0),
  teardown: z.int().min(0),
  lent: z.array(window),
  closed: z.array(window),
})
export type Room = z.infer<typeof room>
