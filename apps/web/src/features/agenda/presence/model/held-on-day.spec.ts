import { describe, expect, it } from '@jest/globals'
import type { Slot } from '../../model/board-model'
import type { Card } from '../../model/cards'
import { heldOnDay } from './held-on-day'
import { marksOf, peopleOf } from './people'
import { hear, nobodyYet } from './others'
import { aTab, inHand } from './testing/a-tab'

const slot = (day: number): Slot => ({ day, room: 0, minute: 600 })
const cards = new Map<string, Card>(
  [
    ['held', slot(1)],
    ['looked', slot(1)],
  ].map(([id, at]) => [id as string, { session: { id }, slot: at } as unknown as Card]),
)

const marks = marksOf(
  peopleOf(
    hear(
      nobodyYet,
      {
        kind: 'everyone',
        you: 'me.1',
        clear: true,
        tabs: [
          aTab('me.1'),
          aTab('amina.1', { hold: inHand('held', 11) }),
          aTab('bea.1', { selected: 'looked' }),
        ],
      },
      0,
    ),
  ),
)
const on = (day: number, hangsOn: number) =>
  heldOnDay(marks, day, { cardOf: (id) => cards.get(id), slotOf: () => slot(hangsOn) }).map(
    ({ card, stands, hangs, holders }) => [
      card.session.id,
      stands?.day,
      hangs.map((h) => h.day),
      holders.map((h) => h.id),
    ],
  )

describe('cards in others’ hands on a day', () => {
  it('are those that stand there, wherever they hang, and those that hang there', () => {
    expect(on(1, 2)).toEqual([['held', 1, [], ['amina']]])
    expect(on(2, 2)).toEqual([['held', undefined, [2], ['amina']]])
    expect(on(1, 1)).toEqual([['held', 1, [1], ['amina']]])
    expect(on(0, 2)).toEqual([])
  })
})
