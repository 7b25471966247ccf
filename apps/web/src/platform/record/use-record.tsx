import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react'
import { attempting } from '../attempts'
import { useMe } from '../me'
import { browserStash } from './browser-stash'
import { ConflictNotice } from './conflict-notice'
import { FieldState } from './field-state'
import { statusOf, valueOf, type KeyOf, type RecordNow, type RecordState } from './record'
import { RecordStore, type Save, type Surroundings } from './record-store'
import { same } from './same'

interface UseRecordOptions<F extends object> {
  /** What the server holds; a newer version from the live updates is followed. */
  record: RecordNow<F>
  /** One call: answers the record as stored, or the problem. Values are plain data; null, not undefined, for nothing. */
  save: Save<F>
  /** Names the record among all (`person.<id>`). Give the component that calls this the same `key`. */
  storageKey: string
  /** IANA name of the event's zone. */
  zone: string
  /** Fields as a stale answer tells them, where the form keeps them in another shape. */
  read?: (fields: Record<string, unknown>) => Partial<F>
  /** Maps of independent parts, merged part by part: texts in several languages. */
  perKey?: readonly KeyOf<F>[]
}

/** What a field of the kit is filled with. */
export interface Bound<Value> {
  value: Value
  onChange: (value: Value) => void
  onBlur: () => void
  error: string | undefined
  state: ReactNode
  after: ReactNode
}

export interface RecordHandle<F extends object> {
  state: RecordState<F>
  /** All that a field needs; `show` puts a value into words where two are to be compared. */
  bind: <K extends KeyOf<F>>(key: K, show?: (value: F[K]) => ReactNode) => Bound<F[K]>
  edit: <K extends KeyOf<F>>(key: K, value: F[K]) => void
  /** Saves now what is edited: a field was left, a dialog is closed. */
  flush: () => void
  decide: (key: KeyOf<F>, choice: 'mine' | 'theirs') => void
  /** Sends again what was refused as a whole; `offBoard`: the session may be taken off the board for it. */
  retry: (how?: { offBoard?: boolean }) => void
}

const surroundings: Surroundings = {
  now: () => Date.now(),
  newId: () => crypto.randomUUID(),
  after: (ms, act) => {
    const timer = setTimeout(act, ms)
    return () => clearTimeout(timer)
  },
  attempting,
  storage: browserStash,
  report: (error) => reportError(error),
}

const asTheyAre = <F extends object>(fields: Record<string, unknown>): Partial<F> =>
  fields as Partial<F>

/** Plain values in words; a page gives its own `show` for ids and for what means more than it says. */
const words = (value: unknown): ReactNode => {
  if (value === null || value === undefined || value === '') return null
  const parts = typeof value === 'object' ? Object.values(value).filter(Boolean) : [value]
  return parts.length > 0 ? <bdi>{parts.join(' · ')}</bdi> : null
}

/** A record that is saved as it is edited. See `record.ts` for what happens to an edit. */
export function useRecord<F extends object>(options: UseRecordOptions<F>): RecordHandle<F> {
  const { record, save, storageKey, zone, read = asTheyAre, perKey = [] } = options
  const me = useMe()
  const [store] = useState(
    () =>
      new RecordStore<F>(
        record,
        { save, read, perKey, storageKey: `${me?.id ?? 'nobody'}.${storageKey}` },
        surroundings,
      ),
  )
  const state = useSyncExternalStore(store.subscribe, store.state, store.state)
  useEffect(() => store.use(save), [store, save])
  useEffect(() => store.serve(record), [store, record])
  useEffect(() => {
    store.start()
    return () => store.stop()
  }, [store])

  const bind = <K extends KeyOf<F>>(
    key: K,
    show: (value: F[K]) => ReactNode = words,
  ): Bound<F[K]> => {
    const status = statusOf(state, key)
    return {
      value: valueOf(state, key),
      onChange: (value) => {
        if (!same(value, valueOf(store.state(), key))) store.edit(key, value)
      },
      onBlur: () => store.flush(),
      error: status.kind === 'refused' ? status.sentence : undefined,
      state: <FieldState status={status} zone={zone} />,
      after: status.kind === 'conflict' && (
        <ConflictNotice
          mine={show(status.mine)}
          theirs={show(status.theirs)}
          by={status.by}
          at={status.at}
          zone={zone}
          onDecide={(choice) => store.decide(key, choice)}
        />
      ),
    }
  }
  return {
    state,
    bind,
    edit: (key, value) => store.edit(key, value),
    flush: () => store.flush(),
    decide: (key, choice) => store.decide(key, choice),
    retry: (how) => store.retry(how),
  }
}
