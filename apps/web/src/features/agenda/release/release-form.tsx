import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { ReleasePreview } from '@roundtable/contracts'
import { Button, Field, NoticeBox } from '@roundtable/ui'
import { useState } from 'react'
import { usePlan } from '../view/board-context'
import { SessionNames } from './session-names'
import type { ReleaseState } from './use-release'

interface ReleaseFormProps {
  preview: ReleasePreview
  release: ReleaseState
  onClose: () => void
}

/** The note, the confirmation of what is cancelled, and one button that says the consequence. */
export function ReleaseForm({ preview, release, onClose }: ReleaseFormProps) {
  const [note, setNote] = useState('')
  const [confirmed, setConfirmed] = useState(false)
  const unsaved = usePlan((state) => (state.sync?.unsettled.length ?? 0) > 0)
  const blocked = preview.blockers.length > 0
  const cancels = preview.cancels.length > 0
  return (
    <div className="release-form">
      <Field
        label={<Trans>Note, shown with the release</Trans>}
        value={note}
        onChange={setNote}
        multiline
        maxLength={2000}
      />
      {cancels && (
        <label className="confirm">
          <input
            type="checkbox"
            checked={confirmed}
            onChange={(event) => setConfirmed(event.target.checked)}
          />
          <span>
            <Trans>
              Tell the public that this is cancelled: <SessionNames ids={preview.cancels} />
            </Trans>
          </span>
        </label>
      )}
      {blocked && (
        <NoticeBox look="error" title={<Trans>It cannot be released like this.</Trans>}>
          <Trans>Move what is blocked, or ask for a waiver; then come back.</Trans>
        </NoticeBox>
      )}
      {unsaved && (
        <NoticeBox look="offline" title={<Trans>Some moves are not saved yet.</Trans>}>
          <Trans>They would not be in this release. They are saved by themselves.</Trans>
        </NoticeBox>
      )}
      {release.problem && (
        <NoticeBox look="error" role="alert" title={t`Not published. Your note is kept.`}>
          <p>{release.problem.detail}</p>
        </NoticeBox>
      )}
      <div className="buttons">
        <Button
          look="primary"
          isDisabled={blocked || unsaved || release.publishing || (cancels && !confirmed)}
          onPress={() => void release.publish(note, confirmed)}
        >
          {release.publishing ? (
            <Trans>Publishing…</Trans>
          ) : (
            <Trans>Release {preview.number} and tell nobody yet</Trans>
          )}
        </Button>
        <Button isDisabled={release.publishing} onPress={onClose}>
          <Trans>Not now</Trans>
        </Button>
        <p className="dim">
          <Trans>
            A release never changes. The next correction is release {preview.number + 1}.
          </Trans>
        </p>
      </div>
    </div>
  )
}
