import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { eventClock, toIso, toMinutes } from '@roundtable/domain'
import type { TimetableEntry } from './recognise-timetable'
import { firstWeek, recognised, wholeConference } from './testing/recognised'

const fixture = readFileSync(
  new URL('../../demo/fixtures/wtdc22-host-rev1.ics', import.meta.url),
  'utf8',
)
const kigali = eventClock('2022-06-06', 'Africa/Kigali')

/** "08T09:30–11:00 COM3 AD10 Committee 3 – …", in Kigali time. */
const line = (e: TimetableEntry): string => {
  const [start, end] = [e.start, e.end].map((t) => toIso(kigali, toMinutes(kigali, t)))
  const time = `${start!.slice(8, 16)}–${end!.slice(11, 16)}`
  return [time, e.bodyCode ?? e.kind, e.roomName || '-', e.title].join(' | ')
}

describe('the first host timetable', () => {
  it('holds exactly these meetings and breaks from 6 to 10 June, Kigali time', () => {
    expect(recognised(fixture, firstWeek).entries.map(line)).toEqual([
      '06T08:30–09:30 | HOD | AD12 | Meeting of Heads of Delegation',
      '06T10:00–12:30 | PL | Auditorium | Opening ceremony',
      '06T14:30–17:30 | PL | Auditorium | First plenary meeting',
      '06T17:45–18:30 | COM1 | AD12 | Committee 1 – Steering',
      '07T09:30–12:30 | PL | Auditorium | Second plenary meeting',
      '07T10:30–10:45 | break | - | Coffee break',
      '07T16:00–16:30 | break | - | Coffee break',
      '07T17:45–18:30 | COM1 | AD12 | Committee 1 – Steering',
      '08T08:15–09:15 | WG-PL | MH2 | WG-PL – Working Group of the Plenary',
      '08T09:30–11:00 | COM3 | AD10 | Committee 3 – Objectives, first meeting',
      '08T10:30–10:45 | break | - | Coffee break',
      '08T11:15–12:30 | COM4 | MH1 | Committee 4 – Working methods, first meeting',
      '08T13:00–14:00 | COM3 ad hoc | AD12 | Ad hoc group of COM3 on study Questions',
      '08T16:00–16:30 | break | - | Coffee break',
      '08T18:00–18:45 | COM1 | AD12 | Committee 1 – Steering (later start)',
      '09T08:15–09:15 | COM4 drafting | AD12 | Drafting group of COM4 on the digital gender divide – Groupe de rédaction',
      '09T09:30–10:30 | PL | Auditorium | Third plenary meeting',
      '09T10:30–10:45 | break | - | Coffee break',
      '09T11:00–12:00 | COM2 | MH1 | Committee 2 – Budget control',
      '09T14:30–16:00 | COM4 | MH1 | Committee 4 – Working methods, second meeting',
      '09T16:00–16:30 | break | - | Coffee break',
      '09T17:00–18:00 | COM5 | MH2 | Committee 5 – Editorial',
      '09T17:45–18:30 | COM1 | AD12 | Committee 1 – Steering',
      '10T09:30–12:30 | COM3 | AD10 | Committee 3 – Objectives',
      '10T14:30–17:30 | COM4 | MH1 | Committee 4 – Working methods',
      '10T17:45–18:30 | COM1 | AD12 | Committee 1 – Steering',
    ])
  })

  it('names every body with its parent, parents first', () => {
    const { bodies } = recognised(fixture, wholeConference)
    expect(bodies.map((b) => [b.code, b.kind, b.parentCode, b.name])).toEqual([
      ['PL', 'plenary', null, 'Plenary'],
      ['HOD', 'group', 'PL', 'Heads of Delegation'],
      ['COM1', 'committee', null, 'Committee 1 – Steering'],
      ['COM3', 'committee', null, 'Committee 3 – Objectives'],
      ['COM4', 'committee', null, 'Committee 4 – Working methods'],
      ['WG-PL', 'group', 'PL', 'Working Group of the Plenary'],
      ['COM3 ad hoc', 'group', 'COM3', 'Ad hoc group of COM3 on study Questions'],
      ['COM2', 'committee', null, 'Committee 2 – Budget control'],
      ['COM5', 'committee', null, 'Committee 5 – Editorial'],
      [
        'COM4 drafting',
        'group',
        'COM4',
        'Drafting group of COM4 on the digital gender divide – Groupe de rédaction',
      ],
    ])
  })

  it('passes over the all-day frame of the conference, and nothing else', () => {
    expect(recognised(fixture, wholeConference).passedOver).toEqual([
      {
        uid: 'wtdc@wtdc22.example',
        title: 'World Telecommunication Development Conference (WTDC-22)',
        reason: 'all-day',
      },
    ])
  })

  it('follows the daily committee with its exception on 12 June and its later start on 8 June', () => {
    const com1 = recognised(fixture, wholeConference).entries.filter((e) => e.bodyCode === 'COM1')
    expect(com1.map((e) => [e.instance, e.start.toISOString()])).toEqual([
      ['2022-06-06T15:45:00.000Z', '2022-06-06T15:45:00.000Z'],
      ['2022-06-07T15:45:00.000Z', '2022-06-07T15:45:00.000Z'],
      ['2022-06-08T15:45:00.000Z', '2022-06-08T16:00:00.000Z'],
      ['2022-06-09T15:45:00.000Z', '2022-06-09T15:45:00.000Z'],
      ['2022-06-10T15:45:00.000Z', '2022-06-10T15:45:00.000Z'],
      ['2022-06-11T15:45:00.000Z', '2022-06-11T15:45:00.000Z'],
      ['2022-06-13T15:45:00.000Z', '2022-06-13T15:45:00.000Z'],
      ['2022-06-14T15:45:00.000Z', '2022-06-14T15:45:00.000Z'],
    ])
  })
})
