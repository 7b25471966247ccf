import { describe, expect, it } from '@jest/globals'
import type { PublicSession, Release } from '@roundtable/contracts'
import { factsOf, publicRevisions } from './public-revisions'

const room = { id: 'A', code: 'A', name: { en: 'Hall' }, capacity: 10 }

const session = (id: string, more: Partial<PublicSession> = {}): PublicSession =>
  ({
    id,
    code: id,
    title: { en: id },
    status: 'scheduled',
    roomId: 'A',
    start: '2022-06-08T09:00:00+02:00',
    end: '2022-06-08T10:00:00+02:00',
    was: null,
    people: [],
    ...more,
  }) as unknown as PublicSession

const at = (number: number) => `2022-06-0${number}T12:00:00+02:00`

const release = (number: number, sessions: PublicSession[], rooms = [room]) =>
  factsOf({
    number,
    publishedAt: at(number),
    embargoUntil: null,
    rooms,
    sessions,
  } as unknown as Release)

const story = (sessionId: string, since: number, changed: number, gone: object | null = null) => ({
  sessionId,
  since,
  changed,
  changedAt: at(changed),
  gone,
})

const still = session('still')

describe('the story of public sessions', () => {
  it('names the release that announced each, and the one that last changed it', () => {
    const elsewhere = { roomId: 'A', start: '2022-06-08T09:00:00+02:00' }
    const moved = { start: '2022-06-08T11:00:00+02:00' }
    const releases = [
      release(1, [still, session('moved')]),
      release(2, [still, session('moved', { ...moved, was: elsewhere }), session('late')]),
      // That it was elsewhere before is no change of the session.
      release(3, [still, session('moved', { ...moved, was: null }), session('late')]),
    ]
    expect(publicRevisions(releases)).toEqual([
      story('late', 2, 2),
      story('moved', 1, 2),
      story('still', 1, 1),
    ])
  })

  it('counts a cancellation, and a return', () => {
    const off = session('s', { status: 'cancelled' })
    const releases = [release(1, [still, session('s')]), release(2, [still, off])]
    expect(publicRevisions(releases)).toEqual([story('s', 1, 2), story('still', 1, 1)])
    const back = [...releases, release(3, [still, off]), release(4, [still, session('s')])]
    expect(publicRevisions(back)).toEqual([story('s', 1, 4), story('still', 1, 1)])
  })

  it('remembers what no release has any more, with its last title', () => {
    const releases = [release(1, [still, session('s')]), release(2, [still]), release(3, [still])]
    expect(publicRevisions(releases)).toEqual([story('s', 1, 2, { en: 's' }), story('still', 1, 1)])
    const back = [...releases, release(4, [still, session('s')])]
    expect(publicRevisions(back)[0]).toEqual(story('s', 1, 4))
  })

  it('takes another name of the room for a change of where', () => {
    const other = { ...room, id: 'B', code: 'B' }
    const beside = session('beside', { roomId: 'B' })
    const renamed = { ...room, name: { en: 'Great Hall' } }
    const wider = { ...other, capacity: 500 }
    const releases = [
      release(1, [still, beside], [room, other]),
      release(2, [still, beside], [renamed, wider]),
    ]
    expect(publicRevisions(releases)).toEqual([story('beside', 1, 1), story('still', 1, 2)])
  })

  it('is empty before the first release', () => {
    expect(publicRevisions([])).toEqual([])
  })
})
