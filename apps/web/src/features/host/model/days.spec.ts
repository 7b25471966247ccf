import { describe, expect, it } from '@jest/globals'
import { daysBetween, timetableOf } from './days'

const dayOf = (instant: string) => instant.slice(0, 10)
const times = (from: string, to: string) => ({ start: from, end: to })
const meeting = (id: string, from: string, to: string) => ({
  id,
  uid: id,
  bodyId: 'b',
  title: id,
  roomName: '',
  ...times(from, to),
})

describe('timetableOf', () => {
  it('puts meetings and breaks of a day in time, the shorter first', () => {
    const meetings = [
      meeting('late', '2022-06-09T09:00:00+02:00', '2022-06-09T10:00:00+02:00'),
      meeting('long', '2022-06-08T09:00:00+02:00', '2022-06-08T12:00:00+02:00'),
      meeting('short', '2022-06-08T09:00:00+02:00', '2022-06-08T10:00:00+02:00'),
    ]
    const coffee = {
      id: 'coffee',
      uid: 'coffee',
      title: 'Coffee',
      ...times('2022-06-08T08:30:00+02:00', '2022-06-08T08:45:00+02:00'),
    }
    const days = timetableOf({ meetings, breaks: [coffee] }, dayOf)
    expect(days.map(({ day, lines }) => [day, lines.map((line) => line.of.id)])).toEqual([
      ['2022-06-08', ['coffee', 'short', 'long']],
      ['2022-06-09', ['late']],
    ])
  })
})

describe('daysBetween', () => {
  it('fills the gaps', () => {
    expect(daysBetween(['2022-07-02', '2022-06-29'])).toEqual([
      '2022-06-29',
      '2022-06-30',
      '2022-07-01',
      '2022-07-02',
    ])
    expect(daysBetween([])).toEqual([])
  })
})
