import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Dialog, NumberField } from '@roundtable/ui'
import { useId, useMemo, useState, type ReactNode } from 'react'
import { answeredStarts, verdictAt } from '../model/answers'
import { judgeBatch } from '../model/batch'
import { proposalsNear } from '../model/proposals-near'
import { placementOf, slotOf, type Slot } from '../model/board-model'
import { calledOf } from '../model/card-text'
import { clockTime, longDay, placeText, roomCode } from '../model/words'
import { ReasonSection } from '../inspector/reason-section'
import { useBoardTools, useShown, useUi } from './board-context'
import { MoveVerdict } from './move-verdict'

/** Day, room and time without dragging; the answer stands below while one chooses. */
export function MoveDialog({ sessionId }: { sessionId: string }) {
  const { desk, planId } = useBoardTools()
  const shown = useShown()
  const { board, enginePlan } = shown
  const openDay = useUi((ui) => ui.openDay)
  const session = board.sessions.get(sessionId)!
  const placement = enginePlan.placements[sessionId] ?? null
  const proposals = useMemo(
    () => proposalsNear(shown, sessionId, placement, openDay),
    [shown, sessionId, placement, openDay],
  )
  const [slot, setSlot] = useState<Slot>(
    () =>
      (placement && slotOf(board, placement)) ??
      proposals[0]?.slot ?? { day: openDay, room: 0, minute: board.days[openDay]!.opens },
  )
  const [minutes, setMinutes] = useState(session.minutes)
  const wish = placementOf(board, slot)
  const longer = minutes !== session.minutes
  const change = { sessionId, placement: wish, ...(longer ? { minutes } : {}) }
  const verdict = longer
    ? judgeBatch(shown, [change]).whole
    : verdictAt(enginePlan, sessionId, wish)
  const stands = placement?.roomId === wish.roomId && placement.start === wish.start && !longer
  const place = placeText(board, slot, minutes)
  return (
    <Dialog
      title={<Trans>Move {calledOf(session)}</Trans>}
      closeLabel={t`Close`}
      isOpen
      onClose={() => desk.closeDialog()}
      footer={
        <>
          <Button onPress={() => desk.closeDialog()}>
            <Trans>Leave it</Trans>
          </Button>
          <Button
            look="primary"
            isDisabled={stands || verdict.severity === 'blocked'}
            onPress={() => {
              desk.openDay(slot.day)
              if (longer) desk.acts.apply([change], 'length')
              else desk.place(sessionId, wish)
            }}
          >
            <Trans>Move to {place}</Trans>
          </Button>
        </>
      }
    >
      <div className="move-dialog">
        <SlotFields sessionId={sessionId} slot={slot} onChange={setSlot} />
        {planId === undefined && (
          <NumberField
            label={<Trans>Minutes</Trans>}
            value={minutes}
            onChange={(value) => setMinutes(value ?? session.minutes)}
            min={1}
            max={1440}
          />
        )}
        <MoveVerdict
          sessionId={sessionId}
          slot={slot}
          minutes={minutes}
          verdict={stands ? null : verdict}
          onTake={(next) => setSlot(next)}
        />
        <ReasonSection />
      </div>
    </Dialog>
  )
}

interface SlotFieldsProps {
  sessionId: string
  slot: Slot
  onChange: (slot: Slot) => void
}

function SlotFields({ sessionId, slot, onChange }: SlotFieldsProps) {
  const { board, enginePlan } = useShown()
  const starts = useMemo(
    () => answeredStarts(enginePlan, board, sessionId, slot.day, slot.room),
    [enginePlan, board, sessionId, slot.day, slot.room],
  )
  const words = { free: t`free`, warning: t`warning`, blocked: t`blocked` }
  return (
    <div className="slot-fields">
      <Choice
        label={<Trans>Day</Trans>}
        value={slot.day}
        onChange={(day) => onChange({ ...slot, day })}
        options={board.days.map((day) => ({ value: day.index, text: longDay(day) }))}
      />
      <Choice
        label={<Trans>Room</Trans>}
        value={slot.room}
        onChange={(room) => onChange({ ...slot, room })}
        options={board.rooms.map((_, room) => ({ value: room, text: roomCode(board, room) }))}
      />
      <Choice
        label={<Trans>Starts</Trans>}
        value={slot.minute}
        onChange={(minute) => onChange({ ...slot, minute })}
        options={starts.map(({ minute, rank }) => ({
          value: minute,
          text: `${clockTime(minute)} · ${words[rank]}`,
        }))}
      />
    </div>
  )
}

interface ChoiceProps {
  label: ReactNode
  value: number
  options: readonly { value: number; text: string }[]
  onChange: (value: number) => void
}

/** A native list: every phone, screen reader and keyboard knows it. */
function Choice({ label, value, options, onChange }: ChoiceProps) {
  const id = useId()
  const known = options.some((option) => option.value === value)
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input"
        value={value}
        onChange={(event) => onChange(Number(event.target.value))}
      >
        {!known && <option value={value}>{clockTime(value)}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  )
}
