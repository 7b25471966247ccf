import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { memo } from 'react'
import type { Board } from '../../model/board-model'
import { textOf } from '../../model/names'
import { isolated, shortDay, span } from '../../model/words'
import { useShown } from '../../view/board-context'
import { dayOf, onLine, type Taken } from './day-of'

interface DayLineProps {
  personId: string
  day: number
  hereId: string
}

/** Somebody's day as a thin line of time; in words for those who do not see it, and under the pointer. */
export const DayLine = memo(function DayLine({ personId, day, hereId }: DayLineProps) {
  const shown = useShown()
  const { board } = shown
  const taken = dayOf(shown, personId, { day, hereId })
  const words = taken.map((one) => `${wordOf(board, one)} ${span(one.from, one.to)}`)
  return (
    <>
      <span className="day-line" aria-hidden>
        {taken.map((one, index) => {
          const place = onLine(board, one)
          return (
            place && (
              <i
                key={`${one.kind} ${one.from} ${index}`}
                className={one.kind}
                style={{ insetInlineStart: `${place.at}%`, inlineSize: `${place.size}%` }}
                title={words[index]}
              />
            )
          )
        })}
      </span>
      <span className="sr">
        {shortDay(board.days[day]!)}:{' '}
        {words.length > 0 ? words.join('; ') : <Trans>nothing else</Trans>}
      </span>
    </>
  )
})

function wordOf(board: Board, { kind, of }: Taken): string {
  switch (kind) {
    case 'here':
      return t`this session`
    case 'session':
      return isolated(board.sessions.get(of ?? '')?.code ?? '?')
    case 'duty': {
      const body = board.bodies.get(of ?? '')
      return body ? textOf(body.name) : '?'
    }
    case 'away':
      return t`not available`
  }
}
