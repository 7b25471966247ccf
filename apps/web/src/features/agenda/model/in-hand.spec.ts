import { describe, expect, it } from '@jest/globals'
import type { Finding } from '@roundtable/scheduling'
import type { Verdict } from './answers'
import { idsInHand, pieceInHand } from './in-hand'
import type { Along, Hold } from './ui-state'

const slot = { day: 1, room: 0, minute: 600 }
const place = { roomId: 'a', start: 2_040 }
const verdict = (severity: Verdict['severity'], ...findings: Partial<Finding>[]): Verdict => ({
  severity,
  findings: findings as Finding[],
})
const alone: Hold = {
  sessionId: 's1',
  by: 'pointer',
  phase: 'moving',
  from: place,
  over: { kind: 'slot', slot },
  verdict: verdict('warning'),
  proposals: [],
  edge: null,
  minutes: 60,
  along: [],
}
const other = (sessionId: string, day: number): Along => ({
  sessionId,
  from: place,
  slot: { day, room: 1, minute: 660 },
  verdict: verdict('free'),
})

describe('what is in the hand over a day', () => {
  it('is nothing without a hand, and nothing while the hand is over no slot', () => {
    const beside: Hold = { ...alone, over: { kind: 'tray' } }
    for (const hold of [null, beside])
      expect([idsInHand(hold, 1), pieceInHand(hold, 's1', 1)]).toEqual([[], null])
  })

  it('is the card that was taken, over its own day', () => {
    expect([idsInHand(alone, 1), idsInHand(alone, 2)]).toEqual([['s1'], []])
    expect(pieceInHand(alone, 's1', 1)).toEqual({ slot, verdict: alone.verdict })
    expect(pieceInHand(alone, 's1', 2)).toBeNull()
    expect(pieceInHand(alone, 's2', 1)).toBeNull()
  })

  it('is what is carried along too, each over the day it would be on', () => {
    const lost: Along = { ...other('s4', 1), slot: null }
    const several = { ...alone, along: [other('s2', 1), other('s3', 2), lost] }
    expect([idsInHand(several, 1), idsInHand(several, 2)]).toEqual([['s1', 's2'], ['s3']])
    const { slot: at, verdict: says } = other('s3', 2)
    expect(pieceInHand(several, 's3', 2)).toEqual({ slot: at, verdict: says })
    expect(pieceInHand(several, 's4', 1)).toBeNull()
  })

  it('of several cards the one that was taken is blocked only by what blocks itself', () => {
    const blocker = { severity: 'blocker', waived: false } as const
    const severityWith = (...findings: Partial<Finding>[]) => {
      const hold = { ...alone, along: [other('s2', 1)], verdict: verdict('blocked', ...findings) }
      return pieceInHand(hold, 's1', 1)!.verdict!.severity
    }
    expect(severityWith({ ...blocker, sessions: ['s1'] })).toBe('blocked')
    expect(severityWith({ ...blocker, sessions: ['s2'] })).toBe('warning')
    expect(severityWith({ ...blocker, waived: true, sessions: ['s1'] })).toBe('warning')
  })
})
