import { describe, expect, it } from '@jest/globals'
import { whereTo } from './where-to'

describe('where somebody goes on after signing in', () => {
  it('is the page of the staff that they came from', () => {
    for (const page of ['/organize', '/organize/audit', '/organize/people/0a1b-2c', '/organize/'])
      expect(whereTo(page)).toBe(page)
  })

  it('is the board for everything else', () => {
    const strange = [
      undefined,
      '',
      '/',
      '/programme',
      '//evil.example',
      'https://evil.example/organize',
      '/organize//evil.example',
      '/organize/../x',
      '/organizer',
      '/organize?next=//evil.example',
      'javascript:alert(1)',
    ]
    for (const from of strange) expect([from, whereTo(from)]).toEqual([from, '/organize'])
  })
})
