import { describe, expect, it } from '@jest/globals'
import { begun, isSameTyped, meetingIn } from './unfinished'

const plenary = {
  bodyId: 'pl',
  title: 'Plenary',
  roomName: 'Auditorium',
  start: '2022-06-08T09:30:00+02:00',
  end: '2022-06-08T12:30:00+02:00',
}

describe('a meeting that is typed', () => {
  it('begins with what stands, with what was drafted, or with nothing: nobody is said to meet', () => {
    expect(begun(plenary, null).typed).toEqual(plenary)
    expect(begun(plenary, { ...plenary, title: 'Mine' }).typed.title).toBe('Mine')
    expect(begun(null, null).typed.bodyId).toBe(undefined)
  })

  it('is none until somebody has said who meets, what, and when', () => {
    expect(meetingIn({ ...plenary, title: ' Plenary ' })).toEqual(plenary)
    const lacking = [
      { bodyId: undefined },
      { title: ' ' },
      { start: null },
      { end: null },
      { end: plenary.start },
    ]
    for (const lack of lacking) expect(meetingIn({ ...plenary, ...lack })).toBe(null)
  })

  it('is a break of everybody only where that was said, and then in no room', () => {
    expect(meetingIn({ ...plenary, bodyId: null })).toEqual({
      ...plenary,
      bodyId: null,
      roomName: '',
    })
  })

  it('is the same where nothing was typed', () => {
    expect(isSameTyped(plenary, { ...plenary })).toBe(true)
    const others = [
      { bodyId: null },
      { title: '' },
      { roomName: '' },
      { start: null },
      { end: null },
    ]
    for (const other of others) expect(isSameTyped(plenary, { ...plenary, ...other })).toBe(false)
  })
})
