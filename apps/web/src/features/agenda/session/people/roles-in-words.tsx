import type { Person } from '@roundtable/contracts'
import { roleLabel } from '../../../../platform/world-labels'
import { replyLabel } from '../../model/labels'
import { personName } from '../../model/names'
import type { Role } from '../model/roles'

/** A list of people in words, for two lists to be compared. */
export const rolesInWords = (roles: readonly Role[], people: ReadonlyMap<string, Person>) => (
  <>
    {roles.map(({ personId, role, reply }) => {
      const person = people.get(personId)
      return (
        <span key={personId} className="text-part">
          <bdi>{person ? personName(person) : '?'}</bdi>, {roleLabel(role)}, {replyLabel(reply)}
        </span>
      )
    })}
  </>
)
