import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Dialog } from '@roundtable/ui'

interface SignOutDialogProps {
  /** So many moves of theirs are not saved yet. */
  moves: number
  onStay: () => void
  onLeave: () => void
}

/** Asked before somebody signs out whose moves still wait in this browser. */
export function SignOutDialog({ moves, onStay, onLeave }: SignOutDialogProps) {
  const { t } = useLingui()
  return (
    <Dialog
      role="alertdialog"
      title={plural(moves, {
        one: '# move of yours is not saved yet',
        other: '# moves of yours are not saved yet',
      })}
      isOpen
      size="440px"
      closeLabel={t`Close`}
      onClose={onStay}
      footer={
        <>
          <Button onPress={onStay}>
            <Trans>Stay signed in</Trans>
          </Button>
          <Button look="primary" onPress={onLeave}>
            <Trans>Sign out</Trans>
          </Button>
        </>
      }
    >
      <p>
        <Trans>
          Nobody else sees what waits. It is kept in this browser for you alone, and saved when you
          sign in here again.
        </Trans>
      </p>
    </Dialog>
  )
}
