import { describe, expect, it } from '@jest/globals'
import type { HostChange } from '@roundtable/contracts'
import type { Wall } from '../../../platform/changes/hours'
import { picturesOf } from './strips'

const wall: Wall = (instant) => ({
  day: instant.slice(0, 10),
  minutes: Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16)),
})
const at = (day: string, from: string, to: string) => ({
  bodyId: null,
  title: 'Meeting',
  roomName: '',
  start: `${day}T${from}:00+02:00`,
  end: `${day}T${to}:00+02:00`,
})
const change = (
  kind: HostChange['kind'],
  body: string | null,
  before: HostChange['before'],
  after: HostChange['after'],
): HostChange => ({ kind, uid: 'u', meetingId: null, body, before, after })

describe('picturesOf', () => {
  it('shows a move as where it was and where it will be, beside what stays of that body', () => {
    const moved = change(
      'moved',
      'COM3',
      at('2022-06-08', '09:30', '11:00'),
      at('2022-06-08', '15:00', '16:30'),
    )
    const stays = { body: 'COM3', ...at('2022-06-08', '12:00', '12:30') }
    const other = { body: 'COM4', ...at('2022-06-08', '12:00', '12:30') }
    expect(picturesOf([moved], [stays, other], wall)).toEqual([
      {
        day: '2022-06-08',
        rows: [
          {
            label: 'COM3',
            blocks: [
              { from: 720, to: 750, look: 'stays' },
              { from: 570, to: 660, look: 'was' },
              { from: 900, to: 990, look: 'now' },
            ],
          },
        ],
      },
    ])
  })

  it('shows both days of a move, bodies in order and breaks last', () => {
    const pictures = picturesOf(
      [
        change('added', null, null, at('2022-06-09', '10:00', '10:15')),
        change('withdrawn', 'COM10', at('2022-06-09', '10:00', '11:00'), null),
        change(
          'moved',
          'COM2',
          at('2022-06-09', '10:00', '11:00'),
          at('2022-06-07', '10:00', '11:00'),
        ),
      ],
      [],
      wall,
    )
    expect(pictures.map(({ day, rows }) => [day, rows.map((row) => row.label)])).toEqual([
      ['2022-06-07', ['COM2']],
      ['2022-06-09', ['COM2', 'COM10', null]],
    ])
  })

  it('leaves out days on which nothing but a name changes', () => {
    const same = at('2022-06-08', '09:30', '11:00')
    expect(picturesOf([change('changed', 'PL', same, same)], [], wall)).toEqual([])
  })

  it('ends at midnight what goes on beyond it', () => {
    const late = { ...at('2022-06-08', '23:00', '00:00'), end: '2022-06-09T01:00:00+02:00' }
    expect(picturesOf([change('added', 'PL', null, late)], [], wall)[0]!.rows[0]!.blocks).toEqual([
      { from: 1380, to: 1440, look: 'now' },
    ])
  })
})
