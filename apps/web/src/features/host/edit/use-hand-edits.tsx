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

interface HandEdits {
  edit: Editing
  add: () => void
  /** What waits, and what was applied just now. */
  notice: ReactNode
  sheets: ReactNode
}

const newUid = (): string => `new ${crypto.randomUUID()}`
const isNew = (uid: string): boolean => uid.startsWith('new ')

/** Changes by hand gather, are looked at together, and become one revision. */
export function useHandEdits(now: HostNow): HandEdits {
  const { drafts, unfinished, settle } = useDrafts()
  const { host } = now
  useEffect(() => settle(host), [settle, host])
  const [open, setOpen] = useState<string | null>(null)
  const [applying, setApplying] = useState(false)
  const [applied, setApplied] = useState<number | null>(null)
  useAskBeforeLeaving(drafts.length > 0 || Object.keys(unfinished).length > 0)
  return {
    edit: { open: setOpen, draftOf: (uid) => drafts.find((draft) => draft.uid === uid) },
    add: () => setOpen(Object.keys(unfinished).find(isNew) ?? newUid()),
    notice: (
      <>
        <Waiting drafts={drafts} onLook={() => setApplying(true)} />
        {applied !== null && drafts.length === 0 && <Applied number={applied} />}
      </>
    ),
    sheets: (
      <>
        {applying && (
          <ApplySheet
            now={now}
            onEdit={setOpen}
            onApplied={setApplied}
            onClose={() => setApplying(false)}
          />
        )}
        {open !== null && (
          <MeetingSheet key={open} uid={open} now={now} onClose={() => setOpen(null)} />
        )}
      </>
    ),
  }
}

function Waiting({ drafts, onLook }: { drafts: readonly Draft[]; onLook: () => void }) {
  const count = plural(drafts.length, { one: '# change by hand', other: '# changes by hand' })
  return (
    <div className="hand-bar" role="status">
      {drafts.length > 0 && (
        <>
          <span>
            <b>{count}</b> <Trans>not applied yet.</Trans>
          </span>
          <Button onPress={onLook}>
            <Trans>Look at them and apply…</Trans>
          </Button>
        </>
      )}
    </div>
  )
}

function Applied({ number }: { number: number }) {
  return (
    <NoticeBox look="plain" role="status" title={<Trans>Host revision {number} is applied.</Trans>}>
      <Trans>Every open board has been told. None of our sessions was moved.</Trans>
    </NoticeBox>
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
