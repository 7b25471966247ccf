import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Dialog } from '@roundtable/ui'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect } from 'react'
import { useDesk, usePlan } from '../view/board-context'

/** From the board to the next release: at once, or as soon as every move of this tab is saved. */
export function ToRelease() {
  const { t } = useLingui()
  const desk = useDesk()
  const navigate = useNavigate()
  const unsaved = usePlan((state) => (state.sync?.unsettled.length ?? 0) > 0)
  const go = useCallback(() => {
    desk.closeDialog()
    void navigate({ to: '/organize/releases/next' })
  }, [desk, navigate])
  useEffect(() => {
    if (!unsaved) go()
  }, [unsaved, go])
  if (!unsaved) return null
  return (
    <Dialog
      title={<Trans>Some moves are not saved yet.</Trans>}
      isOpen
      onClose={() => desk.closeDialog()}
      closeLabel={t`Close`}
      size="28rem"
      footer={
        <>
          <Button onPress={() => desk.closeDialog()}>
            <Trans>Back to the board</Trans>
          </Button>
          <Button onPress={go}>
            <Trans>Go on without them</Trans>
          </Button>
        </>
      }
    >
      <p>
        <Trans>They would not be in this release. They are saved by themselves.</Trans>
      </p>
    </Dialog>
  )
}
