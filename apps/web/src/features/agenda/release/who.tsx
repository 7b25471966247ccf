import { plural } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { AffectedPerson } from '@roundtable/contracts'
import { Icon } from '@roundtable/ui'
import type { ReactNode } from 'react'
import type { Draft } from '../draft/use-draft'
import { personName } from '../model/names'

interface WhoProps {
  draft: Draft
  affected: readonly AffectedPerson[]
  /** What can be done about one of them. */
  act?: (person: AffectedPerson) => ReactNode
}

/** How many people a release concerns, who acts for them, and the last one that each was told of. */
export function Who({ draft, affected, act }: WhoProps) {
  const count = affected.length
  const offices = affected.reduce((sum, { focalPoints }) => sum + (focalPoints ?? 0), 0)
  const mayKnow = affected.some(({ focalPoints }) => focalPoints !== null)
  return (
    <section className="release-who">
      <h2>
        <Trans>Who would have to be told</Trans>
      </h2>
      <p className="number">
        <b>{count}</b>
        <span>
          {plural(count, {
            one: 'person takes part in what changes',
            other: 'people take part in what changes',
          })}
        </span>
      </p>
      {count > 0 && (
        <>
          <ul className="audiences">
            {mayKnow && (
              <li>
                <Icon name="mail" />
                <b>
                  <Trans>Focal points</Trans>
                </b>
                <span>{offices}</span>
              </li>
            )}
            {lastTold(affected).map(([number, people]) => (
              <li key={number}>
                <Icon name="history" />
                <b>
                  {number === 0 ? (
                    <Trans>Told of none yet</Trans>
                  ) : (
                    <Trans>Last told of release {number}</Trans>
                  )}
                </b>
                <span>{people}</span>
              </li>
            ))}
          </ul>
          <People draft={draft} affected={affected} act={act} />
        </>
      )}
    </section>
  )
}

/** How many were told of which release last, the newest first; 0: of none. */
function lastTold(affected: readonly AffectedPerson[]): readonly (readonly [number, number])[] {
  const numbers = [...new Set(affected.map(({ told }) => told ?? 0))].sort((a, b) => b - a)
  return numbers.map((number) => [
    number,
    affected.filter(({ told }) => (told ?? 0) === number).length,
  ])
}

function People({ draft, affected, act }: WhoProps) {
  const { board } = draft
  return (
    <details className="people">
      <summary>
        <Trans>All {affected.length} by name</Trans>
      </summary>
      <ul>
        {affected.map((one) => {
          const person = board.people.get(one.personId)
          const codes = one.sessions.flatMap((id) => board.sessions.get(id)?.code ?? [])
          return (
            <li key={one.personId}>
              <span>
                <bdi>{person ? personName(person) : '?'}</bdi>
                <span className="dim">
                  <bdi>{codes.join(' · ')}</bdi>
                  {one.told !== null && (
                    <>
                      {' · '}
                      <Trans>last told of release {one.told}</Trans>
                    </>
                  )}
                </span>
              </span>
              {act?.(one)}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
