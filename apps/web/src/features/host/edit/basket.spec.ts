import { describe, expect, it } from '@jest/globals'
import {
  changesOf,
  editsOf,
  onTopOf,
  settled,
  standingOf,
  unchangedSince,
  withDraft,
  type Draft,
} from './basket'

const fields = (from: string, to: string) => ({
  bodyId: 'com3',
  title: 'Committee 3',
  roomName: 'MH2',
  start: `2022-06-08T${from}:00+02:00`,
  end: `2022-06-08T${to}:00+02:00`,
})
const morning = fields('09:30', '11:00')
const host = {
  meetings: [{ id: 'm1', uid: 'com3-1', ...morning }],
  breaks: [{ id: 'b1', uid: 'coffee', title: 'Coffee', start: morning.start, end: morning.end }],
}
const move: Draft = { uid: 'com3-1', before: morning, after: fields('15:00', '16:30') }
const addition: Draft = { uid: 'new 1', before: null, after: morning }
const withdrawal: Draft = { uid: 'com3-1', before: morning, after: null }

describe('the basket of changes by hand', () => {
  it('keeps one draft a meeting, and none that changes nothing', () => {
    expect(withDraft([addition, move], withdrawal)).toEqual([addition, withdrawal])
    expect(withDraft([move], { ...move, after: morning })).toEqual([])
    expect(withDraft([addition], { ...addition, after: null })).toEqual([])
  })

  it('tells drafts as changes', () => {
    const other: Draft = { uid: 'coffee', before: morning, after: { ...morning, roomName: 'A' } }
    const bodies = [{ id: 'com3', code: 'COM3' }] as never
    const changes = changesOf([move, addition, withdrawal, other], { bodies })
    expect(changes.map(({ kind, body }) => [kind, body])).toEqual([
      ['moved', 'COM3'],
      ['added', 'COM3'],
      ['withdrawn', 'COM3'],
      ['changed', 'COM3'],
    ])
  })

  it('names meetings as they stand now, and tells what somebody withdrew meanwhile', () => {
    expect(editsOf([move, addition], host)).toEqual({
      edits: [
        { meetingId: 'm1', meeting: move.after },
        { meetingId: null, meeting: morning },
      ],
      gone: [],
    })
    expect(editsOf([move], { meetings: [], breaks: [] })).toEqual({ edits: [], gone: [move] })
  })

  it('finds meetings and breaks by their identifier', () => {
    expect(standingOf(host, 'com3-1')).toEqual({ id: 'm1', ...morning })
    const { start, end } = morning
    const coffee = { id: 'b1', bodyId: null, title: 'Coffee', roomName: '', start, end }
    expect(standingOf(host, 'coffee')).toEqual(coffee)
    expect(standingOf(host, 'nothing')).toBe(null)
  })

  it('goes on top of what others changed meanwhile, and takes nothing of theirs back (I-04)', () => {
    const theirs = fields('15:00', '16:30')
    const now = { meetings: [{ id: 'm2', uid: 'com3-1', ...theirs }], breaks: [] }
    const room: Draft = { uid: 'com3-1', before: morning, after: { ...morning, roomName: 'A' } }
    const on = { before: theirs, overtaken: true, uid: 'com3-1' }
    // Another room stays another room; where the meeting was moved, it stays moved.
    expect(onTopOf(now, room)).toEqual({ ...on, after: { ...theirs, roomName: 'A' } })
    // Both moved it: mine is proposed, beside what stands now.
    const mine = { ...move, after: fields('17:00', '18:00') }
    expect(onTopOf(now, mine)).toEqual({ ...on, after: mine.after })
    expect(onTopOf(now, withdrawal)).toEqual({ ...on, after: null })
    // Bystanders: nothing was changed, it is new, or it is gone.
    for (const draft of [addition, move]) expect(onTopOf(host, draft)).toBe(draft)
    expect(onTopOf({ meetings: [], breaks: [] }, move)).toBe(move)
  })

  it('loses what stands in the timetable already, and only that', () => {
    const now = { meetings: [{ id: 'm2', uid: 'com3-1', ...fields('15:00', '16:30') }], breaks: [] }
    expect(settled([move, addition], now)).toEqual([addition])
    const drafts = [move, addition]
    expect(settled(drafts, host)).toBe(drafts)
  })

  it('knows which drafts are as they were sent', () => {
    const later = { ...addition, after: fields('09:30', '10:30') }
    expect(unchangedSince([move, addition], [{ ...move, before: morning }, later])).toEqual([
      'com3-1',
    ])
    expect(unchangedSince([withdrawal], [withdrawal])).toEqual(['com3-1'])
    expect(unchangedSince([withdrawal], [move])).toEqual([])
    expect(unchangedSince([move], [])).toEqual([])
  })
})
