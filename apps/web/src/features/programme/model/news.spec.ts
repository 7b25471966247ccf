import { describe, expect, it } from '@jest/globals'
import { countNews, newsSince } from './news'

const revision = (sessionId: string, since: number, changed: number) => ({
  sessionId,
  since,
  changed,
  changedAt: '2022-06-08T12:00:00+02:00',
  gone: null,
})
const revisions = [
  revision('old', 1, 1),
  revision('seen', 1, 3),
  revision('changed', 2, 4),
  revision('new', 4, 5),
]

describe('what is new since the last visit', () => {
  it('is what came and what changed in later releases, not what was seen', () => {
    const news = newsSince(revisions, 3)
    expect([...news]).toEqual([
      ['changed', 'changed'],
      ['new', 'new'],
    ])
    expect(countNews(news)).toEqual({ added: 1, changed: 1 })
  })

  it('is nothing on a first visit', () => {
    expect([...newsSince(revisions, null)]).toEqual([])
  })
})
