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
import { standingOf, type MeetingFields } from './basket'
import { useDrafts } from './drafts'

interface MeetingSheetProps {
  uid: string
  now: HostNow
  onClose: () => void
}

type Typed = Omit<MeetingFields, 'start' | 'end'> & { start: string | null; end: string | null }

const nothing: Typed = { bodyId: null, title: '', roomName: '', start: null, end: null }

function wrongIn({ title, start, end }: Typed) {
  return {
    title: title.trim() ? undefined : t`Please say what meets.`,
    start: start ? undefined : t`Please choose a day and a time.`,
    end: !end
      ? t`Please choose a day and a time.`
      : start && Date.parse(end) <= Date.parse(start)
        ? t`It ends before it starts.`
        : undefined,
  }
}

/** One meeting of the host, changed by hand. It waits with the others until they are applied. */
export function MeetingSheet({ uid, now, onClose }: MeetingSheetProps) {
  const { drafts, put, drop } = useDrafts()
  const draft = drafts.find((one) => one.uid === uid)
  const standing = standingOf(now.host, uid)
  const [typed, setTyped] = useState<Typed>(draft?.after ?? standing ?? nothing)
  const [tried, setTried] = useState(false)
  const before = draft?.before ?? (standing && withoutId(standing))
  const wrong = wrongIn(typed)
  const keep = () => {
    setTried(true)
    const { start, end } = typed
    if (wrong.title || wrong.start || wrong.end || !start || !end) return
    const { bodyId, title, roomName } = typed
    put({ uid, before, after: { bodyId, title: title.trim(), roomName, start, end } })
    onClose()
  }
  return (
    <Sheet
      title={before ? <Trans>Change a meeting</Trans> : <Trans>Add a meeting</Trans>}
      meta={<Trans>It waits among your changes until you apply them.</Trans>}
      isOpen
      onClose={onClose}
      closeLabel={t`Close`}
      footer={
        <>
          {draft && (
            <Button look="quiet" onPress={() => (drop(uid), onClose())}>
              <Trans>Take my change back</Trans>
            </Button>
          )}
          {before && draft?.after !== null && (
            <Button look="danger" onPress={() => (put({ uid, before, after: null }), onClose())}>
              <Trans>Withdraw this meeting</Trans>
            </Button>
          )}
          <Button look="primary" onPress={keep}>
            <Trans>Keep this change</Trans>
          </Button>
        </>
      }
    >
      <MeetingForm typed={typed} onChange={setTyped} now={now} wrong={tried ? wrong : {}} />
    </Sheet>
  )
}

const withoutId = ({ bodyId, title, roomName, start, end }: MeetingFields): MeetingFields => ({
  bodyId,
  title,
  roomName,
  start,
  end,
})

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
        placeholder={t`A break of everybody`}
        none={{ text: t`A break of everybody`, onChoose: () => set({ bodyId: null }) }}
        value={typed.bodyId}
        onChange={(bodyId) => set({ bodyId })}
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
      <Field
        label={t`Room`}
        dir="ltr"
        value={typed.roomName}
        onChange={(roomName) => set({ roomName })}
      />
    </>
  )
}
