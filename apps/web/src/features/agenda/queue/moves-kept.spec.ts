import { describe, expect, it } from '@jest/globals'
import { movesKept } from './moves-kept'

const command = (commandId: string) => ({ commandId, reason: null, moves: [] })
const refused = (commandId: string) => ({
  command: command(commandId),
  at: 0,
  troubles: [],
  done: [],
})

const storageWith = (entries: Record<string, unknown>): Storage => {
  const texts = Object.entries(entries).map(
    ([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)] as const,
  )
  return {
    length: texts.length,
    key: (at: number) => texts[at]?.[0] ?? null,
    getItem: (key: string) => texts.find(([known]) => known === key)?.[1] ?? null,
  } as unknown as Storage
}

describe('what a browser keeps of somebody’s moves', () => {
  it('is counted by plan over all tabs, the main one first; of nobody else', () => {
    const storage = storageWith({
      'roundtable.queue.jean.copy#t1': { waiting: [command('a')], refused: [] },
      'roundtable.queue.jean.main#t1': { waiting: [command('b')], refused: [refused('c')] },
      'roundtable.queue.jean.main#t2': { waiting: [command('d')], refused: [] },
      'roundtable.queue.jean.main#t3': 'nothing of ours',
      'roundtable.queue.claire.main#t4': { waiting: [command('e')], refused: [] },
      'roundtable.language': 'fr',
    })
    expect(movesKept(storage, 'jean')).toEqual([
      { plan: 'main', waiting: 2, refused: 1 },
      { plan: 'copy', waiting: 1, refused: 0 },
    ])
    expect(movesKept(storage, 'nobody')).toEqual([])
    expect(movesKept(null, 'jean')).toEqual([])
  })
})
