import { beforeAll, describe, expect, it } from '@jest/globals'
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { ConflictNotice } from './conflict-notice'
import { FieldState } from './field-state'
import { recordOf, type FieldStatus, type RecordState } from './record'
import { SaveState } from './save-state'
import { aPerson, clash, type Person } from './testing/a-server'
import { useRecord } from './use-record'

const zone = 'Africa/Kigali'
const at = '2022-06-08T10:41:00Z'

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }))

const textOf = (part: ReactNode): string =>
  renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <I18nProvider i18n={i18n}>{part}</I18nProvider>
    </QueryClientProvider>,
  )
    .replace(/<(dt|dd|button|b)\b[^>]*>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .trim()

const fresh = recordOf<Person>({ version: 1, fields: aPerson })

describe('the line about all changes', () => {
  const says = (state: Partial<RecordState<Person>>): string =>
    textOf(<SaveState record={{ state: { ...fresh, ...state }, retry: () => {} }} zone={zone} />)

  it('says the worst first', () => {
    expect(says({})).toBe('Saved as you go')
    expect(says({ savedAt: Date.parse(at) })).toBe('All changes saved 12:41')
    expect(says({ edits: { rank: 1 } })).toBe('Saving…')
    expect(says({ edits: { rank: 1 }, waiting: 'offline' })).toBe(
      'Not saved: no connection. Your changes are kept here. Try now',
    )
    expect(says({ conflicts: { rank: { theirs: 2, by: 'Ben', at } } })).toBe(
      '1 field was changed twice: please decide',
    )
    expect(says({ trouble: clash() })).toBe('Not saved: it would clash. Try now')
    expect(says({ refusals: [{ fields: ['rank', 'job'], sentence: 'No.', until: [] }] })).toBe(
      'Not saved: 2 fields cannot stand as they are',
    )
  })
})

describe('the word beside a field', () => {
  it.each<[FieldStatus<unknown>, string]>([
    [{ kind: 'clean' }, ''],
    [{ kind: 'edited' }, ''],
    [{ kind: 'saving' }, 'Saving…'],
    [{ kind: 'saved' }, 'Saved'],
    [{ kind: 'held' }, 'Not saved'],
    [{ kind: 'conflict', mine: 1, theirs: 2, by: 'Ben', at }, 'Please decide'],
    [{ kind: 'taken', by: 'Ben', at }, 'Changed by Ben, 12:41'],
    [{ kind: 'taken', by: null, at: null }, 'Changed just now'],
  ])('%j', (status, text) => {
    expect(textOf(<FieldState status={status} zone={zone} />)).toBe(text)
  })
})

describe('two values', () => {
  it('stand side by side, with who was first', () => {
    const notice = (
      <ConflictNotice mine="Envoy" theirs={null} by="Ben" at={at} zone={zone} onDecide={() => {}} />
    )
    expect(textOf(notice)).toBe(
      'Not saved: Ben changed this first, at 12:41. There now Nothing entered Take theirs Yours Envoy Keep mine',
    )
  })
})

describe('a bound field', () => {
  it('begins with what the server holds', () => {
    const read: unknown[] = []
    function Form() {
      const record = useRecord<Person>({
        record: { version: 1, fields: aPerson },
        save: () => Promise.reject(new Error('nothing to save')),
        storageKey: 'person.1',
        zone,
      })
      const { value, error } = record.bind('name')
      read.push(value, error)
      return null
    }
    textOf(<Form />)
    expect(read).toEqual(['Jean Habimana', undefined])
  })
})
