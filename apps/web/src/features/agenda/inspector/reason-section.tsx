import { Trans, useLingui } from '@lingui/react/macro'
import { useId } from 'react'
import { useDesk, useUi } from '../view/board-context'

/** Why the next move is made; it travels with the move and stands in its history. */
export function ReasonSection() {
  const { t } = useLingui()
  const desk = useDesk()
  const reason = useUi((ui) => ui.reason)
  const id = useId()
  return (
    <section className="why">
      <h3>
        <label htmlFor={id}>
          <Trans>Why this move</Trans>
        </label>
      </h3>
      <input
        id={id}
        className="input"
        value={reason}
        maxLength={500}
        autoComplete="off"
        placeholder={t`Kept with the next move`}
        onChange={(event) => desk.setReason(event.target.value)}
      />
    </section>
  )
}
