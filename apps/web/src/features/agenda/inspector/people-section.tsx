import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { Person, Session } from '@roundtable/contracts'
import { memo } from 'react'
import { roleLabel } from '../../../platform/world-labels'
import { replyLabel } from '../model/labels'
import { personName } from '../model/names'
import { useShown } from '../view/board-context'

/** Who takes part, as what, and whether they have answered. */
export const PeopleSection = memo(function PeopleSection({ session }: { session: Session }) {
  const { board } = useShown()
  const { roles } = session
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
              <PersonLine key={`${role.personId} ${role.role}`} person={person} role={role} />
            )
          )
        })}
      </ul>
    </section>
  )
})

function PersonLine({ person, role }: { person: Person; role: Session['roles'][number] }) {
  const { reply } = role
  const name = personName(person)
  const about = [person.function, person.organisation].filter(Boolean).join(', ')
  const answer = reply === 'confirmed' ? person.function || roleLabel(role.role) : replyLabel(reply)
  const leads = role.role === 'chair' || role.role === 'moderator'
  return (
    <li title={about}>
      <span className={reply === 'confirmed' ? (leads ? 'strong' : '') : 'soft'}>
        {reply === 'declined' ? <s dir="auto">{name}</s> : <bdi>{name}</bdi>}
      </span>
      <span>{leads && reply === 'confirmed' ? t`${roleLabel(role.role)}, ${answer}` : answer}</span>
    </li>
  )
}
