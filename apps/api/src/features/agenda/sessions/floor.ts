import type { Problem, SessionRecord } from '@roundtable/contracts'
import type { Agenda } from '../load-agenda'

type Errors = NonNullable<Problem['errors']>
type Parts = Pick<SessionRecord, 'items' | 'roles'>

/**
 * Who has the floor in an item takes part in the session: the rules and the occupancy know people by their roles, and
 * would not see that somebody is elsewhere at the time (I-01). An item that stands may outlive its speaker's yes.
 */
export function floorErrors(
  before: Parts | null,
  { items, roles }: Parts,
  people: Agenda['people'],
): Errors {
  const reply = new Map(roles.map((role) => [role.personId, role.reply]))
  const stood = new Map(before?.items.map((item) => [item.id, item.personId]))
  const had = new Set(before?.roles.map((role) => role.personId))
  return items.flatMap(({ id, personId }, i): Errors => {
    const person = people.find((one) => one.id === personId)
    if (!person) return []
    const said = reply.get(person.id)
    if (stood.get(id) === person.id)
      return said === undefined && had.has(person.id) ? [stillThere(person.name)] : []
    if (said !== undefined && said !== 'declined') return []
    return [takesNoPart(`/fields/items/${i}/personId`, person.name)]
  })
}

const takesNoPart = (pointer: string, name: string) => ({
  pointer,
  code: 'takes-no-part',
  said: name,
  detail: `${name} does not take part in this session, and cannot have the floor in it.`,
})

const stillThere = (name: string) => ({
  pointer: '/fields/roles',
  code: 'has-the-floor',
  said: name,
  detail: `${name} has the floor in an item of this session: take the name off the item first.`,
})
