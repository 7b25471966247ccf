import { plural, t } from '@lingui/core/macro'
import type { Programme } from '@roundtable/contracts'
import { useEffect, useRef, useState } from 'react'
import { useIntlTag } from '../../platform/i18n/use-locale'
import { differenceOf } from './model/changes'

const sentence = (before: Programme, after: Programme, tag: string): string => {
  const { moved, added, cancelled } = differenceOf(before, after)
  const parts = [
    moved > 0 && plural(moved, { one: '# session moved', other: '# sessions moved' }),
    added > 0 && plural(added, { one: '# new session', other: '# new sessions' }),
    cancelled > 0 && plural(cancelled, { one: '# cancelled', other: '# cancelled' }),
  ].filter((part) => part !== false)
  const number = after.release?.number ?? 0
  const what = new Intl.ListFormat(tag, { type: 'unit' }).format(parts)
  return [t`The programme changed: release ${number}.`, what].join(' ')
}

/** Says politely what a new release changed; the list itself changes in place. */
export function Announcer({ programme }: { programme: Programme | undefined }) {
  const before = useRef<Programme | undefined>(undefined)
  const tag = useIntlTag()
  const [said, setSaid] = useState('')
  useEffect(() => {
    const last = before.current
    before.current = programme
    if (!last || !programme || last.release?.number === programme.release?.number) return
    setSaid(sentence(last, programme, tag))
  }, [programme, tag])
  return (
    <div className="sr" role="status" aria-live="polite">
      {said}
    </div>
  )
}
