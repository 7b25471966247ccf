import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Dialog, NoticeBox, Wait } from '@roundtable/ui'
import { useBoardTools } from '../view/board-context'
import { ReleaseBody } from './release-body'
import { ReleaseDone } from './release-done'
import { ReleaseForm } from './release-form'
import { useRelease } from './use-release'

/** What the next release changes, what holds it back, and the button that says what it does. */
export function ReleaseDialog({ number }: { number: number }) {
  const { desk, mayPublish } = useBoardTools()
  const release = useRelease(number)
  const { preview, answer } = release
  const close = () => desk.closeDialog()
  const shownNumber = answer?.number ?? preview?.number ?? number
  return (
    <Dialog
      title={<Trans>Release {shownNumber}</Trans>}
      closeLabel={t`Close`}
      isOpen
      onClose={close}
      dismissable={!release.publishing}
      size="60rem"
    >
      {answer ? (
        <ReleaseDone answer={answer} onClose={close} />
      ) : preview ? (
        <div className="release">
          <ReleaseBody preview={preview} />
          {mayPublish ? (
            <ReleaseForm preview={preview} release={release} onClose={close} />
          ) : (
            <p className="soft">
              <Trans>Your role may look at the next release, not publish it.</Trans>
            </p>
          )}
        </div>
      ) : release.problem ? (
        <NoticeBox
          look="error"
          role="alert"
          title={<Trans>What would change could not be read.</Trans>}
        >
          <p>{release.problem.detail}</p>
          <Button look="text" onPress={release.again}>
            <Trans>Try again</Trans>
          </Button>
        </NoticeBox>
      ) : (
        <Wait label={t`Comparing with what the public sees`} bars={6} />
      )}
    </Dialog>
  )
}
