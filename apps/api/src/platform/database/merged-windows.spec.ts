import { describe, expect, it } from '@jest/globals'
import { eventClock } from '@roundtable/domain'
import { badWindows, mergedWindows } from './merged-windows'

const window = (text: string) => {
  const [start, end] = text.split('-').map((time) => `2022-06-08T${time}:00+02:00`)
  return { start: start!, end: end! }
}
const windows = (...texts: string[]) => texts.map(window)
const event = {
  start: new Date('2022-06-07T00:00:00+02:00'),
  end: new Date('2022-06-10T00:00:00+02:00'),
}

const clock = eventClock('2022-06-07', 'Africa/Kigali')

describe('windows that people painted', () => {
  it('become one where they overlap or touch, and stay apart where they do not', () => {
    const painted = windows(
      '14:00-15:00',
      '09:00-10:00',
      '10:00-10:30',
      '09:15-09:30',
      '10:31-11:00',
    )
    expect(mergedWindows(clock, painted)).toEqual(
      windows('09:00-10:30', '10:31-11:00', '14:00-15:00'),
    )
  })

  it('are compared as instants, whatever offset they are written with, and come out in the event’s zone', () => {
    const utc = { start: '2022-06-08T07:30:00Z', end: '2022-06-08T08:30:00Z' }
    expect(mergedWindows(clock, [...windows('09:00-10:00'), utc])).toEqual(windows('09:00-10:30'))
  })

  it('stand on whole minutes', () => {
    const half = { start: '2022-06-08T09:00:30+02:00', end: '2022-06-08T10:00:00+02:00' }
    expect(badWindows([...windows('09:00-10:00'), half], event)).toEqual([
      { index: 1, code: 'not-a-whole-minute' },
    ])
  })

  it('lie within thirty days of the event, the thirtieth included', () => {
    const span = (start: string, end: string) => ({ start, end })
    const far = [
      span('2022-05-08T00:00:00+02:00', '2022-06-01T00:00:00+02:00'),
      span('2022-05-07T23:59:00+02:00', '2022-06-01T00:00:00+02:00'),
      span('2022-06-08T00:00:00+02:00', '2022-07-10T00:00:00+02:00'),
      span('2022-06-08T00:00:00+02:00', '2022-07-10T00:01:00+02:00'),
    ]
    expect(badWindows(far, event).map((bad) => bad.index)).toEqual([1, 3])
  })
})
