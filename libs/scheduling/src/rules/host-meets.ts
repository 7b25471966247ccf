import { overlapMinutes, overlaps } from '../time/interval'
import { sessionRule } from './rule'

// No session takes time from a plenary, a committee or one of their groups (R3–R5), whatever the room.
export const hostMeets = sessionRule('host-meets', {
  reads: 'time',
  each: (_session, { meetings }) => meetings,
  find: (s, meeting) =>
    overlaps(s.during, meeting.during) && {
      bodyId: meeting.bodyId,
      meetingId: meeting.id,
      minutes: overlapMinutes(s.during, meeting.during),
    },
})
