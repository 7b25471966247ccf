import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Icon } from '@roundtable/ui'
import { personName } from '../model/names'
import { placeWords } from '../queue/place-words'
import type { ComparisonProps } from './comparison-props'

/** Whoever takes part in what changes, with the moves they would feel. */
export function PeopleList({ compared, draft }: ComparisonProps) {
  const { board } = draft
  if (compared.people.length === 0)
    return (
      <p>
        <Trans>Nobody takes part in what changes.</Trans>
      </p>
    )
  return (
    <ul className="compare-list">
      {compared.people.map(({ personId, sessions }) => {
        const person = board.people.get(personId)
        return (
          <li key={personId}>
            <span className="who">
              <b>
                <bdi>{person ? personName(person) : '?'}</bdi>
              </b>
              <span className="dim">
                <bdi>{person?.function}</bdi>
              </span>
            </span>
            <ul>
              {sessions.map((id) => {
                const change = compared.changes.find((c) => c.sessionId === id)
                return (
                  change && (
                    <li key={id}>
                      <bdi>{board.sessions.get(id)?.code}</bdi>{' '}
                      <s>{placeWords(board, id, change.main.placement)}</s>{' '}
                      <Icon name="arrow" label={t`now`} />{' '}
                      {placeWords(board, id, change.copy.placement)}
                    </li>
                  )
                )
              })}
            </ul>
          </li>
        )
      })}
    </ul>
  )
}
