import { i18n } from '@lingui/core'
import { t } from '@lingui/core/macro'
import type { Text } from '@roundtable/contracts'
import { Glyph, Glyphs, Icon } from '@roundtable/ui'
import type { CSSProperties } from 'react'
import { Words } from '../../../platform/i18n/words'
import type { Board } from '../model/board-model'
import {
  besideCode,
  firstLine,
  insideOf,
  titleFitsLine,
  titleSize,
  wholeWords,
  type FirstLine,
} from '../model/card-fit'
import { leaderText, shortLeader } from '../model/card-text'
import type { Card } from '../model/cards'
import { slimTitleLines, titleLines, type CardSize, type Leading } from '../model/geometry'
import { textOf } from '../model/names'
import { clockTime } from '../model/words'

/** As card.css sets them: two pixels at the top of a block, Arabic titles higher (LOOK §6). */
const latinLeading: Leading = { padding: { block: 2, full: 3 }, first: 13.64, title: 13.92 }
const arabicLeading: Leading = { padding: { block: 1, full: 3 }, first: 13.64, title: 15.6 }
const leadingNow = (): Leading => (i18n.locale === 'ar' ? arabicLeading : latinLeading)

interface CardLinesProps {
  board: Board
  card: Card
  size: CardSize
  /** Pixels of its column, and of its own height. */
  width: number
  height: number
  minute: number
  blocked: string | null
  fresh?: boolean
}

/** Pixels of a column below which a card says only which session it is, and when. */
export const isSlim = (width: number): boolean => width < 76

/** The lines of a card by its size: what does not fit is dropped whole. */
export function CardLines(props: CardLinesProps) {
  if (props.size === 'strip') return null
  if (isSlim(props.width)) return <SlimLines {...props} />
  if (props.size === 'line') return <OneLine {...props} />
  const { board, card, size, width, height, minute, blocked, fresh = false } = props
  const { session } = card
  const inside = insideOf(width)
  const shown = firstLine(partsOf(card, fresh), inside)
  return (
    <>
      <span className="l1">
        {shown.mark && <CardGlyphs card={card} />}
        <bdi>{session.code}</bdi>
        {shown.parted && <span>·</span>}
        {shown.start && <span>{clockTime(minute)}</span>}
        <CardStates card={card} fresh={fresh} count={shown.count} />
      </span>
      <Title
        text={session.title}
        inside={inside}
        lines={titleLines(height, leadingNow())}
        size={titleSize}
      />
      {size === 'full' &&
        (blocked ? (
          <span className="leader">{blocked}</span>
        ) : (
          <Leader
            whole={leaderText(board, session)}
            fitting={shortLeader(board, session, inside)}
          />
        ))}
    </>
  )
}

const partsOf = (card: Card, fresh: boolean): FirstLine => ({
  code: card.session.code,
  areas: card.session.focusAreas.length,
  icons: [
    card.severity === 'blocked' || card.severity === 'warning',
    card.waived,
    card.session.lock,
  ].filter(Boolean).length,
  changed: card.publicity === 'changed' || fresh,
  count: card.count,
})

/** Glyph, start, title; where the title does not fit whole, the code. */
function OneLine({ card, width, minute, fresh = false }: CardLinesProps) {
  const { session } = card
  const inside = insideOf(width)
  const line = partsOf(card, fresh)
  const titled = titleFitsLine(line, textOf(session.title), inside)
  const shown = titled ? { mark: true, start: true, count: true } : firstLine(line, inside)
  return (
    <>
      {shown.mark && <CardGlyphs card={card} />}
      {shown.start && <span>{clockTime(minute)}</span>}
      {!titled && <bdi aria-hidden>{session.code}</bdi>}
      <b className={titled ? 'title' : 'sr'}>
        <Words text={session.title} />
      </b>
      <CardStates card={card} fresh={fresh} count={shown.count} />
    </>
  )
}

/** Pixels of height below which a card in a slim column has one line. */
const lowSlim = 32

/** Which session it is, how it stands, when, and what of its title fits. */
function SlimLines({ card, width, height, minute, fresh = false }: CardLinesProps) {
  const { session } = card
  const inside = insideOf(width)
  const glyph = session.focusAreas.length === 1
  const line = { ...partsOf(card, fresh), areas: glyph ? 1 : 0, count: 0 }
  const beside = besideCode(line, inside)
  // Of a second line there is no room: the glyph makes way for the states.
  const low = height < lowSlim
  const together = beside || low
  const states = <CardStates card={card} fresh={fresh} count={false} />
  return (
    <>
      <span className="l1">
        {glyph && (beside || !low) && <CardGlyphs card={card} />}
        <bdi>{session.code}</bdi>
        {together && states}
      </span>
      {!together && <span className="l1">{states}</span>}
      <span className="l1">{clockTime(minute)}</span>
      <Title
        text={session.title}
        inside={inside}
        lines={slimTitleLines(height, together ? 2 : 3)}
        size={11}
      />
    </>
  )
}

/** A title in whole words; who hears it hears all of it. */
function Title(props: { text: Text; inside: number; lines: number; size: number }) {
  const { text, inside, lines, size } = props
  const shorten = (title: string): string => wholeWords(title, inside, lines, size)
  const fitting = shorten(textOf(text))
  const style = { '--lines': lines } as CSSProperties
  if (fitting === textOf(text))
    return (
      <b className="title" style={style}>
        <Words text={text} />
      </b>
    )
  const short = Object.fromEntries(Object.entries(text).map(([of, title]) => [of, shorten(title)]))
  return (
    <>
      {fitting && (
        <b className="title" style={style} aria-hidden>
          <Words text={{ ...text, ...short }} />
        </b>
      )}
      <b className="sr">
        <Words text={text} />
      </b>
    </>
  )
}

function Leader({ whole, fitting }: { whole: string | null; fitting: string | null }) {
  if (whole === fitting) return whole && <span className="leader">{whole}</span>
  return (
    <>
      {fitting && (
        <span className="leader" aria-hidden>
          {fitting}
        </span>
      )}
      <span className="sr">{whole}</span>
    </>
  )
}

/** One focus area by its shape; several as one small mark, on a white card. */
function CardGlyphs({ card }: { card: Card }) {
  const { focusAreas } = card.session
  return focusAreas.length === 1 ? (
    <Glyph area={focusAreas[0]!} size="10px" />
  ) : (
    <Glyphs areas={focusAreas} size="5px" />
  )
}

/** State at the end of the line: what hinders first, then what holds it, then what changed. */
function CardStates(props: { card: Card; fresh: boolean; count: boolean }) {
  const { fresh } = props
  const { severity, count, session, waived, publicity } = props.card
  return (
    <span className="states" aria-hidden>
      {severity === 'blocked' && <Icon name="blocked" className="b" />}
      {severity === 'warning' && <Icon name="warning" className="w" />}
      {props.count && count > 1 && <span className="n">{count}</span>}
      {waived && <Icon name="key" />}
      {session.lock && <Icon name="lock" />}
      {(publicity === 'changed' || fresh) && (
        <i className={fresh ? 'dot fresh' : 'dot'} title={t`Changed`} />
      )}
    </span>
  )
}
