import { Trans, useLingui } from '@lingui/react/macro'
import { toPlacement, type Place } from '@roundtable/contracts'
import { CheckField, FormSection } from '@roundtable/ui'
import { slotOf } from '../model/board-model'
import { placeText } from '../model/words'
import { useSession } from './session-context'
import { useField } from './use-field'

/** Whether it stays where it stands, whoever drags it. */
export function LockSection() {
  const { t } = useLingui()
  const { draft, record, fields, isReadOnly } = useSession()
  const { board } = draft
  const words = (place: Place | null): string | null => {
    const slot = place && slotOf(board, toPlacement(board.clock, place))
    return slot ? placeText(board, slot, fields.minutes) : null
  }
  const bound = useField()('lock', words)
  const where = words(bound.value ?? record.placement)
  return (
    <FormSection title={<Trans>Lock</Trans>}>
      <CheckField
        label={where ? t`It stays ${where}` : t`It stays where it stands`}
        {...bound}
        help={
          record.placement || bound.value
            ? t`Nobody moves a locked session, nor takes it off the board.`
            : t`Place it on the board first.`
        }
        isDisabled={isReadOnly || (record.placement === null && bound.value === null)}
        value={bound.value !== null}
        onChange={(locked) => bound.onChange(locked ? record.placement : null)}
      />
    </FormSection>
  )
}
