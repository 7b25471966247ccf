import { plural } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { ReleaseAnswer } from '@roundtable/contracts'
import { Button, Icon } from '@roundtable/ui'
import { moment } from '../model/words'
import { useShown } from '../view/board-context'
import { ChangeRows } from './change-rows'

interface ReleaseDoneProps {
  answer: ReleaseAnswer
  onClose: () => void
}

/** It is public: since when, what changed, and the fingerprint that proves its bytes. */
export function ReleaseDone({ answer, onClose }: ReleaseDoneProps) {
  const { board } = useShown()
  const time = moment(board, answer.publishedAt)
  const changes = plural(answer.diff.length, { one: '# change', other: '# changes' })
  return (
    <div className="release-done" role="status">
      <p className="done">
        <Icon name="satisfied" />
        <b>
          <Trans>Release {answer.number} is public.</Trans>
        </b>{' '}
        <Trans>
          {changes}, since {time}.
        </Trans>
      </p>
      {answer.diff.length > 0 && <ChangeRows changes={answer.diff} />}
      <p className="dim">
        <Trans>SHA-256 of its bytes</Trans> <bdi className="hash">{answer.sha256}</bdi>
      </p>
      <div className="buttons">
        <a className="btn" href="/programme">
          <Trans>Open the programme</Trans>
        </a>
        <Button look="primary" onPress={onClose}>
          <Trans>Back to the board</Trans>
        </Button>
      </div>
    </div>
  )
}
