import { i18n } from '@lingui/core'
import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Glyphs, Icon } from '@roundtable/ui'
import type { CSSProperties } from 'react'
import { HostTitle } from '../../../platform/host-title'
import { inRow } from '../../../platform/i18n/in-row'
import type { Locale } from '../../../platform/i18n/locales'
import { Words } from '../../../platform/i18n/words'
import { roomLabel } from '../../../platform/room-label'
import type { Board } from '../model/board-model'
import { leaderText } from '../model/card-text'
import type { Card } from '../model/cards'
import { textOf } from '../model/names'
import type { Shown } from '../model/plan-state'
import { clockTime, figure, longDay, moment, span } from '../model/words'
import { sentencesOf } from '../view/verdict-text'
import type { Sheet } from './model/sheet'

const at = (from: number, to: number, column?: number): CSSProperties =>
  ({ '--m': from, '--d': to - from, '--r': column ?? 0 }) as CSSProperties

interface DaySheetProps {
  shown: Shown
  sheet: Sheet
  /** When it was printed, as an instant. */
  now: string
}

/** A day on one landscape page, readable without colour: rooms as columns, the host hatched, findings at the foot. */
export function DaySheet({ shown, sheet, now }: DaySheetProps) {
  const { board } = shown
  const { day, axis, rooms } = sheet
  const style = {
    '--rooms': Math.max(1, rooms.length),
    '--axis': axis.from,
    '--minutes': axis.to - axis.from,
  }
  const printed = moment(board, now)
  return (
    <section className="day-sheet" style={style as CSSProperties} aria-label={longDay(day)}>
      <header>
        <h1>{longDay(day)}</h1>
        <span>{textOf(board.plan.event.name)}</span>
        <span className="end">
          {board.plan.release && <Trans>Release {board.plan.release.number}</Trans>}
        </span>
        <span>
          <Trans>Draft as of {printed}</Trans>
        </span>
      </header>
      <div className="heads">
        {rooms.map((room) => (
          <div key={room}>
            <bdi>{roomLabel(board.rooms[room]!, i18n.locale as Locale)}</bdi>
            <span>{figure(board.rooms[room]!.capacity)}</span>
          </div>
        ))}
      </div>
      <div className="hours" aria-hidden>
        {hoursOf(axis).map((hour) => (
          <span key={hour} style={at(hour, hour)}>
            {clockTime(hour)}
          </span>
        ))}
      </div>
      <div className="plan">
        <Ground board={board} sheet={sheet} />
        {sheet.cards.map((card) => (
          <PrintedCard key={card.session.id} board={board} sheet={sheet} card={card} />
        ))}
      </div>
      <Foot shown={shown} sheet={sheet} />
    </section>
  )
}

const hoursOf = ({ from, to }: Sheet['axis']): number[] =>
  Array.from({ length: Math.ceil((to - from) / 60) + 1 }, (_, i) => from + i * 60)

/** Hours and rooms as lines, the host's meetings and the breaks of the house. */
function Ground({ board, sheet }: { board: Board; sheet: Sheet }) {
  const { axis, rooms, day } = sheet
  const inside = (from: number, to: number) =>
    [Math.max(from, axis.from), Math.min(to, axis.to)] as const
  return (
    <>
      {board.hostOf[day.index]!.map(({ of, from, to }) => (
        <i key={of.id} className="host" style={at(...inside(from, to))} />
      ))}
      {hoursOf(axis).map((hour) => (
        <i key={hour} className="hour" style={at(hour, hour)} />
      ))}
      {rooms.map((room, column) => (
        <i key={room} className="column" style={at(axis.from, axis.to, column)} />
      ))}
      {board.hostOf[day.index]!.map(({ of, from, to, room }) => {
        const column = room === null ? 0 : rooms.indexOf(room)
        const body = board.bodies.get(of.bodyId)
        const [start, end] = inside(from, to)
        return (
          <div
            key={of.id}
            className={room === null ? 'meeting' : 'meeting own'}
            style={at(start, end, column)}
          >
            <span>
              <b>
                <bdi>{body?.code ?? of.title}</bdi>
              </b>{' '}
              {span(from, to)}
            </span>
            {body && <span>{textOf(body.name)}</span>}
          </div>
        )
      })}
      {board.breaksOf[day.index]!.map(({ of, from, to }) => (
        <div key={of.id} className="pause" style={at(...inside(from, to))}>
          <HostTitle title={of.title} /> {span(from, to)}
        </div>
      ))}
    </>
  )
}

function PrintedCard({ board, sheet, card }: { board: Board; sheet: Sheet; card: Card }) {
  const { session, slot, publicity, severity } = card
  const numbers = sheet.numbersOf.get(session.id) ?? []
  const end = slot!.minute + session.minutes
  const classes = ['printed', publicity === 'draft' && 'draft', severity]
  return (
    <article
      className={classes.filter(Boolean).join(' ')}
      style={at(slot!.minute, end, sheet.rooms.indexOf(slot!.room))}
    >
      <span className="first">
        {/* Among many rooms the end is told by the height. */}
        <b>{sheet.rooms.length > 10 ? clockTime(slot!.minute) : span(slot!.minute, end)}</b>
        <bdi>{session.code}</bdi>
        <Glyphs areas={session.focusAreas} size="2.2mm" />
        {severity === 'blocked' && <Icon name="blocked" label={t`Blocked`} />}
        {session.lock && <Icon name="lock" label={t`Locked`} />}
        {numbers.length > 0 && <sup>{inRow(numbers.map(String))}</sup>}
      </span>
      <b className="title">
        <Words text={session.title} />
      </b>
      <span>{leaderText(board, session)}</span>
    </article>
  )
}

function Foot({ shown, sheet }: { shown: Shown; sheet: Sheet }) {
  const { left } = sheet
  const more = plural(left, { one: '# more on the board', other: '# more on the board' })
  return (
    <footer>
      <ol>
        {sheet.notes.map(({ number, finding, sessionId }) => (
          <li key={number}>
            <sup>{number}</sup> <bdi>{shown.board.sessions.get(sessionId)!.code}</bdi>{' '}
            {sentencesOf(shown, sessionId, [finding])[0]}
          </li>
        ))}
        {left > 0 && <li>{more}</li>}
      </ol>
    </footer>
  )
}
