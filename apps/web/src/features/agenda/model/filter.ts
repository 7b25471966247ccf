import type { Card } from './cards'
import type { Filter } from './view-state'

/** Whether a card is among what the filter looks for; what is not stands dimmed, never hidden. */
export function passes(filter: Filter, { session, placement, severity }: Card): boolean {
  const { segment, format, focus, person, room, findings } = filter
  return (
    (segment === null || session.segment === segment) &&
    (format === null || session.format === format) &&
    (focus === null || session.focusAreas.includes(focus)) &&
    (person === null ||
      session.roles.some((role) => role.personId === person && role.reply !== 'declined')) &&
    (room === null || placement?.roomId === room) &&
    (!findings || severity !== null)
  )
}

/** How many things a filter asks for. */
export const countOf = (filter: Filter): number =>
  Object.values(filter).filter((value) => value !== null && value !== false).length
