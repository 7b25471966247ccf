import { describe, expect, it } from '@jest/globals'
import { eventClock } from '@roundtable/domain'
import { formFields, wireFields } from './room-fields'

const clock = eventClock('2022-06-07', 'Africa/Kigali')

describe('windows of a room', () => {
  const wire = {
    code: 'MH1',
    lent: [{ start: '2022-06-07T08:00:00+02:00', end: '2022-06-07T12:00:00+02:00' }],
  }

  it('are minutes of the event in the form, and instants on the way', () => {
    expect(formFields(clock, wire)).toEqual({ code: 'MH1', lent: [{ start: 480, end: 720 }] })
    expect(wireFields(clock, { code: 'MH1', lent: [{ start: 480, end: 720 }] })).toEqual(wire)
  })

  it('that are not spoken of are not sent', () => {
    expect(wireFields(clock, { floor: '2' })).toEqual({ floor: '2' })
  })
})
