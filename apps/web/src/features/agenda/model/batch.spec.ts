import { beforeAll, describe, expect, it } from '@jest/globals'
import { i18n } from '@lingui/core'
import { clashesOf, judgeBatch, swapped } from './batch'
import { freshBoard, shownOf } from './plan-state'
import { synced } from './reconcile'
import { june8, planWith, uuid, wireSession } from './testing/a-wire-plan'
import { nothingMoved } from './told'
import { truthOf } from './truth'
import { sentencesOfHold, sentencesOfSeveral } from '../view/verdict-text'

const [s1, s2, s3] = ['s1', 's2', 's3'].map(uuid) as [string, string, string]
const wire = planWith({ s1: '10:00', s2: '12:00', s3: '14:00' })
const lock = { roomId: uuid('A'), start: june8('12:00') }
const plan = {
  ...wire,
  sessions: wire.sessions.map((s) => (s.id === s2 ? { ...wireSession('s2'), ...s, lock } : s)),
}
const { board, base } = freshBoard(plan, 0)
const shown = shownOf(board, base, synced(truthOf(plan)))
const at = (minute: number) => ({ roomId: uuid('A'), start: 1440 + minute })

describe('several sessions that may not go as one', () => {
  beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }))

  it('names the sessions that are meant, and none of the others', () => {
    const swap = swapped(shown.enginePlan.placements, [s1, s2])
    const clashes = clashesOf(swap, judgeBatch(shown, swap))
    expect(clashes.map((c) => c.sessionId)).toEqual([s2])
    expect(nothingMoved(shown, clashes)).toBe('Nothing was moved: s2 may not stand there.')
  })

  it('begins each sentence with the session that it is about', () => {
    const changes = [
      { sessionId: s3, placement: at(900) },
      { sessionId: s2, placement: at(780) },
    ]
    const { whole } = judgeBatch(shown, changes)
    const locked = whole.findings.filter((f) => f.code === 'locked-moved')
    expect(sentencesOfSeveral(shown, [s3, s2], locked)).toEqual([
      's2: It is locked: it stays Wed 12:00, A.',
    ])
    const along = [{ sessionId: s2, from: at(720), slot: null, verdict: null }]
    expect(sentencesOfHold(shown, { sessionId: s3, along }, locked)).toEqual([
      's2: It is locked: it stays Wed 12:00, A.',
    ])
    expect(sentencesOfHold(shown, { sessionId: s2, along: [] }, locked)).toEqual([
      'It is locked: it stays Wed 12:00, A.',
    ])
  })
})
