import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReleasePreview } from '@roundtable/contracts'
import { Button, CheckField, Field, NoticeBox } from '@roundtable/ui'
import { useState } from 'react'
import { useMe } from '../../../platform/me'
import { staffZone } from '../../../platform/staff-zone'
import { useTimes } from '../../../platform/time/use-times'
import type { Draft } from '../draft/use-draft'
import { SessionNames } from './checks'
import { ReachFields } from './reach-fields'
import { usePublish } from './use-publish'
import type { Reach } from './use-releases'

interface PublishFormProps {
  draft: Draft
  preview: ReleasePreview
  reach: Reach
  onReach: (reach: Reach) => void
  /** Why; kept by the page, which outlives this form when the language changes. */
  note: string
  onNote: (note: string) => void
}

/** For whom, from when and why, what is cancelled, and one button that says what it does. */
export function PublishForm(props: PublishFormProps) {
  const { draft, preview, reach, onReach, note, onNote } = props
  const { t } = useLingui()
  // Whoever has confirmed these has not confirmed what a colleague takes off the board a moment later.
  const cancelled = preview.cancels.join(' ')
  const [confirmedOf, setConfirmedOf] = useState<string | null>(null)
  const confirmed = confirmedOf === cancelled
  const { problem, busy, publish } = usePublish(reach)
  const mayPublish = useMe()?.permissions.includes('release.publish') ?? false
  const isBlocked = preview.blockers.length > 0
  const cancels = preview.cancels.length > 0
  if (!mayPublish)
    return (
      <p className="soft">
        <Trans>Your role may look at the next release, not publish it.</Trans>
      </p>
    )
  return (
    <div className="release-form">
      <ReachFields reach={reach} zone={draft.plan.event.timeZone} onChange={onReach} />
      <Field
        label={t`Reason, kept with the release`}
        value={note}
        onChange={onNote}
        multiline
        rows={2}
        maxLength={2000}
      />
      {cancels && (
        <div className="cancels">
          <CheckField
            label={t`Announce as cancelled what has no place any more`}
            value={confirmed}
            onChange={(is) => setConfirmedOf(is ? cancelled : null)}
          />
          <SessionNames draft={draft} ids={preview.cancels} />
        </div>
      )}
      {isBlocked && (
        <NoticeBox look="error" title={<Trans>It cannot be released like this.</Trans>}>
          {plural(preview.blockers.length, {
            one: 'Move what is blocked, or ask for a waiver.',
            other: 'Move what is blocked, or ask for waivers.',
          })}
        </NoticeBox>
      )}
      {problem && (
        <NoticeBox
          look={problem.status === 0 ? 'offline' : 'error'}
          role="alert"
          title={t`Not released. What you wrote is kept.`}
        >
          {problem.status === 0 ? (
            <Trans>There is no connection. Try again.</Trans>
          ) : (
            problem.detail
          )}
        </NoticeBox>
      )}
      <div className="go">
        <Button
          look="primary"
          isDisabled={isBlocked || busy || (cancels && !confirmed)}
          onPress={() => void publish(note.trim(), preview.cancels)}
        >
          {busy ? <Trans>Publishing…</Trans> : <Trans>Release {preview.number}</Trans>}
        </Button>
        <p>
          <Consequence reach={reach} />{' '}
          <Trans>Nobody is told by mail; on its page you note whom you told.</Trans>
        </p>
        <p>
          <Trans>
            A release never changes. The next correction is release {preview.number + 1}.
          </Trans>
        </p>
      </div>
    </div>
  )
}

function Consequence({ reach: { audience, embargoUntil } }: { reach: Reach }) {
  const times = useTimes(staffZone)
  if (audience === 'organizers') return <Trans>Only organizers will see it.</Trans>
  if (embargoUntil !== null) {
    const until = times.moment(embargoUntil)
    return <Trans>Only organizers will see it until {until}.</Trans>
  }
  return audience === 'speakers' ? (
    <Trans>Organizers and speakers will see it, not the public.</Trans>
  ) : (
    <Trans>The public will see it at once.</Trans>
  )
}
