import { i18n } from '@lingui/core'
import { t } from '@lingui/core/macro'
import type { Text } from '@roundtable/contracts'
import { Glyph, Glyphs, Icon } from '@roundtable/ui'
import type { CSSProperties, Ref } from 'react'
import { Words } from '../../../platform/i18n/words'
import type { Board } from '../model/board-model'
import {
  besideCode,
  firstLine,
  insideOf,
  letters,
  statesAlone,
  statesBesideCode,
  titleFitsLine,
  titleSize,
  wholeWords,
  type FirstLine,
} from '../model/card-fit'
import { shortLeader } from '../model/card-text'
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
  /** When it starts; null: that is written through `start`. */
  minute: number | null
  start?: Ref<HTMLSpanElement> | undefined
  blocked: string | null
  fresh?: boolean
}

/** Pixels of a column below which a card says only which session it is, and when. */
export const isSlim = (width: number): boolean => width < 76

/** The lines of a card by its size: what does not fit is dropped whole. For the eyes: who hears it hears its name. */
export function CardLines(props: CardLinesProps) {
  if (props.size === 'strip') return null
  if (isSlim(props.width)) return <SlimLines {...props} />
  if (props.size === 'line') return <OneLine {...props} />
  const { board, card, size, width, height, minute, start, blocked, fresh = false } = props
  const { session } = card
  const inside = insideOf(width)
  const shown = firstLine(partsOf(card, fresh), inside)
  return (
    <>
      <span className="l1" aria-hidden>
        {shown.mark && <CardGlyphs card={card} />}
        <bdi>{session.code}</bdi>
        {shown.parted && <span>·</span>}
        {shown.start && <span ref={start}>{timeOf(minute)}</span>}
        <CardStates card={card} fresh={fresh} count={shown.count} most={shown.states} />
      </span>
      <Title
        text={session.title}
        inside={inside}
        lines={titleLines(height, leadingNow())}
        size={titleSize}
        otherwise={letters}
      />
      {size === 'full' && <Leader text={blocked ?? shortLeader(board, session, inside)} />}
    </>
  )
}

const timeOf = (minute: number | null): string | null =>
  minute === null ? null : clockTime(minute)

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
function OneLine({ card, width, minute, start, fresh = false }: CardLinesProps) {
  const { session } = card
  const inside = insideOf(width)
  const line = partsOf(card, fresh)
  const titled = titleFitsLine(line, textOf(session.title), inside)
  const shown = titled
    ? { mark: true, start: true, count: true, states: Infinity }
    : firstLine(line, inside)
  return (
    <>
      {shown.mark && <CardGlyphs card={card} />}
      {shown.start && (
        <span ref={start} aria-hidden>
          {timeOf(minute)}
        </span>
      )}
      {titled ? (
        <b className="title" aria-hidden>
          <Words text={session.title} />
        </b>
      ) : (
        <bdi aria-hidden>{session.code}</bdi>
      )}
      <CardStates card={card} fresh={fresh} count={shown.count} most={shown.states} />
    </>
  )
}

/** Pixels of height below which a card in a slim column has one line. */
const lowSlim = 32

/** Which session it is, how it stands, when, and what of its title fits. */
function SlimLines({ card, width, height, minute, start, fresh = false }: CardLinesProps) {
  const { session } = card
  const inside = insideOf(width)
  const glyph = session.focusAreas.length === 1
  const line = { ...partsOf(card, fresh), areas: glyph ? 1 : 0, count: 0 }
  const beside = besideCode(line, inside)
  // Of a second line there is no room: the glyph makes way for the states.
  const low = height < lowSlim
  const together = beside || low
  const most = together && !beside ? statesBesideCode(line, inside) : statesAlone(line, inside)
  const states = <CardStates card={card} fresh={fresh} count={false} most={most} />
  return (
    <>
      <span className="l1" aria-hidden>
        {glyph && (beside || !low) && <CardGlyphs card={card} />}
        <bdi>{session.code}</bdi>
        {together && states}
      </span>
      {!together && (
        <span className="l1" aria-hidden>
          {states}
        </span>
      )}
      <span ref={start} className="l1" aria-hidden>
        {timeOf(minute)}
      </span>
      <Title
        text={session.title}
        inside={inside}
        lines={slimTitleLines(height, together ? 2 : 3)}
        size={11}
      />
    </>
  )
}

interface TitleProps {
  text: Text
  inside: number
  lines: number
  size: number
  /** What stands there where not even one word fits; absent: nothing. */
  otherwise?: (title: string, inside: number) => string
}

/** A title in whole words. */
function Title({ text, inside, lines, size, otherwise = () => '' }: TitleProps) {
  const shorten = (title: string): string =>
    wholeWords(title, inside, lines, size) || otherwise(title, inside)
  if (!shorten(textOf(text))) return null
  const short = Object.fromEntries(Object.entries(text).map(([of, title]) => [of, shorten(title)]))
  return (
    <b className="title" style={{ '--lines': lines } as CSSProperties} aria-hidden>
      <Words text={{ ...text, ...short }} />
    </b>
  )
}

const Leader = ({ text }: { text: string | null }) =>
  text !== null && (
    <span className="leader" aria-hidden>
      {text}
    </span>
  )

/** One focus area by its shape; several as one small mark, on a white card. */
function CardGlyphs({ card }: { card: Card }) {
  const { focusAreas } = card.session
  return focusAreas.length === 1 ? (
    <Glyph area={focusAreas[0]!} size="10px" />
  ) : (
    <Glyphs areas={focusAreas} size="5px" />
  )
}

interface CardStatesProps {
  card: Card
  fresh: boolean
  count: boolean
  /** How many of them there is room for, the first ones. */
  most: number
}

/** State at the end of the line: what hinders first, then what holds it, then what changed. */
function CardStates({ card, fresh, count, most }: CardStatesProps) {
  const { severity, session, waived, publicity } = card
  const signs = [
    severity === 'blocked' && <Icon key="blocked" name="blocked" className="b" />,
    severity === 'warning' && <Icon key="warning" name="warning" className="w" />,
    waived && <Icon key="waived" name="key" />,
    session.lock && <Icon key="lock" name="lock" />,
    (publicity === 'changed' || fresh) && (
      <i key="changed" className={fresh ? 'dot fresh' : 'dot'} title={t`Changed`} />
    ),
  ].filter((sign) => sign !== false)
  const [first, ...others] = signs.slice(0, most)
  return (
    <span className="states" aria-hidden>
      {first}
      {count && card.count > 1 && <span className="n">{card.count}</span>}
      {others}
    </span>
  )
}
