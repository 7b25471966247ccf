import type { Programme, PublicSession, Revision } from '@roundtable/contracts'

const hall = '10000000-0000-4000-8000-000000000001'

/** An id that reads as a number. */
export const id = (number: number): string =>
  `20000000-0000-4000-8000-${String(number).padStart(12, '0')}`

/** A panel on 8 June, 09:00–10:00 in Kigali, in the hall, unless said otherwise. */
export const aPublicSession = (
  number: number,
  more: Partial<PublicSession> = {},
): PublicSession => ({
  id: id(number),
  code: `S${number}`,
  title: { en: `Session ${number}` },
  segment: 'thematic',
  format: 'panel',
  focusAreas: [],
  status: 'scheduled',
  roomId: hall,
  start: '2022-06-08T09:00:00+02:00',
  end: '2022-06-08T10:00:00+02:00',
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

export const aRevision = (number: number, since: number, changed: number): Revision => ({
  sessionId: id(number),
  since,
  changed,
  changedAt: `2022-06-0${changed}T18:05:00+02:00`,
  gone: null,
})

const days = [7, 8, 9].map((day) => ({
  date: `2022-06-0${day}`,
  opens: `2022-06-0${day}T08:00:00+02:00`,
  closes: `2022-06-0${day}T19:00:00+02:00`,
}))

export const aPublicProgramme = (
  sessions: PublicSession[],
  revisions: Revision[] = [],
  more: Partial<Programme> = {},
): Programme => ({
  event: {
    name: { en: 'Roundtable', fr: 'Table ronde' },
    place: 'Kigali Convention Centre',
    timeZone: 'Africa/Kigali',
    epoch: '2022-06-07T00:00:00+02:00',
    days,
    illustrative: true,
  },
  release: { number: 3, publishedAt: '2022-06-03T18:05:00+02:00' },
  seq: 3,
  days,
  rooms: [{ id: hall, code: 'Hall', name: { en: 'Hall', ar: 'القاعة' }, capacity: 100 }],
  sessions,
  revisions,
  hostMeetings: [],
  ...more,
})
