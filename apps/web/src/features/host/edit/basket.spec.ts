import { describe, expect, it } from '@jest/globals'
import { changesOf, editsOf, standingOf, withDraft, type Draft } from './basket'

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
})
