import { describe, expect, it } from '@jest/globals'
import { boardOf } from './board-model'
import { lanesWith, layoutOf, type LayoutOf } from './layout'
import { stillOf } from './still'
import { planWith, uuid } from './testing/a-wire-plan'
import { viewAtFirst, type ViewState } from './view-state'

const plan = planWith({ s1: '10:00' })
const board = boardOf(plan)
const { cards } = stillOf(plan, Date.parse('2022-06-01'))
const cardsOfDay = board.days.map((day) => cards.filter((card) => card.slot?.day === day.index))

const laid = (view: Partial<ViewState> = {}, changes: Partial<LayoutOf> = {}) =>
  layoutOf({
    board,
    view: { ...viewAtFirst, ...view },
    openDay: 1,
    cardsOfDay,
    wanted: null,
    size: { width: 1000, height: 668 },
    ...changes,
  })

describe('layout of the board', () => {
  it('opens one day among compressed ones, or all of them', () => {
    expect(laid().days.map((day) => day?.lanes.length ?? null)).toEqual([null, 2, null])
    expect(laid({ days: 'all' }).days.map((day) => day?.lanes.length)).toEqual([2, 2, 2])
  })

  it('shares what gutter and compressed days leave among the columns, down to the least width', () => {
    expect(laid().width).toBe((1000 - 48 - 2 * 88) / 2)
    expect(laid({ days: 'all' }).width).toBe(Math.floor((1000 - 48) / 6))
    expect(laid({}, { size: { width: 300, height: 668 } }).width).toBe(120)
    expect(laid({ days: 'all' }, { size: { width: 300, height: 668 } }).width).toBe(64)
  })

  it('fits the whole day into the height below its heads', () => {
    expect(laid({ zoom: 'day' }).scale).toBe((668 - 60 - 8) / 600)
    expect(laid({ zoom: '30' })).toMatchObject({ scale: 0.8, lines: 30, fine: 15 })
  })

  it('collapses by the day: a room empty on one stands thin there alone', () => {
    const { days } = laid({ days: 'all', empty: 'thin' })
    expect(days.map((day) => day!.lanes.map((lane) => lane.thin))).toEqual([
      [false, false],
      [false, true],
      [false, false],
    ])
  })

  it('knows where a session stands', () => {
    const day = laid().days[1]!
    const session = board.sessions.get(uuid('s1'))!
    expect(lanesWith(day, session, 0)).toEqual([day.lanes[0]])
  })
})
