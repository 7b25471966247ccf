import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Zone } from '@roundtable/contracts'
import { Button, Dialog } from '@roundtable/ui'

interface GiveUpZoneProps {
  zone: Zone
  /** Rooms that lie in it. */
  count: number
  go: () => void
  onClose: () => void
}

/** Rooms lose their zone with it, and whatever puts the zone back does not put them into it: so it is asked first. */
export function GiveUpZone({ zone, count, go, onClose }: GiveUpZoneProps) {
  const { t } = useLingui()
  return (
    <Dialog
      role="alertdialog"
      title={
        <Trans>
          Take away zone <bdi>{zone.code}</bdi>?
        </Trans>
      }
      isOpen
      onClose={onClose}
      closeLabel={t`Close`}
      size="28rem"
      footer={
        <>
          <Button onPress={onClose}>
            <Trans>Keep it</Trans>
          </Button>
          <Button
            look="danger"
            onPress={() => {
              onClose()
              go()
            }}
          >
            <Trans>Take it away</Trans>
          </Button>
        </>
      }
    >
      <p>
        <Plural
          value={count}
          one="# room lies in it, and will lie in no zone."
          other="# rooms lie in it, and will lie in no zone."
        />{' '}
        <Trans>Its walking minutes go with it.</Trans>
      </p>
    </Dialog>
  )
}
