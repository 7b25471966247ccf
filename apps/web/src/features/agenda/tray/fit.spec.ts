import { describe, expect, it } from '@jest/globals'
import { i18n } from '@lingui/core'
import { toEnginePlan, type Session } from '@roundtable/contracts'
import { freshBoard, shownOf } from '../model/plan-state'
import { synced } from '../model/reconcile'
import { june8, planWith, uuid, wireSession } from '../model/testing/a-wire-plan'
import { truthOf } from '../model/truth'
import { fitOf } from './fit'
import { groupsOf, isFound } from './order'

i18n.loadAndActivate({ locale: 'en', messages: {} })

/** One day of ten hours, rooms A and B; COM3 meets in the middle of the afternoon. */
const day = { date: '2022-06-08', opens: june8('08:00'), closes: june8('18:00') }
const base = planWith({ s1: '08:00' })
const wire = {
  ...base,
  event: { ...base.event, epoch: june8('00:00'), days: [day] },
  sessions: [
    wireSession('s1', { minutes: 300, placementVersion: 1 }),
    wireSession('hour', { minutes: 60 }),
    wireSession('long', { minutes: 390 }),
    wireSession('locked', { minutes: 60, lock: { roomId: uuid('A'), start: june8('08:00') } }),
  ],
}
const fit = (name: string, plan = wire) => fitOf(toEnginePlan(plan, 0), uuid(name))

describe('how well a session fits', () => {
  it('counts how often it would go one beside the other, on all days and in all rooms', () => {
    // Until the committee meets at 15:00: two in A after s1, seven in B; and one in each from 16:30 on.
    expect(fit('hour')).toEqual({ places: 2 + 7 + 1 + 1, mostly: null })
  })

  it('says what stands in the way most, where hardly any place is left', () => {
    expect(fit('long')).toEqual({ places: 1, mostly: 'host-meets' })
    const without = { ...wire, hostMeetings: [] }
    expect(fit('long', without)).toEqual({ places: 1, mostly: 'room-double-booked' })
  })

  it('a lock leaves one place; one that is taken leaves none', () => {
    expect(fit('locked')).toEqual({ places: 0, mostly: 'locked-moved' })
    expect(fit('locked', { ...wire, placements: [] })).toEqual({
      places: 1,
      mostly: 'locked-moved',
    })
  })
})

describe('the order of the tray', () => {
  const plan = {
    ...planWith({}),
    sessions: [
      wireSession('P10', { format: 'panel', minutes: 30 }),
      wireSession('P9', { format: 'panel', minutes: 60 }),
      wireSession('P2', { format: 'panel', minutes: 45 }),
      wireSession('B1', { format: 'breakout' }),
      wireSession('O1', { format: 'opening', segment: 'high-level' }),
    ],
  }
  const { board, base } = freshBoard(plan, 0)
  const { cards } = shownOf(board, base, synced(truthOf(plan)))
  const fits = new Map([
    [uuid('P10'), { places: 3, mostly: null }],
    [uuid('P9'), { places: 0, mostly: null }],
    [uuid('B1'), { places: 9, mostly: null }],
  ])
  const codes = (...args: Parameters<typeof groupsOf>) =>
    groupsOf(...args).map((group) => [
      group.segment,
      group.format,
      group.cards.map((card) => card.session.code).join(' '),
    ])

  it('has groups by segment and format, the hardest first in each, the uncounted last', () => {
    expect(codes(cards, fits, 'hardest')).toEqual([
      ['high-level', 'opening', 'O1'],
      ['thematic', 'panel', 'P9 P10 P2'],
      ['thematic', 'breakout', 'B1'],
    ])
  })

  it('goes by code where nothing tells them apart, or by length when asked', () => {
    expect(codes(cards, new Map(), 'hardest')[1]).toEqual(['thematic', 'panel', 'P2 P9 P10'])
    expect(codes(cards, fits, 'code')[1]).toEqual(['thematic', 'panel', 'P2 P9 P10'])
    expect(codes(cards, fits, 'longest')[1]).toEqual(['thematic', 'panel', 'P9 P2 P10'])
  })

  it('finds by code, title and people, whatever the accents', () => {
    const [first] = cards
    const session: Session = { ...first!.session, roles: [] }
    const role = { personId: uuid('latu'), role: 'chair', reply: 'invited' } as const
    const with_: Session = { ...session, roles: [{ ...role, from: null, to: null, minutes: null }] }
    const found = (query: string, s = session) => isFound(board, { ...first!, session: s }, query)
    expect([found(''), found(' '), found(session.code.toLowerCase()), found('títle OF')]).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect([found('latu'), found('latu title', with_), found('latu nothing', with_)]).toEqual([
      false,
      true,
      false,
    ])
  })
})
