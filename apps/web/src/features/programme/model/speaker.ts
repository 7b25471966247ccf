import type { Programme, PublicSession } from '@roundtable/contracts'

type Role = PublicSession['people'][number]['role']
type PublicSpeaker = Omit<PublicSession['people'][number], 'role'>

export interface Appearance {
  session: PublicSession
  role: Role
}

/** One person as the programme tells of them; the newest thing it says of name and post stands in the last session. */
export interface Speaker {
  person: PublicSpeaker
  appearances: Appearance[]
}

/** Who takes part in a session: by a role of theirs, or as speaker of an item in it. */
const takingPart = ({ people, items }: PublicSession): { person: PublicSpeaker; role: Role }[] => {
  const known = new Set(people.map(({ id }) => id))
  return [
    ...people.map((person) => ({ person, role: person.role })),
    ...items.flatMap(({ person }) =>
      person && !known.has(person.id) ? [{ person, role: 'speaker' as const }] : [],
    ),
  ]
}

/** Undefined when the programme names nobody of this id. */
export const speakerOf = ({ sessions }: Programme, id: string): Speaker | undefined => {
  const appearances = sessions
    .flatMap((session) =>
      takingPart(session)
        .filter(({ person }) => person.id === id)
        .map(({ person, role }) => ({ session, person, role })),
    )
    .sort((a, b) => Date.parse(a.session.start) - Date.parse(b.session.start))
  const last = appearances[appearances.length - 1]
  return (
    last && {
      person: last.person,
      appearances: appearances.map(({ session, role }) => ({ session, role })),
    }
  )
}
