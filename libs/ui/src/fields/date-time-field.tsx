import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Input } from 'react-aria-components/Input'
import { ListBox } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select, SelectValue } from 'react-aria-components/Select'
import { Icon } from '../icon'
import { clockText, minutesFrom, stepped } from './clock-text'
import { GroupShell, type FieldFrame } from './field-shell'
import { OptionItem } from './option-item'
import type { Option } from './search'

/** A wall time of the event: calendar day (YYYY-MM-DD) and minutes since its midnight. */
export interface DayTime {
  readonly day: string
  readonly minutes: number
}

interface DateTimeFieldProps extends FieldFrame {
  /** ISO 8601 with offset; null: not set. */
  value: string | null
  onChange: (value: string | null) => void
  /** Days to choose from; `id` is YYYY-MM-DD. */
  days: readonly Option[]
  /** Between instants and wall times of the event's zone: zones are not known here. */
  read: (instant: string) => DayTime
  /** Null where the zone's clock skips that time. */
  write: (time: DayTime) => string | null
  /** Named parts, words while no day is chosen, and the sentence for what is no time. */
  words: { day: string; time: string; noDay: string; wrong: string }
  /** After the time: “Kigali”. */
  zone?: string
}

/**
 * A day and a time in the event's own zone. Times are typed (930, 14:30) or stepped: arrows by 5 minutes.
 * `<DateTimeField label={t`From`} days={days} {...zoned} words={words} {...bind('from')} />`
 */
export function DateTimeField(props: DateTimeFieldProps) {
  const { label, help, error, state, after, days, words, zone, isDisabled, onBlur } = props
  const form = useDayTime(props)
  return (
    <GroupShell
      label={label}
      help={help}
      error={form.isWrong ? words.wrong : error}
      state={state}
      after={after}
      onBlur={onBlur}
    >
      <div className="day-time">
        <Select
          aria-label={words.day}
          value={form.day}
          onChange={(key) => key !== null && form.chooseDay(String(key))}
          placeholder={words.noDay}
          isDisabled={isDisabled || props.isReadOnly}
        >
          <Button className="input group select">
            <SelectValue />
            <Icon name="chevron" className="down" />
          </Button>
          <Popover className="popover options" offset={4}>
            <ListBox className="option-list" items={days}>
              {(day) => <OptionItem option={day} />}
            </ListBox>
          </Popover>
        </Select>
        <Input
          className="input time"
          aria-label={words.time}
          aria-invalid={form.isWrong || error !== undefined || undefined}
          value={form.text}
          onChange={(event) => form.type(event.target.value)}
          onBlur={form.leave}
          onKeyDown={(event) => {
            const by = { ArrowUp: 5, ArrowDown: -5 }[event.key]
            if (by === undefined && event.key !== 'Enter') return
            event.preventDefault()
            if (by === undefined) form.leave()
            else form.step(by)
          }}
          disabled={isDisabled}
          readOnly={props.isReadOnly}
          placeholder="00:00"
          inputMode="numeric"
          autoComplete="off"
          dir="ltr"
        />
        {zone !== undefined && <span className="unit">{zone}</span>}
      </div>
    </GroupShell>
  )
}

/** What is typed until it is a time, and the value it makes then. */
function useDayTime({ value, onChange, read, write }: DateTimeFieldProps) {
  const now = value === null ? null : read(value)
  const [typed, setTyped] = useState<string | null>(null)
  const [loneDay, setLoneDay] = useState<string | null>(null)
  const [isWrong, setWrong] = useState(false)
  const day = loneDay ?? now?.day ?? null
  const minutes = typed === null ? (now?.minutes ?? null) : minutesFrom(typed)

  /** What was typed stays in sight, but is no value: the one before must not be taken for it. */
  const refuse = (): void => {
    setWrong(true)
    setLoneDay(day)
    if (value !== null) onChange(null)
  }

  const settle = (nextDay: string | null, next: number | null): void => {
    if (nextDay === null || next === null) return setWrong(false)
    const made = write({ day: nextDay, minutes: next })
    if (made === null) {
      refuse()
      setTyped(clockText(next))
      return setLoneDay(nextDay)
    }
    setWrong(false)
    setTyped(null)
    setLoneDay(null)
    if (made !== value) onChange(made)
  }
  return {
    day,
    isWrong,
    text: typed ?? (now ? clockText(now.minutes) : ''),
    chooseDay: (chosen: string) => {
      setLoneDay(chosen)
      settle(chosen, minutes)
    },
    type: (text: string) => {
      setTyped(text)
      setWrong(false)
    },
    step: (by: number) => {
      const next = minutes === null ? 9 * 60 : stepped(minutes, by)
      setTyped(clockText(next))
      settle(day, next)
    },
    leave: () => {
      if (typed === null) return
      if (typed.trim() === '') {
        setTyped(null)
        if (value !== null) onChange(null)
      } else if (minutes === null) refuse()
      else {
        setTyped(clockText(minutes))
        settle(day, minutes)
      }
    },
  }
}
