import { useLingui } from '@lingui/react/macro'
import { FilterMenu } from '@roundtable/ui'
import { useMemo } from 'react'
import { calledOf } from '../model/card-text'
import { personName } from '../model/names'
import { useShown } from './board-context'
import { useJump } from './use-jump'

/** One line to find a session or somebody by typing, and the way back to now. */
export default function GoTo() {
  const { t } = useLingui()
  const { board, cards } = useShown()
  const jump = useJump()
  const options = useMemo(
    () => [
      ...cards.map(({ session }) => ({ id: `session ${session.id}`, text: calledOf(session) })),
      ...board.plan.people.map((person) => ({
        id: `person ${person.id}`,
        text: personName(person),
        hint: person.organisation,
      })),
    ],
    [board, cards],
  )
  const go = (id: string | null): void => {
    if (id === null) return jump.toNow()
    const [kind, key] = id.split(' ') as [string, string]
    if (kind === 'session') jump.toSession(key)
    else jump.toPerson(key)
  }
  return (
    <FilterMenu
      label={t`Go to`}
      options={options}
      value={null}
      onChange={go}
      all={t`Now`}
      nothing={t`No such session, nobody of that name`}
      search={t`Session or person`}
    />
  )
}
