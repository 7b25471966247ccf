import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { HostChange, Plan } from '@roundtable/contracts'
import { FindingLine } from '@roundtable/ui'
import { useMemo, useState } from 'react'
import { Words } from '../../../platform/i18n/words'
import { HitItem } from '../../agenda/host-news/hit-item'
import { listed, personName } from '../../agenda/model/names'
import { isolated } from '../../agenda/model/words'
import { consequencesOf, type Consequences as Means } from '../model/consequences'

/** What it would mean for us, computed here: nothing of it is stored, and nothing of ours is moved. */
export function useConsequences(plan: Plan, changes: readonly HostChange[]): Means {
  const [now] = useState(() => Date.now())
  return useMemo(() => consequencesOf(plan, changes, now), [plan, changes, now])
}

interface ConsequencesProps {
  plan: Plan
  changes: readonly HostChange[]
}

/** Which of our sessions and people the host would reach, and the nearest ways out. */
export function Consequences({ plan, changes }: ConsequencesProps) {
  const means = useConsequences(plan, changes)
  const { shown, hits, people } = means
  const open = hits.filter(({ sessionId }) => shown.board.released?.[sessionId])
  const names = listed(
    people.flatMap((id) => {
      const person = shown.board.people.get(id)
      return person ? [isolated(personName(person))] : []
    }),
  )
  const hit = plural(hits.length, {
    one: 'session of ours is hit',
    other: 'sessions of ours are hit',
  })
  const already = plural(open.length, {
    0: 'None of them is public.',
    one: '# of them is public already.',
    other: '# of them are public already.',
  })
  return (
    <section className="consequences">
      <h2>
        <Trans>What it means for us</Trans>
      </h2>
      {hits.length === 0 ? (
        <FindingLine look="good" label={t`Satisfied`}>
          <Trans>It reaches none of our sessions.</Trans>
        </FindingLine>
      ) : (
        <>
          <p className="one-number">
            <b>{hits.length}</b>
            <span>
              {hit}. {already}
            </span>
          </p>
          {people.length > 0 && (
            <p>
              <Trans>Needed in both at once: {names}.</Trans>
            </p>
          )}
          <ol className="hits">
            {hits.map((one) => (
              <HitItem key={one.sessionId} shown={shown} hit={one} proposals={one.proposals} />
            ))}
          </ol>
        </>
      )}
      <Freed means={means} />
    </section>
  )
}

/** Sessions that would stand free again. */
function Freed({ means }: { means: Means }) {
  const sessions = means.freed.flatMap((id) => means.shown.board.sessions.get(id) ?? [])
  if (sessions.length === 0) return null
  return (
    <FindingLine look="good" label={t`Satisfied`}>
      <Trans>Out of the host’s time again:</Trans>{' '}
      {sessions.map((session, index) => (
        <span key={session.id}>
          {index > 0 && ' · '}
          <bdi>{session.code}</bdi> <Words text={session.title} />
        </span>
      ))}
    </FindingLine>
  )
}
