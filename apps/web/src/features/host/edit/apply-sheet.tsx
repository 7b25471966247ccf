import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Field, NoticeBox, Sheet } from '@roundtable/ui'
import { useMemo, useState } from 'react'
import { ChangeLines } from '../changes/change-lines'
import { Consequences } from '../import/consequences'
import type { HostNow } from '../use-host'
import { changesOf } from './basket'
import { useDrafts } from './drafts'
import { useApply } from './use-apply'

interface ApplySheetProps {
  now: HostNow
  onEdit: (uid: string) => void
  onApplied: (number: number) => void
  onClose: () => void
}

/** All changes by hand at once: what they change, what they mean for us, why; then they are one revision. */
export function ApplySheet({ now, onEdit, onApplied, onClose }: ApplySheetProps) {
  const { drafts, drop, unanswered } = useDrafts()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { host, plan } = now
  const zone = plan.event.timeZone
  const changes = useMemo(() => changesOf(drafts, host), [drafts, host])
  const next = (plan.hostRevision?.number ?? 0) + 1
  const { apply, applying, problem, gone } = useApply(now, (number) => {
    onApplied(number)
    onClose()
  })
  const count = plural(drafts.length, { one: '# change', other: '# changes' })
  return (
    <Sheet
      title={<Trans>Changes by hand</Trans>}
      meta={<Trans>Together they become host revision {next}.</Trans>}
      isOpen
      onClose={onClose}
      closeLabel={t`Close`}
      footer={
        <Button
          look="primary"
          isDisabled={applying || drafts.length === 0 || gone.length > 0}
          onPress={() => {
            setTried(true)
            if (reason.trim()) void apply(reason.trim())
          }}
        >
          {applying ? (
            <Trans>Applying…</Trans>
          ) : (
            <Trans>
              Apply {count} as revision {next}
            </Trans>
          )}
        </Button>
      }
    >
      {problem && unanswered && (
        <NoticeBox
          look="offline"
          role="alert"
          title={<Trans>No answer came. Your changes are kept.</Trans>}
        >
          <Trans>
            Perhaps they were applied all the same. Apply again: what you sent has its effect once.
          </Trans>
        </NoticeBox>
      )}
      {problem && !unanswered && (
        <NoticeBox
          look="error"
          role="alert"
          title={<Trans>Not applied. Your changes are kept.</Trans>}
        >
          <p>{problem}</p>
        </NoticeBox>
      )}
      {gone.length > 0 && (
        <NoticeBox
          look="error"
          role="alert"
          title={<Trans>Somebody has withdrawn what you changed.</Trans>}
        >
          <Trans>Take your change of it back; the others can be applied.</Trans>
        </NoticeBox>
      )}
      {drafts.some(({ overtaken }) => overtaken) && (
        <NoticeBox
          look="plain"
          role="status"
          title={<Trans>The host’s timetable changed meanwhile.</Trans>}
        >
          <Trans>
            What others changed of these meetings stays, except where you changed the same. Struck
            is what stands now.
          </Trans>
        </NoticeBox>
      )}
      <ChangeLines
        changes={changes}
        zone={zone}
        acts={({ uid }) => (
          <>
            <Button look="text" onPress={() => onEdit(uid)}>
              <Trans>Edit</Trans>
            </Button>
            <Button look="text" onPress={() => drop(uid)}>
              <Trans>Take back</Trans>
            </Button>
          </>
        )}
      />
      <Field
        label={t`Reason, kept with the revision`}
        multiline
        rows={2}
        maxLength={500}
        value={reason}
        onChange={setReason}
        error={tried && !reason.trim() ? t`Please say why.` : undefined}
      />
      <Consequences plan={plan} changes={changes} />
    </Sheet>
  )
}
