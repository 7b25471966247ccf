import { describe, expect, it } from '@jest/globals'
import type { Finding } from '@roundtable/scheduling'
import { stillOf } from '../../model/still'
import { planWith, uuid } from '../../model/testing/a-wire-plan'
import { sheetOf } from './sheet'

const finding = (sessions: string[], changes: object = {}): Finding =>
  ({
    code: 'not-against',
    severity: 'warning',
    at: 'move',
    waivable: true,
    waived: false,
    sessions: sessions.map(uuid),
    ...changes,
  }) as unknown as Finding

const shown = stillOf(planWith({ s2: '17:30', s1: '10:00' }), Date.parse('2022-06-01'))
const day = shown.board.days[1]!
const sheetWith = (findings: Record<string, Finding[]>) =>
  sheetOf(
    shown.board,
    shown.cards,
    new Map(Object.entries(findings).map(([code, list]) => [uuid(code), list])),
    day,
  )

describe('a printed day', () => {
  it('shows the rooms in use by us or the host, and the hours around everything', () => {
    const sheet = sheetWith({})
    expect(sheet.rooms).toEqual([0, 1])
    expect(sheet.axis).toEqual({ from: 480, to: 1140 })
    expect(sheet.cards.map((card) => card.session.code)).toEqual(['s1', 's2'])
    const empty = sheetOf(shown.board, shown.cards, new Map(), shown.board.days[0]!)
    expect([empty.rooms, empty.cards, empty.notes]).toEqual([[], [], []])
  })

  it('numbers each finding once, in reading order, on all its cards', () => {
    const both = finding(['s1', 's2'])
    const late = finding(['s2'], { code: 'no-pause' })
    const sheet = sheetWith({ s1: [both], s2: [both, late] })
    expect(sheet.notes.map(({ number, sessionId }) => [number, sessionId])).toEqual([
      [1, uuid('s1')],
      [2, uuid('s2')],
    ])
    expect([sheet.numbersOf.get(uuid('s1')), sheet.numbersOf.get(uuid('s2'))]).toEqual([
      [1],
      [1, 2],
    ])
  })

  it('leaves out advice and what is waived', () => {
    const sheet = sheetWith({
      s1: [finding(['s1'], { severity: 'advice' }), finding(['s1'], { waived: true })],
    })
    expect([sheet.notes, sheet.left]).toEqual([[], 0])
  })

  it('keeps to one page: what its foot cannot hold is counted', () => {
    const many = Array.from({ length: 33 }, (_, i) => finding(['s1', `x${i}`]))
    const sheet = sheetWith({ s1: many })
    expect([sheet.notes.length, sheet.left]).toEqual([30, 3])
  })
})
