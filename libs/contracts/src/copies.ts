import { z } from 'zod'
import { place, staleStanding } from './agenda'
import { changeHead, commandId, id, instant, line, versioned } from './common'
import { finding } from './finding'

/** What-if copies: plans beside the main one, whose placements alone are their own. */

const count = z.int().min(0)

/** How far a copy is from the main plan, as both stand now. */
const differences = z.object({
  moved: count,
  placed: count,
  takenOff: count,
  /** How many of them the main plan has changed too, to something else, since the copy was made. */
  conflicts: count,
})

export const planSummary = z.object({
  id,
  name: z.string(),
  main: z.boolean(),
  madeBy: z.string(),
  madeAt: instant,
  ...versioned,
  differences,
})
export type PlanSummary = z.infer<typeof planSummary>

export const planList = z.object({
  /** The main plan first, then the copies, oldest first. */
  plans: z.array(planSummary),
  /** So many copies there may be at a time. */
  most: z.int(),
})
export type PlanList = z.infer<typeof planList>

/** Line breaks and other control signs, and those that turn the direction of what follows around. */
const unseen = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u

const copyName = line
  .max(80)
  .refine((text) => !unseen.test(text), { error: 'A name is one line, without control signs.' })

export const copyCommand = z
  .object({
    commandId,
    name: copyName,
    /** The plan that is copied; absent: the main one. */
    from: id.optional(),
    /** The release that is brought back: its sessions stand where it had them, in a copy of the main plan. */
    release: z.int().positive().optional(),
  })
  .refine((c) => c.from === undefined || c.release === undefined, {
    error: 'A copy is made of a plan, or of a release.',
    path: ['release'],
  })
export type CopyCommand = z.infer<typeof copyCommand>

export const renameCommand = z.object({ ...changeHead, fields: z.object({ name: copyName }) })
export type RenameCommand = z.infer<typeof renameCommand>

export const dropCommand = z.object(changeHead)
export type DropCommand = z.infer<typeof dropCommand>

const placed = staleStanding.omit({ sessionId: true })

/** What taking the copy over would do to one session. */
export const copyChange = z.object({
  sessionId: id,
  kind: z.enum(['moved', 'placed', 'taken-off']),
  /** Where it stood in the main plan when the copy was made; null = off the board. */
  base: place.nullable(),
  main: placed,
  copy: placed,
  /** The main plan has changed it too, to something else: somebody has to choose. */
  conflict: z.boolean(),
})
export type CopyChange = z.infer<typeof copyChange>

const manyIds = z
  .string()
  .transform((text) => text.split(',').filter((part) => part !== ''))
  .pipe(z.array(id).max(500))

/** Sessions that would be left as the main plan has them, comma-separated. */
export const comparisonQuery = z.object({ leave: manyIds.optional() })
export type ComparisonQuery = z.output<typeof comparisonQuery>

export const planComparison = z.object({
  plan: planSummary,
  /** Last fact of stream `plan` that this answer contains. */
  seq: z.int(),
  /** In the order of the sessions' codes. */
  changes: z.array(copyChange),
  /** What only the main plan has changed since the copy was made: it stays as it is there. */
  elsewhere: z.array(z.object({ sessionId: id, base: place.nullable(), main: place.nullable() })),
  /** Of the main plan once the copy is taken over: what it would gain, and what would be gone. */
  gained: z.array(finding),
  lost: z.array(finding),
  /** Those of `gained` for which taking over would be refused. */
  refused: z.array(finding),
  /** Who takes part in sessions that would change, most of them first. */
  people: z.array(z.object({ personId: id, sessions: z.array(id) })),
  /** Bodies of the host that the findings name. */
  hosts: z.array(z.object({ bodyId: id, gained: count, lost: count })),
})
export type PlanComparison = z.infer<typeof planComparison>

/** What was compared, session by session, and what shall stand. */
const choice = z.object({
  sessionId: id,
  /** The main plan's version of the placement; absent → 428. */
  expectedVersion: z.int().min(0).optional(),
  /** The copy's version of it. */
  copyVersion: z.int().min(0),
  take: z.enum(['copy', 'main']),
})

export const takeOverCommand = z.object({
  commandId,
  reason: z.string().max(500).optional(),
  sessions: z.array(choice).min(1).max(500),
})
export type TakeOverCommand = z.infer<typeof takeOverCommand>
