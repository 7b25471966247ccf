import { Trans, useLingui } from '@lingui/react/macro'
import type { SessionItem } from '@roundtable/contracts'
import { Button, FormSection, GroupShell, OrderList, showToast } from '@roundtable/ui'
import { useEffect, useRef, useState } from 'react'
import { putBack } from '../../../../platform/record/put-back'
import { personName, textOf } from '../../model/names'
import { minutesShort } from '../../model/words'
import { inOrder, withPerson } from '../model/roles'
import { useSession } from '../session-context'
import { useField } from '../use-field'
import { ItemSheet } from './item-sheet'

/** The ordered parts of a session that contains several: statements, signatures (R9). */
export function ItemsSection() {
  const { t } = useLingui()
  const { fields, draft, handle, isReadOnly } = useSession()
  const [open, setOpen] = useState<string | null>(null)
  const personOf = (id: string | null) => (id === null ? undefined : draft.board.people.get(id))
  const nameOf = ({ title, personId }: SessionItem): string => {
    const person = personOf(personId)
    return textOf(title) || (person ? personName(person) : t`Without a title`)
  }
  const bound = useField()('items', (items) =>
    items.map((item) => (
      <span key={item.id} className="text-part">
        {nameOf(item)}, {minutesShort(item.minutes)}
      </span>
    )),
  )
  const { value: items, onChange } = bound
  const total = items.reduce((sum, item) => sum + item.minutes, 0)
  // Taking back comes later: others may have been changed meanwhile.
  const latest = useRef(items)
  useEffect(() => {
    latest.current = items
  }, [items])
  const remove = (item: SessionItem): void => {
    const at = latest.current.findIndex(({ id }) => id === item.id)
    const name = nameOf(item)
    onChange(latest.current.filter(({ id }) => id !== item.id))
    showToast({
      text: t`${name} is off the list`,
      undo: { label: t`Undo`, act: () => onChange(putBack(latest.current, item, at)) },
    })
  }
  const edited = items.find(({ id }) => id === open)
  const change = (id: string, part: Partial<SessionItem>): void => {
    onChange(items.map((item) => (item.id === id ? { ...item, ...part } : item)))
    // The rules know people by their roles.
    if (part.personId && !fields.roles.some(({ personId }) => personId === part.personId))
      handle.edit('roles', withPerson(fields.roles, part.personId, fields.format))
  }
  const add = (): void => {
    const id = crypto.randomUUID()
    const minutes = fields.details.minutesEach ?? 3
    onChange([...items, { id, title: { en: '' }, personId: null, minutes }])
    setOpen(id)
  }
  return (
    <FormSection
      id="items"
      title={<Trans>Items</Trans>}
      note={<Trans>What it consists of, one after the other.</Trans>}
    >
      <GroupShell label={t`In this order`} className="wide" {...bound}>
        <OrderList
          label={t`Items in their order`}
          items={items}
          textOf={nameOf}
          handleLabel={(name) => t`Move ${name}`}
          isReadOnly={isReadOnly}
          onOrder={(ids) => onChange(inOrder(items, ids, (item) => item.id))}
        >
          {(item, position) => {
            const person = personOf(item.personId)
            return (
              <div className="item-row">
                <span className="place">{position + 1}</span>
                <div className="who">
                  <b>
                    <bdi>{nameOf(item)}</bdi>
                  </b>
                  {person && textOf(item.title) && (
                    <span className="soft">
                      <bdi>{personName(person)}</bdi>
                    </span>
                  )}
                </div>
                <span className="soft">{minutesShort(item.minutes)}</span>
                {!isReadOnly && (
                  <Button
                    look="quiet"
                    aria-label={t`Edit ${nameOf(item)}`}
                    onPress={() => setOpen(item.id)}
                  >
                    <Trans>Edit</Trans>
                  </Button>
                )}
              </div>
            )
          }}
        </OrderList>
        <p className={total > fields.minutes ? 'total over' : 'total'}>
          {total > fields.minutes ? (
            <Trans>
              {minutesShort(total)} of {minutesShort(fields.minutes)}: the items are longer than the
              session
            </Trans>
          ) : (
            <Trans>
              {minutesShort(total)} of {minutesShort(fields.minutes)}
            </Trans>
          )}
        </p>
        {!isReadOnly && (
          <Button onPress={add}>
            <Trans>Add an item</Trans>
          </Button>
        )}
      </GroupShell>
      {edited && (
        <ItemSheet
          item={edited}
          onChange={(part) => change(edited.id, part)}
          onRemove={() => {
            setOpen(null)
            remove(edited)
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </FormSection>
  )
}
