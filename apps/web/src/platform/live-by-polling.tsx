import { Trans } from '@lingui/react/macro'

/** Said where a line stands that brings nothing new for now. */
export function LateNews() {
  return (
    <>
      <b>
        <Trans>News are late.</Trans>
      </b>{' '}
      <Trans>The live line brings nothing now; changes show within ten seconds.</Trans>
    </>
  )
}

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
