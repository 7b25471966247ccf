import { describe, expect, it } from '@jest/globals'
import { offline } from '../../../platform/problem'
import { nothingYet, type PlanState } from '../model/plan-state'
import { synced } from '../model/reconcile'
import { noticeOf } from './notice'

const problem = (word: string, status: number) => ({
  type: `/problems/${word}`,
  title: word,
  status,
  detail: '',
})
const command = { commandId: 'c1', reason: null, moves: [] }
const waiting = (why: 'offline' | 'busy' | 'signed-out' | 'someone-else', again = null) =>
  ({ kind: 'waiting', why, moves: 1, since: 50, again }) as const

const seen = (changes: Partial<PlanState> = {}): PlanState => ({
  ...nothingYet,
  line: 'live',
  sync: { ...synced({ seq: 1, standings: {} }), unsettled: [command] },
  ...changes,
})

describe('the line under the header', () => {
  it.each<[string, Partial<PlanState>, object | null]>([
    ['nothing, while all is well', {}, null],
    [
      'offline: since when, and how old the plan is',
      { line: 'offline', brokenSince: 40 },
      { kind: 'offline', since: 40, asOf: 40, moves: 1 },
    ],
    [
      'offline from the beginning: the plan is older than the page',
      { line: 'offline', brokenSince: 40, asOf: 10, problem: offline() },
      { kind: 'offline', since: 40, asOf: 10, moves: 1 },
    ],
    [
      'offline, though the line has not noticed yet',
      { saving: waiting('offline') },
      { kind: 'offline', since: 50, asOf: 50, moves: 1 },
    ],
    ['news that are late', { line: 'late' }, { kind: 'late', moves: 1 }],
    [
      'a server that cannot save',
      { saving: waiting('busy') },
      { kind: 'busy', again: null, moves: 1 },
    ],
    [
      'a server that cannot read',
      { asOf: 30, problem: problem('unavailable', 503) },
      { kind: 'unread', asOf: 30, moves: 1 },
    ],
    [
      'a session that has ended, whatever else there is',
      { line: 'refused', saving: waiting('signed-out') },
      { kind: 'signed-out', moves: 1 },
    ],
    [
      'a session that has ended, seen when the plan was read',
      { line: 'offline', brokenSince: 40, problem: problem('unauthenticated', 401) },
      { kind: 'signed-out', moves: 1 },
    ],
    [
      'somebody else’s session',
      { line: 'offline', brokenSince: 40, saving: waiting('someone-else') },
      { kind: 'someone-else', moves: 1 },
    ],
    ['a line that tells nothing', { line: 'refused' }, { kind: 'unheard', moves: 1 }],
  ])('says %s', (_, changes, notice) => {
    expect(noticeOf(seen(changes))).toEqual(notice)
  })
})
