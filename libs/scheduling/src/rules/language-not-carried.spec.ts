import { describe, expect, it } from '@jest/globals'
import { aPlan, findings } from '../testing'
import { languageNotCarried } from './language-not-carried'

const room = () => aPlan().room('A', { languages: ['en', 'fr'] })
const missing = (language: string, use: 'floor' | 'interpretation') => ({
  sessions: ['s1'],
  roomId: 'A',
  language,
  use,
})

describe('language-not-carried', () => {
  it('reports what is interpreted and has no channel, not what has one', () => {
    const plan = room()
      .session('s1', 'A', '09:00-10:00', { floorLanguages: ['en'], interpretation: ['fr', 'ar'] })
      .session('s2', 'A', '10:00-11:00', { floorLanguages: ['en'], interpretation: ['fr'] })
    expect(findings(languageNotCarried, plan)).toEqual([missing('ar', 'interpretation')])
  })

  it('asks a channel for the floor, too, and for a language once when it is both', () => {
    const plan = room().session('s1', 'A', '09:00-10:00', {
      floorLanguages: ['ar'],
      interpretation: ['ar', 'zh', 'en'],
    })
    expect(findings(languageNotCarried, plan)).toEqual([
      missing('ar', 'floor'),
      missing('zh', 'interpretation'),
    ])
  })

  it('asks for channels from the second floor language on', () => {
    const plan = room()
      .session('s1', 'A', '09:00-10:00', { floorLanguages: ['en', 'ar'] })
      .session('s2', 'A', '10:00-11:00', { floorLanguages: ['ar', 'ar'] })
      .session('s3', 'A', '11:00-12:00')
    expect(findings(languageNotCarried, plan)).toEqual([missing('ar', 'floor')])
  })
})
