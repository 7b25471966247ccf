import { expect, it } from '@jest/globals'
import { withStored } from './duty-meetings'

it('offers the meeting that the host has withdrawn where a duty is bound to it, and nowhere else', () => {
  const meetings = [{ id: 'com3-1', text: 'Tue 09:00–12:00' }]
  expect(withStored(meetings, 'com3-7', 'Withdrawn')).toEqual([
    { id: 'com3-7', text: 'Withdrawn' },
    ...meetings,
  ])
  expect(withStored(meetings, 'com3-1', 'Withdrawn')).toEqual(meetings)
  expect(withStored(meetings, null, 'Withdrawn')).toEqual(meetings)
})
