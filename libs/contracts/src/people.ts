import { z } from 'zod'
import { id, instant } from './common'

/** A person as the agenda's staff sees them. Nothing here is public; see programme.ts for that. */
export const person = z.object({
  id,
  honorific: z.string(),
  name: z.string(),
  function: z.string(),
  organisation: z.string(),
  highLevel: z.boolean(),
  membership: z.boolean(),
  unavailable: z.array(z.object({ start: instant, end: instant })),
  /** Host bodies this person has a duty in. */
  duties: z.array(id),
})
export type Person = z.infer<typeof person>
