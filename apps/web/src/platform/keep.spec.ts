import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'

const full = new DOMException('The quota has been exceeded.', 'QuotaExceededError')

/** What all tabs of a browser share. */
class Disk {
  readonly entries = new Map<string, string>()
  isFull = false
  getItem = (key: string) => this.entries.get(key) ?? null
  setItem = (key: string, value: string) => {
    if (this.isFull) throw full
    this.entries.set(key, value)
  }
  removeItem = (key: string) => void this.entries.delete(key)
}

/** A page of its own on this disk; null: the browser lets nobody near it. */
async function aTab(disk: Disk | null): Promise<typeof import('./keep')> {
  const window = new EventTarget()
  Object.defineProperty(window, 'localStorage', {
    get: () => {
      if (!disk) throw new DOMException('Access is denied.', 'SecurityError')
      return disk
    },
  })
  Object.assign(globalThis, { window })
  jest.resetModules()
  return import('./keep')
}

beforeEach(() => {
  jest.spyOn(console, 'warn').mockImplementation(() => {})
})
afterEach(() => {
  jest.restoreAllMocks()
  Reflect.deleteProperty(globalThis, 'window')
})

describe('what a browser keeps', () => {
  it('is what stands there now: another tab may have written it since', async () => {
    const disk = new Disk()
    const { keep, kept } = await aTab(disk)
    keep('saved', 'one')
    disk.setItem('roundtable.saved', 'one, two')
    expect(kept('saved')).toBe('one, two')
  })

  it('lasts as long as the page where storage is full, and longer once it is not', async () => {
    const disk = new Disk()
    const { keep, kept } = await aTab(disk)
    keep('saved', 'one')
    disk.isFull = true
    keep('saved', 'one, two')
    expect([kept('saved'), disk.getItem('roundtable.saved')]).toEqual(['one, two', 'one'])
    disk.isFull = false
    keep('saved', 'one, two, three')
    disk.setItem('roundtable.saved', 'by another tab')
    expect(kept('saved')).toBe('by another tab')
  })

  it('lasts as long as the page where storage is blocked', async () => {
    const { keep, kept, forget } = await aTab(null)
    keep('saved', 'one')
    expect([kept('saved'), kept('seen')]).toEqual(['one', null])
    forget('saved')
    expect(kept('saved')).toBeNull()
  })

  it('tells of what another tab keeps under the key, and of nothing else', async () => {
    const { keptElsewhere } = await aTab(new Disk())
    let calls = 0
    const stop = keptElsewhere('saved', () => (calls += 1))
    const news = (key: string | null) =>
      window.dispatchEvent(Object.assign(new Event('storage'), { key }))
    news('roundtable.saved')
    news('roundtable.seen')
    news(null)
    stop()
    news('roundtable.saved')
    expect(calls).toBe(2)
  })
})
