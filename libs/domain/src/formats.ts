/** What belongs to one format of session only (R9). A format that is not named has nothing of its own. */
export const formatFields = {
  panel: ['question'],
  breakout: ['tables', 'outcome'],
  'pledge-segment': ['minutesEach', 'absent'],
  signing: ['document'],
  'special-message': ['recorded'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** Of these, what the public is told. How many tables there are, and who waits how long, is for the staff. */
const publicFields: readonly string[] = ['question', 'outcome', 'document', 'recorded']

/** Formats that are made of ordered items: statements, signatures (R9). */
const containers: readonly string[] = ['pledge-segment', 'signing']

/** Fields of details that a session of this format may have. */
export const fieldsOfFormat = (format: string): readonly string[] =>
  Object.hasOwn(formatFields, format) ? formatFields[format as keyof typeof formatFields] : []

/** Fields of details that the public is told of a session of this format. */
export const publicFormatFields = (format: string): readonly string[] =>
  fieldsOfFormat(format).filter((field) => publicFields.includes(field))

export const isContainer = (format: string): boolean => containers.includes(format)
