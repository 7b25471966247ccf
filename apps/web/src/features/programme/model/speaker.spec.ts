import { describe, expect, it } from '@jest/globals'
import { aProgramme, aSession } from '../testing/a-programme'
import { speakerOf } from './speaker'

const speaker = { id: 'ann', honorific: 'Ms', name: 'Ann', function: 'CEO', organisation: 'Ltd' }
const ann = { ...speaker, role: 'chair' as const }
const item = (person: typeof speaker | null) => ({ id: 'i', title: { en: '' }, person, minutes: 3 })

const later = aSession('later', '9 09:00', '9 10:00', {
  people: [{ ...ann, function: 'President' }],
})
const first = aSession('first', '8 09:00', '8 10:00', {
  people: [{ ...ann, role: 'panellist' }],
  items: [item(speaker)],
})
const container = aSession('container', '8 11:00', '8 12:00', {
  items: [item(null), item(speaker)],
})
const without = aSession('without', '8 09:00', '8 10:00', { people: [{ ...ann, id: 'ben' }] })

describe('a speaker', () => {
  it('is told with their sessions by time, as the last one tells of them', () => {
    expect(speakerOf(aProgramme([later, without, container, first]), 'ann')).toEqual({
      person: { ...ann, function: 'President' },
      appearances: [
        { session: first, role: 'panellist' },
        { session: container, role: 'speaker' },
        { session: later, role: 'chair' },
      ],
    })
  })

  it('is nobody whom the programme does not name', () => {
    expect(speakerOf(aProgramme([later]), 'ben')).toBeUndefined()
  })
})
