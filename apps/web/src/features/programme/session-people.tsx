import { Trans } from '@lingui/react/macro'
import type { PublicSession } from '@roundtable/contracts'
import { Link } from '@tanstack/react-router'
import { inRow } from '../../platform/i18n/in-row'
import { capital } from '../../platform/i18n/capital'
import { roleLabel } from '../../platform/world-labels'
import { titled } from './lead-line'

type PublicPerson = PublicSession['people'][number]

const order: readonly PublicPerson['role'][] = [
  'chair',
  'moderator',
  'speaker',
  'panellist',
  'signatory',
  'rapporteur',
]

interface SessionPeopleProps {
  session: PublicSession
  illustrative: boolean
}

/** Who takes part, those who lead first; names are never translated. */
export function SessionPeople({ session, illustrative }: SessionPeopleProps) {
  if (session.people.length === 0) return null
  const people = order.flatMap((one) => session.people.filter((person) => person.role === one))
  return (
    <section>
      <h2>
        <Trans>People</Trans>
      </h2>
      <ul className="people">
        {people.map((person) => (
          <li key={`${person.id} ${person.role}`}>
            <span>
              <b>
                <Link to="/programme/speakers/$id" params={{ id: person.id }}>
                  <bdi>{titled(person)}</bdi>
                </Link>
              </b>
              <small>
                <bdi>{inRow([person.function, person.organisation])}</bdi>
              </small>
            </span>
            <span className="role">{capital(roleLabel(person.role))}</span>
          </li>
        ))}
      </ul>
      {illustrative && (
        <p className="dim">
          <Trans>People are illustrative.</Trans>
        </p>
      )}
    </section>
  )
}
