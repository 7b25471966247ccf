import type { Programme, PublicSession } from '@roundtable/contracts'

type HostMeeting = Programme['hostMeetings'][number]

const rooms = ['Auditorium', 'MH1', 'MH2'].map((code) => ({
  id: code,
  code,
  name: { en: code },
  capacity: 100,
}))

const days = ['2022-06-07', '2022-06-08', '2022-06-09'].map((date) => ({
  date,
  opens: `${date}T08:00:00+02:00`,
  closes: `${date}T19:00:00+02:00`,
}))

/** An instant of the event: `at('8 14:05')` is 8 June, 14:05 in Kigali. */
export const at = (when: string): string => {
  const [day, time] = when.split(' ')
  return `2022-06-0${day}T${time}:00+02:00`
}

/** A session of 60 minutes in the Auditorium, unless said otherwise. */
export const aSession = (
  id: string,
  start: string,
  end: string,
  more: Partial<PublicSession> = {},
): PublicSession => ({
  id,
  code: id,
  title: { en: id },
  segment: 'thematic',
  format: 'panel',
  focusAreas: [],
  status: 'scheduled',
  roomId: 'Auditorium',
  start: at(start),
  end: at(end),
  was: null,
  people: [],
  summary: { en: '' },
  floorLanguages: [],
  interpretation: [],
  captioning: false,
  signLanguage: false,
  details: {},
  items: [],
  ...more,
})

export const aMeeting = (
  id: string,
  start: string,
  end: string,
  kind: HostMeeting['kind'] = 'meeting',
): HostMeeting => ({
  id,
  body: kind === 'break' ? null : 'COM3',
  title: id,
  roomName: 'AD10',
  kind,
  start: at(start),
  end: at(end),
})

export const aProgramme = (
  sessions: PublicSession[],
  hostMeetings: HostMeeting[] = [],
): Programme => ({
  event: {
    name: { en: 'Roundtable' },
    place: 'Kigali',
    timeZone: 'Africa/Kigali',
    epoch: '2022-06-07T00:00:00+02:00',
    days,
    illustrative: true,
  },
  release: { number: 1, publishedAt: '2022-06-06T18:05:00+02:00' },
  seq: 1,
  days,
  rooms,
  sessions,
  revisions: [],
  hostMeetings,
})
