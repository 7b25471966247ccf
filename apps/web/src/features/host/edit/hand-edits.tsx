import { plural } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, NoticeBox } from '@roundtable/ui'
import { useEffect, useState, type ReactNode } from 'react'
import type { HostNow } from '../use-host'
import { ApplySheet } from './apply-sheet'
import type { Draft } from './basket'
import { useDrafts } from './drafts'
import { MeetingSheet } from './meeting-sheet'

/** What a row of the timetable can do. */
export interface Editing {
  open: (uid: string) => void
  draftOf: (uid: string) => Draft | undefined
}

interface HandEditsProps {
  now: HostNow
  children: (edit: Editing) => ReactNode
}

const newUid = (): string => `new ${crypto.randomUUID()}`

/** Changes by hand gather here, are looked at together, and become one revision. */
export function HandEdits({ now, children }: HandEditsProps) {
  const { drafts } = useDrafts()
  const [open, setOpen] = useState<string | null>(null)
  const [applying, setApplying] = useState(false)
  const [applied, setApplied] = useState<number | null>(null)
  useAskBeforeLeaving(drafts.length > 0)
  const count = plural(drafts.length, { one: '# change by hand', other: '# changes by hand' })
  const edit: Editing = {
    open: setOpen,
    draftOf: (uid) => drafts.find((draft) => draft.uid === uid),
  }
  return (
    <>
      <div className="hand-bar" role="status">
        {drafts.length > 0 && (
          <>
            <span>
              <b>{count}</b> <Trans>not applied yet.</Trans>
            </span>
            <Button onPress={() => setApplying(true)}>
              <Trans>Look at them and apply…</Trans>
            </Button>
          </>
        )}
      </div>
      {applied !== null && drafts.length === 0 && (
        <NoticeBox
          look="plain"
          role="status"
          title={<Trans>Host revision {applied} is applied.</Trans>}
        >
          <Trans>Every open board has been told. None of our sessions was moved.</Trans>
        </NoticeBox>
      )}
      <div className="hand-acts">
        <Button onPress={() => setOpen(newUid())}>
          <Trans>Add a meeting</Trans>
        </Button>
      </div>
      {children(edit)}
      {open !== null && (
        <MeetingSheet key={open} uid={open} now={now} onClose={() => setOpen(null)} />
      )}
      {applying && (
        <ApplySheet
          now={now}
          onEdit={setOpen}
          onApplied={setApplied}
          onClose={() => setApplying(false)}
        />
      )}
    </>
  )
}

/** Drafts would be lost with the window: the browser asks first. */
function useAskBeforeLeaving(waiting: boolean): void {
  useEffect(() => {
    if (!waiting) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [waiting])
}
