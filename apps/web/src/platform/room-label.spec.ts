import { describe, expect, it } from '@jest/globals'
import { roomLabel } from './room-label'

const hall = { code: 'Auditorium', name: { en: 'Auditorium', ar: 'القاعة الكبرى' } }
const meetingRoom = { code: 'MH1', name: { en: 'Meeting hall 1', ar: 'قاعة الاجتماعات 1' } }

describe('roomLabel', () => {
  it('says a name in the language of the page, in English where nobody has written it', () => {
    expect(roomLabel(hall, 'ar')).toBe('القاعة الكبرى')
    expect(roomLabel(hall, 'en')).toBe('Auditorium')
    expect(roomLabel(hall, 'fr')).toBe('Auditorium')
  })

  it('leaves a code as it is', () => {
    expect(roomLabel(meetingRoom, 'ar')).toBe('MH1')
  })
})
