import { t } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Placement } from '@roundtable/scheduling'
import { Segmented } from '@roundtable/ui'
import { useState, type CSSProperties } from 'react'
import type { Board } from '../model/board-model'
import { listed } from '../model/names'
import { isolated, longDay, roomCode, shortDay } from '../model/words'
import type { ComparisonProps } from './comparison-props'
import { blocksOf, daysOf, type Block } from './model/comparing'

type Placements = Readonly<Record<string, Placement>>

/** One day of the plan and of what it would become, beside each other. */
export function DayBoards({ compared, draft, after }: ComparisonProps & { after: Placements }) {
  const { t: say } = useLingui()
  const { board } = draft
  const days = daysOf(board, compared.changes)
  const [chosen, setChosen] = useState<number | null>(null)
  const day = chosen !== null && days.includes(chosen) ? chosen : days[0]
  if (day === undefined) return <p>{say`What changes stands on no day of the event.`}</p>
  const changed = new Set(compared.changes.map((c) => c.sessionId))
  const name = longDay(board.days[day]!)
  const [was, now] = [draft.placements, after].map((places) =>
    blocksOf(board, day, places, changed),
  )
  const rooms = roomsOf([...was!, ...now!])
  return (
    <>
      {days.length > 1 && (
        <Segmented
          label={say`Day`}
          options={days.map((index) => ({ id: String(index), text: shortDay(board.days[index]!) }))}
          value={String(day)}
          onChange={(id) => setChosen(Number(id))}
        />
      )}
      <div className="day-boards">
        <DayBoard
          board={board}
          caption={<Trans>The plan now</Trans>}
          label={say`${name}: the plan now`}
          blocks={was!}
          rooms={rooms}
          day={day}
          look="was"
        />
        <DayBoard
          board={board}
          caption={<Trans>With the copy</Trans>}
          label={say`${name}: with the copy`}
          blocks={now!}
          rooms={rooms}
          day={day}
          look="now"
        />
      </div>
    </>
  )
}

/** The rooms that either has something in, in their order. */
const roomsOf = (blocks: readonly Block[]): readonly number[] =>
  [...new Set(blocks.map(({ room }) => room))].toSorted((a, b) => a - b)

interface DayBoardProps {
  board: Board
  caption: React.ReactNode
  label: string
  blocks: readonly Block[]
  rooms: readonly number[]
  day: number
  look: 'was' | 'now'
}

function DayBoard({ board, caption, label, blocks, rooms, day, look }: DayBoardProps) {
  const from = Math.floor(board.axis.from / 60) * 60
  const to = Math.ceil(board.axis.to / 60) * 60
  const hours = Array.from({ length: (to - from) / 60 + 1 }, (_, i) => from + i * 60)
  const style = {
    '--from': from,
    '--length': to - from,
    '--rooms': rooms.length,
  } as CSSProperties
  return (
    <figure className="day-board" style={style}>
      <figcaption>{caption}</figcaption>
      <div className="rooms" aria-hidden>
        {rooms.map((room) => (
          <span key={room}>{roomCode(board, room)}</span>
        ))}
      </div>
      <div className="field" role="img" aria-label={`${label}. ${changedWords(blocks)}`}>
        {hours.map((minute) => (
          <i key={minute} className="hour" style={{ '--at': minute } as CSSProperties}>
            {String(minute / 60).padStart(2, '0')}
          </i>
        ))}
        {board.hostOf[day]!.map(({ of, from: starts, to: ends }) => (
          <i
            key={of.id}
            className="host"
            style={{ '--at': starts, '--for': ends - starts } as CSSProperties}
          />
        ))}
        {blocks.map((block) => (
          <BlockMark
            key={block.sessionId}
            block={block}
            column={rooms.indexOf(block.room)}
            look={look}
          />
        ))}
      </div>
    </figure>
  )
}

function BlockMark(props: { block: Block; column: number; look: 'was' | 'now' }) {
  const { block, column, look } = props
  const { code, minute, minutes, changed } = block
  const style = { '--room': column, '--at': minute, '--for': minutes } as CSSProperties
  return (
    <span className={changed ? `block ${look}` : 'block'} style={style}>
      {changed && look === 'was' ? <s>{code}</s> : code}
    </span>
  )
}

/** The codes of what changes, for whoever hears the picture. */
function changedWords(blocks: readonly Block[]): string {
  const codes = listed(blocks.filter((b) => b.changed).map((b) => isolated(b.code)))
  return codes === '' ? t`Nothing changes here` : t`Changing here: ${codes}`
}
