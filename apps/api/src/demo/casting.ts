import type { Session } from '@roundtable/contracts'
import { cast } from './cast'
import type { DemoPerson } from './demo-data'
import type { RoleLine } from './sessions/session-line'

type Role = Session['roles'][number]

/** Where a kind of person is drawn from. Groups name the people below the highest level first. */
const kinds: Readonly<Record<string, (person: DemoPerson) => boolean>> = {
  minister: (p) => p.honorific.startsWith('H.E.'),
  leader: (p) => p.highLevel && p.membership && !p.honorific.startsWith('H.E.'),
  official: (p) => p.group === 'government' && !p.highLevel,
}

const isOf = (kind: string): ((person: DemoPerson) => boolean) =>
  kinds[kind] ?? ((p) => p.group === kind && !(p.highLevel && p.membership))

/**
 * Gives the roles of all sessions to people: those of the cast by name, the others from the crowd, each at most
 * once, so that nobody of the crowd is wanted in two places.
 */
export class Casting {
  private readonly free: Set<DemoPerson>

  constructor(crowd: readonly DemoPerson[]) {
    this.free = new Set(crowd)
  }

  rolesOf(lines: readonly RoleLine[]): Role[] {
    return lines.map((line) => {
      const [role, who, reply = 'confirmed'] = line.split(' ') as [
        Role['role'],
        string,
        Role['reply']?,
      ]
      const personId = (cast[who] ?? this.draw(who)).id
      return { personId, role, reply, from: null, to: null, minutes: null }
    })
  }

  private draw(kind: string): DemoPerson {
    const fits = isOf(kind)
    for (const person of this.free)
      if (fits(person)) {
        this.free.delete(person)
        return person
      }
    throw new Error(`nobody is left to be ${kind}`)
  }
}
