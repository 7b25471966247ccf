import { overlapMinutes, overlaps } from '../time/interval'
import { sessionRule } from './rule'

export const hostMeets = sessionRule('host-meets', {
  says: 'No session takes time from a plenary, a committee or one of their groups, whatever the room.',
  cites: ['R3', 'R4', 'R5', 'I-02'],
  reads: 'time',
  each: (_session, { meetings }) => meetings,
  during: (meeting) => [meeting.during],
  find: (s, meeting) =>
    overlaps(s.during, meeting.during) && {
      bodyId: meeting.bodyId,
      meetingId: meeting.id,
      minutes: overlapMinutes(s.during, meeting.during),
    },
})
