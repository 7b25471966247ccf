import { expect, it } from '@jest/globals'
import type { Problem } from '@roundtable/contracts'
import fc from 'fast-check'
import type { RecordState, SaveCommand } from './record'
import { same } from './same'
import { aPerson, invalid, Server, type Line, type Person } from './testing/a-server'
import { Editor, settled } from './testing/an-editor'

type Key = 'name' | 'job' | 'rank'

type Step = { who: 0 | 1 } & (
  | { do: 'edit'; key: Key }
  | { do: 'pause' | 'leave' | 'attempt' | 'reload' | 'live' }
  | { do: 'line'; line: Line }
  | { do: 'decide'; choice: 'mine' | 'theirs' }
)

const who = fc.constantFrom(0 as const, 1 as const)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      who,
      do: fc.constant('edit' as const),
      key: fc.constantFrom<Key>('name', 'job', 'rank'),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      who,
      do: fc.constantFrom('pause' as const, 'leave' as const, 'attempt' as const, 'live' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ who, do: fc.constant('reload' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      who,
      do: fc.constant('line' as const),
      line: fc.constantFrom<Line>('up', 'no command arrives', 'no answer arrives'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      who,
      do: fc.constant('decide' as const),
      choice: fc.constantFrom('mine' as const, 'theirs' as const),
    }),
  },
)

const keys: readonly Key[] = ['name', 'job', 'rank']

/** What one editor knows, as their page has told it. */
class Mind {
  /** What they wrote last and have not given up, by field. */
  readonly wanted = new Map<Key, unknown>()
  /** Values they have seen standing in a field, or as somebody else's. */
  readonly seen = new Set<unknown>(Object.values(aPerson))
  /** Fields they have been asked to decide about, and have not. */
  readonly asked = new Set<Key>()

  look({ edits, conflicts, base }: RecordState<Person>): void {
    for (const key of keys) {
      if (!(key in edits)) this.asked.delete(key)
      const conflict = conflicts[key]
      if (conflict) this.asked.add(key)
      if (conflict) this.seen.add(conflict.theirs)
      else if (!(key in edits)) this.seen.add(base.fields[key])
    }
  }
}

/** Every value written is unlike all others, so that where it went can be told. */
class Run {
  readonly server = new Server()
  readonly editors = [new Editor(this.server, 'Ana'), new Editor(this.server, 'Ben')] as const
  readonly minds = [new Mind(), new Mind()] as const
  /** Fields stored over a value their editor had never seen, or before they had decided. */
  readonly blind: Key[] = []
  private written = 0

  /** Every seventh rank cannot stand; the next edit of it can. */
  answer({ commandId, fields }: SaveCommand<Person>): Problem | null {
    if (fields.rank !== undefined && fields.rank % 7 === 0)
      return invalid('/fields/rank', 'Not a rank.')
    const mind = this.minds[commandId.startsWith('Ana') ? 0 : 1]
    for (const key of keys)
      if (key in fields && (mind.asked.has(key) || !mind.seen.has(this.server.fields[key])))
        this.blind.push(key)
    return null
  }

  async take(one: Step): Promise<void> {
    const editor = this.editors[one.who]
    const mind = this.minds[one.who]
    if (one.do === 'edit') {
      this.written += 1
      const value = one.key === 'rank' ? 100 + this.written : `${editor.name} ${this.written}`
      mind.wanted.set(one.key, value)
      mind.seen.add(value)
      editor.store.edit(one.key, value as Person[Key] as never)
    } else if (one.do === 'line') editor.line = one.line
    else if (one.do === 'decide') await this.decide(one.who, one.choice)
    else if (one.do === 'leave') editor.store.flush()
    else if (one.do === 'live') editor.store.serve(this.server.now())
    else await editor[one.do]()
    await settled()
    for (const who of [0, 1] as const) this.minds[who].look(this.editors[who].state)
  }

  async decide(who: 0 | 1, choice: 'mine' | 'theirs'): Promise<void> {
    const { store } = this.editors[who]
    for (const key of Object.keys(store.state().conflicts) as Key[]) {
      this.minds[who].asked.delete(key)
      if (choice === 'theirs') this.minds[who].wanted.delete(key)
      store.decide(key, choice)
    }
    await settled()
    this.minds[who].look(store.state())
  }

  /** An edit is on the screen, stored, or was stored and then changed by somebody who had seen it. */
  lostSilently(who: 0 | 1): Key[] {
    const { store } = this.editors[who]
    return [...this.minds[who].wanted].flatMap(([key, value]) => {
      const { edits, base } = store.state()
      const shown = key in edits ? edits[key] : base.fields[key]
      return same(shown, value) || this.server.stored.has(value) ? [] : [key]
    })
  }

  async end(): Promise<void> {
    for (let round = 0; round < 6; round++)
      for (const who of [0, 1] as const) {
        const editor = this.editors[who]
        editor.line = 'up'
        await editor.attempt()
        await this.take({ who, do: 'leave' })
        await this.take({ who, do: 'decide', choice: round % 2 === 0 ? 'mine' : 'theirs' })
        await this.take({ who, do: 'live' })
      }
  }
}

it('two editors on bad lines lose no edit silently, and end equal to the server', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 10, maxLength: 120, size: 'max' }),
      async (steps) => {
        const run = new Run()
        run.server.refuse = (command) => run.answer(command)
        for (const one of steps) {
          await run.take(one)
          expect([run.lostSilently(0), run.lostSilently(1), run.blind]).toEqual([[], [], []])
        }
        for (const editor of run.editors) editor.store.edit('rank', 1)
        await run.end()
        expect(run.blind).toEqual([])
        for (const { state, stash } of run.editors) {
          expect(state.edits).toEqual({})
          expect(state.base).toEqual({ version: run.server.version, fields: run.server.fields })
          expect(stash).toBe(undefined)
        }
        expect(new Set(run.server.effects).size).toBe(run.server.effects.length)
      },
    ),
    { seed: 20220607, numRuns: 200 },
  )
})
