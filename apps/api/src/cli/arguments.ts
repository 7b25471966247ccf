import { InvalidArgumentError } from 'commander'
import { z } from 'zod'

/** An argument as a schema has it; what does not fit is told in the schema's words. */
const fitting =
  (schema: z.ZodType<string>, complaint: string) =>
  (text: string): string => {
    const read = schema.safeParse(text)
    if (!read.success) throw new InvalidArgumentError(complaint)
    return read.data
  }

const isTimeZone = (name: string): boolean => {
  try {
    return /^[A-Za-z]/.test(name) && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

export const line = fitting(z.string().trim().min(1).max(300), 'Not a line of text.')
export const email = fitting(z.email().toLowerCase(), 'Not an e-mail address.')
export const date = fitting(z.iso.date(), 'Not a day such as 2027-06-07.')
export const hour = fitting(
  z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  'Not a time such as 08:00.',
)
export const timeZone = fitting(z.string().refine(isTimeZone), 'Not a zone such as Africa/Kigali.')

export const count = (text: string): number => {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('Not a number from 1 to 9999.')
  return Number(text)
}
