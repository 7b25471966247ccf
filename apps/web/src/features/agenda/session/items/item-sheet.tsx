import { Trans, useLingui } from '@lingui/react/macro'
import type { SessionItem } from '@roundtable/contracts'
import { Button, ComboField, NumberField, Sheet, TextsField } from '@roundtable/ui'
import { personName } from '../../model/names'
import { useSession } from '../session-context'
import { sixLanguages } from '../text-languages'

interface ItemSheetProps {
  item: SessionItem
  onChange: (part: Partial<SessionItem>) => void
  onRemove: () => void
  onClose: () => void
}

/** One item: what it is, who has the floor, for how long. */
export function ItemSheet({ item, onChange, onRemove, onClose }: ItemSheetProps) {
  const { t } = useLingui()
  const { draft, fields } = useSession()
  const declined = new Set(
    fields.roles.filter(({ reply }) => reply === 'declined').map(({ personId }) => personId),
  )
  const people = draft.plan.people
    .filter(({ id }) => id === item.personId || !declined.has(id))
    .map((person) => ({ id: person.id, text: personName(person), hint: person.organisation }))
  return (
    <Sheet
      title={<Trans>Item</Trans>}
      isOpen
      onClose={onClose}
      closeLabel={t`Close`}
      footer={
        <Button look="danger" onPress={onRemove}>
          <Trans>Take off the list</Trans>
        </Button>
      }
    >
      <ComboField
        label={t`Who has the floor`}
        help={t`Whoever does not take part yet is added to the people of the session.`}
        options={people}
        openLabel={t`Show all people`}
        nothing={t`Nobody of that name`}
        more={(left) => t`${left} more: type to narrow the list`}
        clearLabel={t`Nobody`}
        value={item.personId}
        onChange={(personId) => onChange({ personId })}
      />
      <NumberField
        label={t`Length`}
        unit={t`min`}
        min={0}
        max={600}
        steppers={{ less: t`Less`, more: t`More` }}
        value={item.minutes}
        onChange={(minutes) => onChange({ minutes: minutes ?? 0 })}
      />
      <TextsField
        label={t`Title`}
        help={t`Empty: the name of the person stands there.`}
        languages={sixLanguages}
        source="en"
        maxLength={300}
        words={{
          empty: t`nothing written yet`,
          line: (language) => t`Title of the item, ${language}`,
        }}
        value={item.title}
        onChange={(title) => onChange({ title: { ...title, en: title.en ?? '' } })}
      />
    </Sheet>
  )
}
