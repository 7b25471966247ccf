import { initials } from '../../access/initials'
import type { Person } from './model/people'

/** Initials in a ring; the ring tells apart who has the same. */
export function Avatar({ person }: { person: Person }) {
  return (
    <span className="avatar other" data-ring={person.ring}>
      {initials(person.name)}
    </span>
  )
}
