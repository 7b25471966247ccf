import type { ReactNode } from 'react'
import type { KeyOf } from '../../../platform/record/record'
import { ClashNotice } from './clash-notice'
import type { SessionFields } from './model/session-fields'
import { useSession } from './session-context'

/** What fills a field of the kit: the record's binding, and below it why the agenda refuses what stands in it. */
export function useField() {
  const { handle, isReadOnly } = useSession()
  return <K extends KeyOf<SessionFields>>(
    key: K,
    show?: (value: SessionFields[K]) => ReactNode,
  ) => {
    const bound = handle.bind(key, show)
    return {
      ...bound,
      isReadOnly,
      after: (
        <>
          {bound.after}
          <ClashNotice among={key} />
        </>
      ),
    }
  }
}
