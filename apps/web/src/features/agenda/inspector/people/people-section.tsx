import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { Person, Session } from '@roundtable/contracts'
import { Link } from '@tanstack/react-router'
import { memo, type ReactNode } from 'react'
import { roleLabel } from '../../../../platform/world-labels'
import { replyLabel } from '../../model/labels'
import { personName } from '../../model/names'
import { clockTime, longDay } from '../../model/words'
import { useShown, useUi } from '../../view/board-context'
import { DayLine } from './day-line'

/** Who takes part, as what, and whether they have answered. */
export const PeopleSection = memo(function PeopleSection({ session }: { session: Session }) {
  const { board, cardOf } = useShown()
  const openDay = useUi((ui) => ui.openDay)
  const { roles } = session
  const day = cardOf.get(session.id)?.slot?.day ?? openDay
  if (roles.length === 0)
    return (
      <section>
        <h3>
          <Trans>People</Trans>
        </h3>
        <p className="soft">
          <Trans>Nobody is named yet.</Trans>
        </p>
      </section>
    )
  const confirmed = roles.filter((role) => role.reply === 'confirmed').length
  return (
    <section>
      <h3>
        <span>
          <Trans>People</Trans>
        </span>
        <span>
          <Trans>
            {confirmed} of {roles.length} confirmed
          </Trans>
        </span>
      </h3>
      <ul className="ppl">
        {roles.map((role) => {
          const person = board.people.get(role.personId)
          return (
            person && (
              <PersonLine key={`${role.personId} ${role.role}`} person={person} role={role}>
                <DayLine personId={role.personId} day={day} hereId={session.id} />
              </PersonLine>
            )
          )
        })}
      </ul>
      <p className="day-line-of dim">
        <span>{clockTime(board.axis.from)}</span>
        <span>{longDay(board.days[day]!)}</span>
        <span>{clockTime(board.axis.to)}</span>
      </p>
    </section>
  )
})

interface PersonLineProps {
  person: Person
  role: Session['roles'][number]
  children: ReactNode
}

function PersonLine({ person, role, children }: PersonLineProps) {
  const { reply } = role
  const name = personName(person)
  const about = [person.function, person.organisation].filter(Boolean).join(', ')
  const answer = reply === 'confirmed' ? person.function || roleLabel(role.role) : replyLabel(reply)
  const leads = role.role === 'chair' || role.role === 'moderator'
  return (
    <li title={about}>
      <span className={reply === 'confirmed' ? (leads ? 'strong' : '') : 'soft'}>
        <Link to="/organize/people/$id" params={{ id: person.id }} className="person-link">
          {reply === 'declined' ? <s dir="auto">{name}</s> : <bdi>{name}</bdi>}
        </Link>
      </span>
      <span>{leads && reply === 'confirmed' ? t`${roleLabel(role.role)}, ${answer}` : answer}</span>
      {children}
    </li>
  )
}
