import { plural, t } from '@lingui/core/macro'
import type { PublicSession } from '@roundtable/contracts'
import { Icon } from '@roundtable/ui'
import type { ReactNode } from 'react'
import { roleLabel } from '../../../platform/world-labels'
import { personName, textOf } from '../model/names'
import { minutesShort } from '../model/words'
import { itemsChange, peopleChange, type OrderChange } from './model/parts'

interface PartProps {
  before: PublicSession
  after: PublicSession
}

type Person = PublicSession['people'][number]
type Item = PublicSession['items'][number]

/** So many names are read; what is more is counted. */
const shown = 4

export function PeopleChange({ before, after }: PartProps) {
  return (
    <Order
      change={peopleChange(before, after)}
      nameOf={personName}
      aboutOf={(person: Person, old: Person) =>
        person.role === old.role
          ? `${person.function}, ${person.organisation}`
          : roleLabel(person.role)
      }
    />
  )
}

const itemName = ({ title, person }: Item): string =>
  [person && personName(person), textOf(title)].filter(Boolean).join(' · ') || t`Without a title`

export function ItemsChange({ before, after }: PartProps) {
  return (
    <Order
      change={itemsChange(before, after)}
      nameOf={itemName}
      aboutOf={(item: Item) => minutesShort(item.minutes)}
    />
  )
}

interface OrderProps<T> {
  change: OrderChange<T>
  nameOf: (one: T) => string
  /** What may have changed of one that stays. */
  aboutOf: (now: T, before: T) => string
}

/** Who left, who came, who is otherwise, and who stands elsewhere in the order. */
function Order<T extends { readonly id: string }>({ change, nameOf, aboutOf }: OrderProps<T>) {
  const { left, came, changed, moved } = change
  const lines: ReactNode[] = [
    ...left.map((one) => (
      <s key={`left ${one.id}`}>
        <bdi>{nameOf(one)}</bdi>
      </s>
    )),
    ...came.map((one) => (
      <b key={`came ${one.id}`}>
        <Icon name="plus" label={t`new`} /> <bdi>{nameOf(one)}</bdi>
      </b>
    )),
    ...changed.map(({ before, after }) => (
      <span key={`changed ${after.id}`}>
        <bdi>{nameOf(after)}</bdi> <bdi className="dim">{aboutOf(after, before)}</bdi>
      </span>
    )),
    ...moved.map(({ of, from, to }) => (
      <span key={`moved ${of.id}`}>
        <bdi>{nameOf(of)}</bdi> {from !== to && <s>{from}</s>} <b>{to}</b>
      </span>
    )),
  ]
  const more = lines.length - shown
  return (
    <span className="order-change">
      {lines.slice(0, shown).map((line, index) => (
        <span key={index} className="one">
          {line}
        </span>
      ))}
      {more > 0 && (
        <details>
          <summary>{plural(more, { one: 'and # more', other: 'and # more' })}</summary>
          {lines.slice(shown).map((line, index) => (
            <span key={index} className="one">
              {line}
            </span>
          ))}
        </details>
      )}
    </span>
  )
}
