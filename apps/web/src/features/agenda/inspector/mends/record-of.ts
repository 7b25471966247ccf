import type { Finding } from '@roundtable/scheduling'

/** A record that a finding comes from: another value there would end it too. */
export type FindingRecord =
  | { readonly kind: 'room' | 'person'; readonly id: string }
  | {
      readonly kind: 'session'
      readonly id: string
      readonly part: 'people' | 'themes' | 'needs' | 'relations'
    }
  | { readonly kind: 'venue' }

/** Null: nothing but place and time is to blame. A new rule without a line is a type error. */
export function recordOf(finding: Finding, sessionId: string): FindingRecord | null {
  switch (finding.code) {
    case 'room-unavailable':
    case 'room-too-small':
    case 'seats-wasted':
    case 'turnaround-short':
      return { kind: 'room', id: finding.roomId }
    case 'host-duty':
    case 'person-unavailable':
    case 'delegation-duty':
    case 'remote-hours':
      return { kind: 'person', id: finding.personId }
    case 'high-level-missing':
    case 'role-unconfirmed':
    case 'person-in-two-places':
    case 'small-delegation':
      return { kind: 'session', id: sessionId, part: 'people' }
    case 'feature-missing':
    case 'language-not-carried':
      return { kind: 'session', id: sessionId, part: 'needs' }
    case 'order-broken':
    case 'not-against':
    case 'relation-broken':
      return { kind: 'session', id: sessionId, part: 'relations' }
    case 'no-focus-area':
      return { kind: 'session', id: sessionId, part: 'themes' }
    case 'pool-exceeded':
      return { kind: 'venue' }
    case 'outside-event':
    case 'host-meets':
    case 'room-double-booked':
    case 'walking-time':
    case 'walking-tight':
    case 'locked-moved':
    case 'no-pause':
    case 'focus-parallel':
    case 'interpretation-hours':
    case 'published-moved':
    case 'through-break':
    case 'groups-missing':
    case 'focus-scattered':
    case 'idle-hours':
      return null
  }
}
