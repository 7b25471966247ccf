import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { LiveSocket } from './live-socket'

/** The browser's side of a line; the specs are the server. */
class Line {
  static readonly all: Line[] = []
  onmessage: ((event: { data: string }) => void) | null = null
  onclose: (() => void) | null = null
  readonly said: string[] = []
  closed = false
  constructor(readonly address: string) {
    Line.all.push(this)
  }
  send(text: string): void {
    this.said.push(text)
  }
  close(): void {
    this.closed = true
  }
  hears(...texts: string[]): void {
    for (const data of texts) this.onmessage?.({ data })
  }
}

const opened = '0{"sid":"a","pingInterval":12000,"pingTimeout":8000}'
const up = '40/live,{"sid":"b"}'

function aSocket() {
  const heard: unknown[] = []
  const note =
    (name: string) =>
    (...said: unknown[]): void => {
      heard.push([name, ...said])
    }
  const socket = new LiveSocket({
    handshake: () => ({ stream: 'programme', since: 3 }),
    fact: note('fact'),
    snapshot: note('snapshot'),
    presence: note('presence'),
    late: note('late'),
    onUp: note('up'),
    onMoved: note('moved'),
    onDown: note('down'),
    onRefused: note('refused'),
  })
  const open = (...texts: string[]): Line => {
    socket.open()
    const line = Line.all.at(-1)!
    line.hears(...texts)
    return line
  }
  return { socket, heard, open }
}

const device = Object.assign(new EventTarget(), { location: { origin: 'https://example.org' } })

beforeEach(() => {
  jest.useFakeTimers()
  Line.all.length = 0
  Object.assign(globalThis, { window: device, WebSocket: Line })
})
afterEach(() => {
  jest.useRealTimers()
})

describe('the socket of the live channel', () => {
  it('says where it stands once the line is open, and answers every ping', () => {
    const { heard, open } = aSocket()
    const line = open(opened)
    expect([line.address, line.said, heard]).toEqual([
      'wss://example.org/socket.io/?EIO=4&transport=websocket',
      ['40/live,{"stream":"programme","since":3}'],
      [],
    ])
    line.hears(up, '2', '2')
    expect([line.said.slice(1), heard]).toEqual([['3', '3'], [['up']]])
  })

  it('hands on what it is told, and says what it is given once it is up', () => {
    const { socket, heard, open } = aSocket()
    const mine = { tab: 't', clock: 1, selected: null, editing: null, hold: null }
    const line = open(opened)
    socket.say(mine)
    line.hears(up)
    socket.say(mine)
    expect(line.said.slice(1)).toEqual([`42/live,["presence",${JSON.stringify(mine)}]`])
    line.hears('42/live,["snapshot",{"stream":"programme","seq":9}]', '42/live,["late",{}]', '6')
    expect(heard).toEqual([['up'], ['snapshot', { stream: 'programme', seq: 9 }], ['late', {}]])
  })

  it('is one line at a time', () => {
    const { socket, open } = aSocket()
    open(opened, up)
    socket.open()
    expect(Line.all.length).toBe(1)
  })

  it('is dead when nothing is heard for as long as the server said', () => {
    const { heard, open } = aSocket()
    const line = open(opened, up)
    jest.advanceTimersByTime(19_000)
    line.hears('2')
    jest.advanceTimersByTime(19_000)
    expect([line.closed, heard]).toEqual([false, [['up']]])
    jest.advanceTimersByTime(1_000)
    expect([line.closed, heard]).toEqual([true, [['up'], ['down', 0]]])
  })

  it('is dead when it is not opened within ten seconds', () => {
    const { heard, open } = aSocket()
    open()
    jest.advanceTimersByTime(10_000)
    expect(heard).toEqual([['down', 0]])
  })

  it.each([
    ['the server hangs up', (line: Line) => line.onclose?.()],
    ['the server ends the namespace', (line: Line) => line.hears('41/live,')],
    ['it cannot be read', (line: Line) => line.hears('42/live,["fact"')],
    ['the device goes offline', () => device.dispatchEvent(new Event('offline'))],
  ])('is down, once, when %s; and can be opened anew', (_why, end) => {
    const { heard, open } = aSocket()
    const line = open(opened, up)
    end(line)
    end(line)
    expect([line.closed, heard]).toEqual([true, [['up'], ['down', 0]]])
    expect(open(opened, up)).not.toBe(line)
    expect(heard.slice(2)).toEqual([['up']])
  })

  it.each([
    ['{"type":"/problems/unauthenticated"}', ['refused']],
    ['{"type":"/problems/forbidden"}', ['refused']],
    ['{"type":"/problems/rate-limited","retryAfter":7}', ['down', 7]],
    ['{"type":"/problems/unavailable"}', ['down', 0]],
  ])('that is not let in says why: %s', (problem, said) => {
    const { heard, open } = aSocket()
    const line = open(opened, `44/live,{"message":"no","data":${problem}}`)
    expect([line.closed, heard]).toEqual([true, [said]])
  })

  it('goes elsewhere when its node goes away, within the time it was given', () => {
    const { heard, open } = aSocket()
    const line = open(opened, up, '42/live,["leave",{"within":2000}]')
    expect(line.closed).toBe(false)
    jest.advanceTimersByTime(2_000)
    expect([line.closed, heard]).toEqual([true, [['up'], ['moved']]])
  })

  it('tells nothing once its owner has closed it', () => {
    const { socket, heard, open } = aSocket()
    const line = open(opened, up, '42/live,["leave",{"within":2000}]')
    socket.close()
    line.onclose?.()
    line.hears('41/live,')
    jest.advanceTimersByTime(60_000)
    expect([line.closed, heard]).toEqual([true, [['up']]])
  })
})
