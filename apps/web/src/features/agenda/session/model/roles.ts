import type { SessionRecord } from '@roundtable/contracts'

export type Role = SessionRecord['roles'][number]

/** Somebody asked: at the end of the list, with the role that this format usually asks for. */
export const withPerson = (
  roles: readonly Role[],
  personId: string,
  format: SessionRecord['format'],
): Role[] =>
  roles.some((role) => role.personId === personId)
    ? [...roles]
    : [
        ...roles,
        {
          personId,
          role: usualRole(format),
          reply: 'invited',
          from: null,
          to: null,
          minutes: null,
        },
      ]

function usualRole(format: SessionRecord['format']): Role['role'] {
  switch (format) {
    case 'panel':
    case 'breakout':
      return 'panellist'
    case 'signing':
      return 'signatory'
    case 'pledge-segment':
    case 'opening':
    case 'spotlight':
    case 'special-message':
    case 'break':
    case 'closing':
      return 'speaker'
  }
}

/** The same list with something else about one person; nobody stands in it twice. */
export const changed = (
  roles: readonly Role[],
  personId: string,
  part: Partial<Omit<Role, 'personId'>>,
): Role[] => roles.map((role) => (role.personId === personId ? { ...role, ...part } : role))

export const without = (roles: readonly Role[], personId: string): Role[] =>
  roles.filter((role) => role.personId !== personId)

/** Those of `ids` in that order, then whoever came to the list meanwhile. */
export const inOrder = <T>(
  list: readonly T[],
  ids: readonly string[],
  idOf: (item: T) => string,
): T[] => {
  const known = new Map(list.map((item) => [idOf(item), item]))
  const named = ids.flatMap((id) => {
    const item = known.get(id)
    known.delete(id)
    return item === undefined ? [] : [item]
  })
  return [...named, ...known.values()]
}

/** Minutes agreed with those who have not declined; people without an agreed time are counted apart. */
export function speakingTime(roles: readonly Role[]): { minutes: number; open: number } {
  const there = roles.filter((role) => role.reply !== 'declined')
  return {
    minutes: there.reduce((sum, role) => sum + (role.minutes ?? 0), 0),
    open: there.filter((role) => role.minutes === null).length,
  }
}
