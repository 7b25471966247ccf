import { Trans } from '@lingui/react/macro'

/** Said where a network lets no WebSocket through. */
export function LiveByPolling() {
  return (
    <>
      <b>
        <Trans>Live by polling.</Trans>
      </b>{' '}
      <Trans>This network lets no live line through; changes show within ten seconds.</Trans>
    </>
  )
}
