import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import {
  GroupShell,
  PaintWeek,
  type Behind,
  type Cover,
  type FieldFrame,
  type PaintChange,
  type Stretch,
} from '@roundtable/ui'
import { inLongRow, inRow } from '../../../platform/i18n/in-row'
import type { Board } from '../model/board-model'
import { eventTime, longDay, shortDay, span } from '../model/words'

type Meaning = 'away' | 'lent' | 'closed'

interface WindowsFieldProps extends FieldFrame {
  label: string
  board: Board
  /** What painted hours are: those a person is away, those a room is lent, those it is closed. */
  meaning: Meaning
  /** In event minutes. */
  value: readonly Stretch[]
  onChange: (value: Stretch[]) => void
  behind?: readonly Behind[]
}

/** From 07:00 to 20:00: wider than any day of the event opens, so that early and late hours can be painted, too. */
const opening = 7 * 60
const closing = 20 * 60

/** Windows of time painted on the days of the event. */
export function WindowsField(props: WindowsFieldProps) {
  const { label, board, meaning, value, onChange, behind = [], help, ...frame } = props
  return (
    <GroupShell label={label} help={help} {...frame} className="windows wide">
      <PaintWeek
        label={label}
        look={meaning === 'lent' ? 'free' : 'away'}
        days={board.days.map((day) => ({
          id: day.date,
          text: shortDay(day),
          name: longDay(day),
          midnight: day.midnight,
        }))}
        opening={opening}
        closing={closing}
        value={value}
        onChange={onChange}
        behind={behind}
        isReadOnly={frame.isReadOnly ?? false}
        words={{
          cell: (day, from, to, cover, others) =>
            cellText(meaning, day, `${from}–${to}`, cover, others),
          change: (change) => changeText(meaning, board, change),
        }}
      />
      <Legend meaning={meaning} behind={behind} />
    </GroupShell>
  )
}

function Legend({ meaning, behind }: { meaning: Meaning; behind: readonly Behind[] }) {
  const has = (what: Behind['look']): boolean => behind.some((one) => one.look === what)
  return (
    <p className="paint-legend">
      <span>
        <i className={meaning === 'lent' ? 'free' : 'away'} />
        {coverText(meaning, 'full')}
      </span>
      {has('session') && (
        <span>
          <i className="session" />
          <Trans>session</Trans>
        </span>
      )}
      {has('night') && (
        <span>
          <i className="night" />
          <Trans>night, early or late there</Trans>
        </span>
      )}
    </p>
  )
}

function coverText(meaning: Meaning, cover: Cover): string {
  switch (meaning) {
    case 'away':
      if (cover === 'full') return t`away`
      return cover === 'part' ? t`away in part` : t`there`
    case 'lent':
      if (cover === 'full') return t`lent`
      return cover === 'part' ? t`lent in part` : t`not lent`
    case 'closed':
      if (cover === 'full') return t`closed`
      return cover === 'part' ? t`closed in part` : t`open`
  }
}

const cellText = (
  meaning: Meaning,
  day: string,
  time: string,
  cover: Cover,
  others: readonly string[],
): string => inRow([day, time, coverText(meaning, cover), ...others])

/** Wednesday 8 June 09:00–11:00 */
const stretchText = (board: Board, { start, end }: Stretch): string => {
  const day = board.days.findLast(({ midnight }) => midnight <= start)
  if (!day) return `${eventTime(board, start)}–${eventTime(board, end)}`
  return `${longDay(day)} ${span(start - day.midnight, end - day.midnight)}`
}

/** For a comparison of two values: one line a stretch. */
export const stretchesText = (board: Board, stretches: readonly Stretch[]): string =>
  stretches.length === 0
    ? t`nothing painted`
    : inLongRow(stretches.map((s) => stretchText(board, s)))

function changeText(meaning: Meaning, board: Board, change: PaintChange): string {
  const when = stretchesText(board, change.stretches)
  if (change.kind === 'marked') return t`Marked: ${when}`
  const isPainted = change.kind === 'painted'
  switch (meaning) {
    case 'away':
      return isPainted ? t`Away: ${when}` : t`There again: ${when}`
    case 'lent':
      return isPainted ? t`Lent: ${when}` : t`No longer lent: ${when}`
    case 'closed':
      return isPainted ? t`Closed: ${when}` : t`Open again: ${when}`
  }
}
