import { i18n } from '@lingui/core'
import { t } from '@lingui/core/macro'
import type { Session } from '@roundtable/contracts'
import { Glyph, Glyphs, Icon } from '@roundtable/ui'
import { memo, useRef, type CSSProperties } from 'react'
import { Words } from '../../../platform/i18n/words'
import type { Board } from '../model/board-model'
import type { Card } from '../model/cards'
import { heardOnCard, leaderText } from '../model/card-text'
import {
  linesNeeded,
  sizeOf,
  titleLines,
  type CardSize,
  type Lane,
  type Leading,
} from '../model/geometry'
import { textOf } from '../model/names'
import { clockTime } from '../model/words'
import { inLane } from './host-layer'
import { useGlide } from './use-glide'

/** The tint comes from one focus area; none or several stay white (LOOK §3). */
export const tintOf = (card: Card): string =>
  card.session.focusAreas.length === 1 ? card.session.focusAreas[0]! : ''

/** As card.css sets them: two pixels at the top of a block, Arabic titles higher (LOOK §6). */
const latinLeading: Leading = {
  padding: { block: 2, full: 3 },
  first: 13.64,
  title: 14.64,
  longTitle: 13.42,
}
const arabicLeading: Leading = {
  padding: { block: 1, full: 3 },
  first: 13.64,
  title: 15.6,
  longTitle: 14.3,
}

/** Pixels of a column below which a card says only which session it is. */
export const isSlim = (width: number): boolean => width < 76

/** Letters that a title can count on a line: 16 in a room of 120 px. */
const lettersOfLine = (width: number): number => Math.max(6, Math.floor(width / 7.5))

/** The column that a card stands in, its width, and pixels a minute. */
export interface CardFrame {
  readonly lane: Lane
  readonly width: number
  readonly scale: number
}

/** Column, start and length of a card as the style sheet takes them. */
export const cardStyle = (
  { lane, width, scale }: CardFrame,
  minute: number,
  { minutes, title }: Pick<Session, 'minutes' | 'title'>,
): CSSProperties => {
  const leading = i18n.locale === 'ar' ? arabicLeading : latinLeading
  const height = minutes * scale
  const long = linesNeeded(textOf(title), lettersOfLine(width)) > titleLines(height, leading)
  return {
    ...inLane(minute, minute + minutes, lane),
    '--lines': titleLines(height, leading, long),
    ...(long ? { '--title-size': 'var(--text-2xs)' } : {}),
  } as CSSProperties
}

interface SessionCardProps extends CardFrame {
  board: Board
  card: Card
  /** "COM3 until 16:30" instead of the leader. */
  blocked: string | null
  chosen: boolean
  quiet: boolean
  /** One of the sessions of whom is looked for. */
  ringed: boolean
  tabStop: boolean
  /** Somebody else moved it just now. */
  glides: boolean
  held: boolean
}

/** A session on the open day. What it does is said once, on the board around it. */
export const SessionCard = memo(function SessionCard(props: SessionCardProps) {
  const { board, card, lane, width, scale, chosen, quiet, ringed, tabStop, glides, held } = props
  const { session } = card
  const slot = card.slot!
  const ref = useRef<HTMLButtonElement>(null)
  useGlide(ref, slot, glides, `${lane.index} ${scale} ${width}`)
  const size = sizeOf(session.minutes * scale)
  const classes = [
    'card',
    size,
    lane.thin && 'thin',
    quiet ? 'quiet' : tintOf(card),
    card.publicity === 'draft' && 'draft',
    card.severity === 'warning' && 'warned',
    card.severity === 'blocked' && 'blocked',
    ringed && 'ringed',
    chosen && 'chosen',
    held && 'lifted',
  ]
  return (
    <button
      ref={ref}
      type="button"
      className={classes.filter(Boolean).join(' ')}
      style={cardStyle({ lane, width, scale }, slot.minute, session)}
      data-session={session.id}
      tabIndex={tabStop ? 0 : -1}
      aria-describedby="board-keys"
      aria-current={chosen ? 'true' : undefined}
    >
      <CardLines
        board={board}
        card={card}
        size={size}
        slim={isSlim(width)}
        minute={slot.minute}
        blocked={props.blocked}
        fresh={glides}
      />
      <span className="sr">{heardOnCard(board, card)}</span>
    </button>
  )
})

interface CardLinesProps {
  board: Board
  card: Card
  size: CardSize
  /** The column is so narrow that only which session it is fits a line. */
  slim: boolean
  minute: number
  blocked: string | null
  fresh?: boolean
}

/** The lines of a card by its size: a line that does not fit is dropped whole. */
export function CardLines(props: CardLinesProps) {
  const { board, card, size, slim, minute, blocked, fresh = false } = props
  const { session } = card
  if (size === 'strip') return null
  if (slim) return <SlimLines card={card} size={size} fresh={fresh} />
  if (size === 'line')
    return (
      <>
        {session.focusAreas.length < 3 && <CardGlyphs card={card} />}
        <span>{clockTime(minute)}</span>
        <b className="title">
          <Words text={session.title} />
        </b>
        <CardStates card={card} fresh={fresh} />
      </>
    )
  const leader = blocked ?? leaderText(board, session)
  return (
    <>
      <span className="l1">
        <CardGlyphs card={card} />
        {session.focusAreas.length < 3 && (
          <>
            <bdi>{session.code}</bdi> ·{' '}
          </>
        )}
        <span className="start">{clockTime(minute)}</span>
        <CardStates card={card} fresh={fresh} />
      </span>
      <b className="title">
        <Words text={session.title} />
      </b>
      {size === 'full' && leader && (
        <span className="leader" dir="auto">
          {leader}
        </span>
      )}
    </>
  )
}

/** Which session it is, how it stands, and what of its title fits. */
function SlimLines({ card, size, fresh }: { card: Card; size: CardSize; fresh: boolean }) {
  const { session } = card
  return (
    <>
      <span className="l1">
        {session.focusAreas.length === 1 && <CardGlyphs card={card} />}
        <bdi>{session.code}</bdi>
        <CardStates card={{ ...card, count: 0 }} fresh={fresh} />
      </span>
      {size !== 'line' && (
        <b className="title">
          <Words text={session.title} />
        </b>
      )}
    </>
  )
}

function CardGlyphs({ card }: { card: Card }) {
  const { focusAreas } = card.session
  return focusAreas.length === 1 ? (
    <Glyph area={focusAreas[0]!} size="10px" />
  ) : (
    <Glyphs areas={focusAreas} size="9px" />
  )
}

/** State at the end of the line: what hinders first, then what holds it, then what changed. */
function CardStates({ card, fresh }: { card: Card; fresh: boolean }) {
  const { severity, count, session, waived, publicity } = card
  return (
    <span className="states" aria-hidden>
      {severity === 'blocked' && <Icon name="blocked" className="b" />}
      {severity === 'warning' && <Icon name="warning" className="w" />}
      {count > 1 && <span className="n">{count}</span>}
      {waived && <Icon name="key" />}
      {session.lock && <Icon name="lock" />}
      {(publicity === 'changed' || fresh) && (
        <i className={fresh ? 'dot fresh' : 'dot'} title={t`Changed`} />
      )}
    </span>
  )
}
