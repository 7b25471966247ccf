import { Trans } from '@lingui/react/macro'
import type { Plan } from '@roundtable/contracts'
import { Sheet } from '@roundtable/ui'
import { capital } from '../../../platform/i18n/capital'
import { inRow } from '../../../platform/i18n/in-row'
import { personName, textOf } from '../model/names'
import type { Line } from './model/coverage-view'

interface LineSheetProps {
  plan: Plan
  /** null: closed. */
  line: Line | null
  onClose: () => void
  closeLabel: string
}

/** What stands behind a number: the sessions, and the people in them. */
export function LineSheet({ plan, line, onClose, closeLabel }: LineSheetProps) {
  const sessions = plan.sessions.filter((s) => line?.share.sessionIds.includes(s.id))
  const people = plan.people.filter((p) => line?.share.personIds.includes(p.id))
  return (
    <Sheet
      title={line && (line.title ?? capital(line.name))}
      isOpen={line !== null}
      onClose={onClose}
      closeLabel={closeLabel}
    >
      <section className="line-behind">
        <h3>
          <Trans>Sessions</Trans> <span className="dim">{sessions.length}</span>
        </h3>
        <ul>
          {sessions.map((session) => (
            <li key={session.id}>
              <bdi className="code">{session.code}</bdi>
              <bdi>{textOf(session.title)}</bdi>
            </li>
          ))}
        </ul>
      </section>
      <section className="line-behind">
        <h3>
          <Trans>People</Trans> <span className="dim">{people.length}</span>
        </h3>
        <ul>
          {people.map((person) => (
            <li key={person.id} className="person">
              <bdi className="strong">{personName(person)}</bdi>
              <bdi className="soft">{inRow([person.function, person.organisation])}</bdi>
            </li>
          ))}
        </ul>
      </section>
    </Sheet>
  )
}
