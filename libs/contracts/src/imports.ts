import { z } from 'zod'

/** Media types of files that are taken. */
export const csv = 'text/csv'
export const calendar = 'text/calendar'
export const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const importQuery = z.object({
  /** Reads and reports, and stores nothing. */
  dryRun: z
    .enum(['true', 'false'])
    .default('false')
    .transform((value) => value === 'true'),
})
export type ImportQuery = z.output<typeof importQuery>

export const templateQuery = z.object({ format: z.enum(['csv', 'xlsx']).default('xlsx') })
export type TemplateQuery = z.output<typeof templateQuery>

/** What one line of a file does. A file with a line that cannot stand is refused as a whole (I-18). */
export const importedLine = z.object({
  /** As a spreadsheet counts: the head is line 1. */
  line: z.int().positive(),
  action: z.enum(['create', 'update', 'same']),
  /** Who or what it is about. */
  name: z.string(),
  changes: z.array(
    z.object({ field: z.string(), before: z.string().nullable(), after: z.string() }),
  ),
})
export type ImportedLine = z.infer<typeof importedLine>
export const importAnswer = z.object({
  created: z.int(),
  updated: z.int(),
  same: z.int(),
  lines: z.array(importedLine),
})
export type ImportAnswer = z.infer<typeof importAnswer>
