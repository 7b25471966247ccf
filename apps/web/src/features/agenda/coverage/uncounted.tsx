import { plural } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { Plan } from '@roundtable/contracts'
import type { Coverage } from '@roundtable/domain'
import { listed } from '../model/names'
import { isolated } from '../model/words'

/** Sessions and people that stand in no line of some section, so that the sums can be followed. */
export function Uncounted({ covered, plan }: { covered: Coverage; plan: Plan }) {
  const { withoutFocusArea: sessions, withoutCountry: people } = covered
  if (sessions.length + people.length === 0) return null
  const uncounted = plan.sessions.filter((session) => sessions.includes(session.id))
  const codes = listed(uncounted.map((session) => isolated(session.code)))
  const withoutArea = plural(sessions.length, {
    one: '# session has no focus area',
    other: '# sessions have no focus area',
  })
  const withoutCountry = plural(people.length, {
    one: '# person speaks for no country and stands in no region.',
    other: '# people speak for no country and stand in no region.',
  })
  return (
    <p className="uncounted">
      {sessions.length > 0 && (
        <Trans>
          {withoutArea}: {codes}.
        </Trans>
      )}{' '}
      {people.length > 0 && withoutCountry}
    </p>
  )
}
