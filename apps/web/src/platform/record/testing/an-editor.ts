import type { Attempts } from '../../attempts'
import { statusOf, type KeyOf, type RecordState } from '../record'
import { RecordStore, type Surroundings } from '../record-store'
import type { Stash } from '../stash'
import { Server, type Line, type Person } from './a-server'

/** Lets every promise that is under way come to its end. */
export const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
}

/** A page of one editor: its clock, its browser's storage and its line are held by the spec. */
export class Editor {
  line: Line = 'up'
  store: RecordStore<Person>
  readonly reported: unknown[] = []
  private readonly kept = new Map<string, string>()
  private timer: (() => void) | null = null
  private connect: (() => void) | null = null
  private ids = 0

  constructor(
    private readonly server: Server,
    readonly name: string,
  ) {
    this.store = this.opened()
  }

  get state(): RecordState<Person> {
    return this.store.state()
  }

  status(key: KeyOf<Person>): string {
    return statusOf(this.state, key).kind
  }

  get stash(): string | undefined {
    return this.kept.get('person')
  }

  /** The pause after typing is over. */
  async pause(): Promise<void> {
    const due = this.timer
    this.timer = null
    due?.()
    await settled()
  }

  /** Time for a new attempt has come. */
  async attempt(): Promise<void> {
    this.connect?.()
    await settled()
  }

  /** The page is closed without a word, and opened again with what the server says now. */
  async reload(): Promise<void> {
    this.connect = null
    this.timer = null
    this.store = this.opened()
    await settled()
  }

  /** Opens the page anew, while the one left before may still hear an answer. */
  comeBack(): void {
    this.store = this.opened()
  }

  private opened(): RecordStore<Person> {
    const store = new RecordStore<Person>(
      this.server.now(),
      {
        save: this.server.saveAs(this.name, () => this.line),
        read: (fields) => fields as Partial<Person>,
        perKey: ['title'],
        storageKey: 'person',
      },
      this.surroundings(),
    )
    store.start()
    return store
  }

  private surroundings(): Surroundings {
    const storage: Stash = {
      get: (key) => this.kept.get(key) ?? null,
      set: (key, value) => this.kept.set(key, value),
      remove: (key) => this.kept.delete(key),
    }
    return {
      storage,
      now: () => 1_000,
      newId: () => `${this.name}-${(this.ids += 1)}`,
      after: (_, act) => {
        this.timer = act
        return () => {
          if (this.timer === act) this.timer = null
        }
      },
      attempting: (connect): Attempts => {
        this.connect = connect
        return {
          later: () => {},
          now: connect,
          succeeded: () => {},
          stop: () => (this.connect = null),
        }
      },
      report: (error) => this.reported.push(error),
    }
  }
}

/** A record on a server, open before these editors. */
export const opened = (names: readonly string[] = ['Ana']) => {
  const server = new Server()
  return { server, editors: names.map((name) => new Editor(server, name)) as [Editor, Editor] }
}
