import type { PublicSession } from '@roundtable/contracts'

type Person = PublicSession['people'][number]
type Item = PublicSession['items'][number]

/** Somebody or something that has another place in an order, counted from 1. */
interface Step<T> {
  readonly of: T
  readonly from: number
  readonly to: number
}

export interface OrderChange<T> {
  readonly left: readonly T[]
  readonly came: readonly T[]
  /** Stays under another name, role or length. */
  readonly changed: readonly { readonly before: T; readonly after: T }[]
  /** Those that overtook or were overtaken by somebody who stays. */
  readonly moved: readonly Step<T>[]
}

/** How an ordered list became another one. */
export function orderChange<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
): OrderChange<T> {
  const was = new Map(before.map((one, index) => [one.id, { one, index }]))
  const now = new Set(after.map(({ id }) => id))
  const stays = (list: readonly T[]) =>
    list.filter(({ id }) => was.has(id) && now.has(id)).map(({ id }) => id)
  const [oldOrder, newOrder] = [stays(before), stays(after)]
  return {
    left: before.filter(({ id }) => !now.has(id)),
    came: after.filter(({ id }) => !was.has(id)),
    changed: after.flatMap((one) => {
      const old = was.get(one.id)?.one
      return old && JSON.stringify(old) !== JSON.stringify(one) ? { before: old, after: one } : []
    }),
    moved: after.flatMap((one, to) => {
      const from = was.get(one.id)?.index
      const isMoved = oldOrder.indexOf(one.id) !== newOrder.indexOf(one.id)
      return from !== undefined && isMoved ? { of: one, from: from + 1, to: to + 1 } : []
    }),
  }
}

export const peopleChange = (before: PublicSession, after: PublicSession): OrderChange<Person> =>
  orderChange(before.people, after.people)

export const itemsChange = (before: PublicSession, after: PublicSession): OrderChange<Item> =>
  orderChange(before.items, after.items)

/** Minutes that a session takes. */
export const minutesOf = ({ start, end }: Pick<PublicSession, 'start' | 'end'>): number =>
  (Date.parse(end) - Date.parse(start)) / 60_000
