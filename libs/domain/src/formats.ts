/** What belongs to one format of session only (R9). A format that is not named has nothing of its own. */
export const formatFields = {
  panel: ['question'],
  breakout: ['tables', 'outcome'],
  'pledge-segment': ['minutesEach', 'absent'],
  signing: ['document'],
  'special-message': ['recorded'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** Formats that are made of ordered items: statements, signatures (R9). */
const containers: readonly string[] = ['pledge-segment', 'signing']

/** Fields of details that a session of this format may have. */
export const fieldsOfFormat = (format: string): readonly string[] =>
  Object.hasOwn(formatFields, format) ? formatFields[format as keyof typeof formatFields] : []

export const isContainer = (format: string): boolean => containers.includes(format)
