import type { SessionRecord } from '@roundtable/contracts'
import { idOf } from './an-agenda'

type Role = SessionRecord['roles'][number]

/** Somebody's part in a session: on the panel, confirmed and there all the time, unless something else is said. */
export const aRole = (person: string, facts: Partial<Role> = {}): Role => ({
  personId: idOf(person),
  role: 'panellist',
  reply: 'confirmed',
  from: null,
  to: null,
  minutes: null,
  ...facts,
})
