import type { Option } from '@roundtable/ui'

/** A meeting that the host has withdrawn stays what the duty is bound to: it must not read as all meetings. */
export const withStored = (
  meetings: readonly Option[],
  uid: string | null,
  gone: string,
): readonly Option[] =>
  uid === null || meetings.some(({ id }) => id === uid)
    ? meetings
    : [{ id: uid, text: gone }, ...meetings]
