import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, DateTimeField, Field, SelectField, Sheet } from '@roundtable/ui'
import { useState } from 'react'
import { textIn } from '../../../platform/i18n/words'
import { useLocale } from '../../../platform/i18n/use-locale'
import { useCity, useTimes } from '../../../platform/time/use-times'
import { daysBetween } from '../model/days'
import { zoned } from '../model/zoned'
import type { HostNow } from '../use-host'
import { onTopOf, standingOf, withoutId, type MeetingFields } from './basket'
import { useDrafts } from './drafts'
import { begun, isSameTyped, meetingIn, type Typed, type Unfinished } from './unfinished'

interface MeetingSheetProps {
  uid: string
  now: HostNow
  onClose: () => void
}

function wrongIn({ bodyId, title, start, end }: Typed) {
  return {
    who: bodyId === undefined ? t`Please say who meets.` : undefined,
    title: title.trim() ? undefined : t`Please say what meets.`,
    start: start ? undefined : t`Please choose a day and a time.`,
    end: !end
      ? t`Please choose a day and a time.`
      : start && Date.parse(end) <= Date.parse(start)
        ? t`It ends before it starts.`
        : undefined,
  }
}

/** What is typed of one meeting. Left without an answer it stays for the next time. */
function useTyping(uid: string, { host }: HostNow, onClose: () => void) {
  const { drafts, unfinished, put, drop, leave } = useDrafts()
  const draft = drafts.find((one) => one.uid === uid)
  const [{ before, typed: first }] = useState((): Unfinished => {
    const standing = standingOf(host, uid)
    const known = draft ? draft.before : standing && withoutId(standing)
    return unfinished[uid] ?? begun(known, draft?.after ?? null)
  })
  const [typed, setTyped] = useState(first)
  const waits = (after: MeetingFields | null) => put(onTopOf(host, { uid, before, after }))
  return {
    before,
    typed,
    setTyped,
    /** There is something that can be taken back. */
    isBegun: draft !== undefined || unfinished[uid] !== undefined,
    isWithdrawn: draft?.after === null,
    /** False: something is missing. */
    keep: (): boolean => {
      const meeting = meetingIn(typed)
      if (meeting) waits(meeting)
      return meeting !== null
    },
    withdraw: () => waits(null),
    takeBack: () => drop(uid),
    close: () => {
      if (!isSameTyped(typed, first)) leave(uid, { typed, before })
      onClose()
    },
  }
}

/** One meeting of the host, changed by hand. It waits with the others until they are applied. */
export function MeetingSheet({ uid, now, onClose }: MeetingSheetProps) {
  const typing = useTyping(uid, now, onClose)
  const { before, typed, setTyped } = typing
  const [tried, setTried] = useState(false)
  const keep = () => {
    setTried(true)
    if (typing.keep()) onClose()
  }
  return (
    <Sheet
      title={before ? <Trans>Change a meeting</Trans> : <Trans>Add a meeting</Trans>}
      meta={<Trans>It waits among your changes until you apply them.</Trans>}
      isOpen
      onClose={typing.close}
      closeLabel={t`Close`}
      footer={
        <>
          {typing.isBegun && (
            <Button look="quiet" onPress={() => (typing.takeBack(), onClose())}>
              <Trans>Take my change back</Trans>
            </Button>
          )}
          {before && !typing.isWithdrawn && (
            <Button look="danger" onPress={() => (typing.withdraw(), onClose())}>
              <Trans>Withdraw this meeting</Trans>
            </Button>
          )}
          <Button look="primary" onPress={keep}>
            <Trans>Keep this change</Trans>
          </Button>
        </>
      }
    >
      <MeetingForm
        typed={typed}
        onChange={setTyped}
        now={now}
        wrong={tried ? wrongIn(typed) : {}}
      />
    </Sheet>
  )
}

interface MeetingFormProps {
  typed: Typed
  onChange: (typed: Typed) => void
  now: HostNow
  wrong: Partial<ReturnType<typeof wrongIn>>
}

function MeetingForm({ typed, onChange, now, wrong }: MeetingFormProps) {
  const { host, plan } = now
  const zone = plan.event.timeZone
  const locale = useLocale()
  const times = useTimes(zone)
  const set = (changes: Partial<Typed>) => onChange({ ...typed, ...changes })
  const known = [...host.meetings.map(({ start }) => times.day(start))]
  const days = daysBetween([...known, ...plan.event.days.map(({ date }) => date)])
  const field = {
    days: days.map((id) => ({ id, text: times.shortDay(id) })),
    words: { day: t`Day`, time: t`Time`, noDay: t`Choose a day`, wrong: t`This is no time.` },
    zone: useCity()(zone),
    ...zoned(times, zone),
  }
  return (
    <>
      <SelectField
        label={t`Who meets`}
        options={host.bodies.map((body) => ({
          id: body.id,
          text: body.code,
          hint: textIn(body.name, locale),
        }))}
        placeholder={typed.bodyId === null ? t`A break of everybody` : t`Choose`}
        none={{ text: t`A break of everybody`, onChoose: () => set({ bodyId: null }) }}
        value={typed.bodyId ?? null}
        onChange={(bodyId) => set({ bodyId })}
        error={wrong.who}
      />
      <Field
        label={t`Title`}
        value={typed.title}
        onChange={(title) => set({ title })}
        error={wrong.title}
      />
      <DateTimeField
        label={t`Starts`}
        value={typed.start}
        onChange={(start) => set({ start, ...(typed.end ? {} : { end: start }) })}
        error={wrong.start}
        {...field}
      />
      <DateTimeField
        label={t`Ends`}
        value={typed.end}
        onChange={(end) => set({ end })}
        error={wrong.end}
        {...field}
      />
      {typed.bodyId !== null && (
        <Field
          label={t`Room`}
          dir="ltr"
          value={typed.roomName}
          onChange={(roomName) => set({ roomName })}
        />
      )}
    </>
  )
}
