import { describe, expect, it } from '@jest/globals'
import { boardOf } from './board-model'
import { columnsOf, columnsWith, paintedColumns, roomUnder, type ColumnWish } from './columns'
import { planWith, uuid, wireSession } from './testing/a-wire-plan'

const board = boardOf(planWith({ s1: '10:00' }))
const wish = (changes: Partial<ColumnWish> = {}): ColumnWish => ({
  columns: 'rooms',
  rooms: [],
  people: [],
  empty: 'wide',
  ...changes,
})
const use = (used: number[], wanted: number | null = null) => ({ used: new Set(used), wanted })
const room = (room: number, thin = false) => ({ kind: 'room', room, thin })

const speaks = (reply: 'confirmed' | 'declined') =>
  wireSession('s1', {
    roles: [
      { personId: uuid('latu'), role: 'speaker', reply, from: null, to: null, minutes: null },
    ],
  })

describe('columns of a day', () => {
  it('are all rooms, in their order', () => {
    expect(columnsOf(board, wish(), use([1]))).toEqual([room(0), room(1)])
  })

  it('stand thin for rooms without a session, but for the one a card waits over', () => {
    const thin = wish({ empty: 'thin' })
    expect(columnsOf(board, thin, use([1]))).toEqual([room(0, true), room(1)])
    expect(columnsOf(board, thin, use([1], 0))).toEqual([room(0), room(1)])
  })

  it('all stay wide on a day without any session', () => {
    expect(columnsOf(board, wish({ empty: 'thin' }), use([]))).toEqual([room(0), room(1)])
  })

  it('are the rooms that were chosen, and the one a card must be seen in', () => {
    const chosen = wish({ rooms: [uuid('B'), uuid('gone')] })
    expect(columnsOf(board, chosen, use([]))).toEqual([room(1)])
    expect(columnsOf(board, chosen, use([], 0))).toEqual([room(0), room(1)])
    expect(columnsOf(board, wish({ rooms: [uuid('gone')] }), use([]))).toEqual([room(0), room(1)])
  })

  it('are people who are known, or else rooms', () => {
    const people = wish({ columns: 'people', people: [uuid('gone'), uuid('latu')] })
    const latu = { kind: 'person', personId: uuid('latu'), thin: false }
    expect(columnsOf(board, people, use([]))).toEqual([latu])
    expect(columnsOf(board, { ...people, people: [] }, use([]))).toEqual([room(0), room(1)])
  })

  it('hold a session in its room, or wherever somebody of it stands who did not decline', () => {
    const rooms = columnsOf(board, wish(), use([]))
    expect(columnsWith(rooms, speaks('confirmed'), 1)).toEqual([1])
    const people = columnsOf(board, wish({ columns: 'people', people: [uuid('latu')] }), use([]))
    expect(columnsWith(people, speaks('confirmed'), 1)).toEqual([0])
    expect(columnsWith(people, speaks('declined'), 1)).toEqual([])
  })

  it('give a held card their room; a person gives none, so it keeps its own', () => {
    const rooms = columnsOf(board, wish(), use([]))
    expect([roomUnder(rooms, 1, 0), roomUnder(rooms, 1, null)]).toEqual([1, 1])
    const people = columnsOf(board, wish({ columns: 'people', people: [uuid('latu')] }), use([]))
    expect([roomUnder(people, 0, 1), roomUnder(people, 0, null), roomUnder(people, 9, 1)]).toEqual([
      1,
      null,
      1,
    ])
  })

  it('are painted for their room; those of people for the room that the card keeps', () => {
    const rooms = columnsOf(board, wish(), use([]))
    expect(paintedColumns(rooms, speaks('confirmed'), 0)).toEqual([
      { index: 0, room: 0 },
      { index: 1, room: 1 },
    ])
    const people = columnsOf(board, wish({ columns: 'people', people: [uuid('latu')] }), use([]))
    expect(paintedColumns(people, speaks('confirmed'), 1)).toEqual([{ index: 0, room: 1 }])
    expect(paintedColumns(people, speaks('declined'), 1)).toEqual([])
    expect(paintedColumns(people, speaks('confirmed'), null)).toEqual([])
  })
})
