import { Trans } from '@lingui/react/macro'
import type { PublicSession } from '@roundtable/contracts'

type PublicPerson = PublicSession['people'][number]

export const titled = ({ honorific, name }: Pick<PublicPerson, 'honorific' | 'name'>): string =>
  [honorific, name].filter((part) => part !== '').join(' ')

/** Who leads: the chair, else the moderator. */
export function LeadLine({ session }: { session: PublicSession }) {
  const chair = session.people.find((person) => person.role === 'chair')
  const moderator = session.people.find((person) => person.role === 'moderator')
  const lead = chair ?? moderator
  if (!lead) return null
  const name = <bdi>{titled(lead)}</bdi>
  return (
    <div className="meta">
      <span>{chair ? <Trans>Chaired by {name}</Trans> : <Trans>Moderated by {name}</Trans>}</span>
    </div>
  )
}
