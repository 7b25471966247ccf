import { useLingui } from '@lingui/react/macro'
import type { PersonLine } from '@roundtable/contracts'
import { ComboField } from '@roundtable/ui'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { inRow } from '../../../../platform/i18n/in-row'
import { read } from '../../../../platform/read'
import { personName } from '../../model/names'
import { useSession } from '../session-context'

const most = 30

type Known = Pick<PersonLine, 'id' | 'honorific' | 'name' | 'function' | 'organisation'>

/** Finds somebody among all people, as the list of people does: accents and order of words do not matter. */
export function AddPerson(props: {
  label?: string
  taken: readonly string[]
  onAdd: (personId: string) => void
}) {
  const { t } = useLingui()
  const { draft } = useSession()
  const [typed, setTyped] = useState('')
  const search = useDeferredValue(typed.trim())
  const found = useQuery({
    queryKey: ['people', 'for a session', search],
    queryFn: ({ signal }) => read('people', { query: { search, limit: most }, signal }),
    placeholderData: keepPreviousData,
  })
  // Without a line the people of the draft are searched here.
  const people: readonly Known[] = found.data?.people ?? draft.plan.people
  const options = people
    .filter(({ id }) => !props.taken.includes(id))
    .map((person) => ({
      id: person.id,
      text: personName(person),
      hint: inRow([person.function, person.organisation]),
    }))
  return (
    <ComboField
      label={props.label ?? t`Add a person`}
      options={options}
      {...(found.data
        ? { onSearch: setTyped, beyond: found.data.total - found.data.people.length }
        : {})}
      openLabel={t`Show all people`}
      nothing={t`Nobody of that name`}
      more={(left) => t`${left} more: type to narrow the list`}
      placeholder={t`Name, function or organisation`}
      value={null}
      onChange={(personId) => personId !== null && props.onAdd(personId)}
    />
  )
}
