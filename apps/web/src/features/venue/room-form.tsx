import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Room, Zone } from '@roundtable/contracts'
import { FormPage, PageHead } from '@roundtable/ui'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Fragment, useMemo } from 'react'
import { call } from '../../platform/api'
import { useText } from '../../platform/i18n/words'
import { inWords } from '../../platform/in-words'
import { useMe } from '../../platform/me'
import { SaveState } from '../../platform/record/save-state'
import { useRecord } from '../../platform/record/use-record'
import type { Draft } from '../agenda/draft/use-draft'
import { useVenueSentences } from './refusals'
import { RoomClash } from './room-clash'
import { fieldsOf, formFields, wireFields, type RoomFields } from './room-fields'
import { RoomSections } from './room-sections'
import { RoomSessions } from './room-sessions'

interface RoomFormProps {
  room: Room
  zones: readonly Zone[]
  draft: Draft
}

export function RoomForm({ room, zones, draft }: RoomFormProps) {
  const { t } = useLingui()
  const text = useText()
  const mayWrite = useMe()?.permissions.includes('venue.write') ?? false
  const record = useRoomRecord(room, draft)
  const zone = zones.find(({ id }) => id === room.zoneId)
  const { code } = room
  const said = [
    text(room.name) === code ? null : code,
    plural(room.capacity, { one: '# seat', other: '# seats' }),
    zone && text(zone.name),
    room.floor,
  ]
  return (
    <>
      <title>{t`${code} · Roundtable`}</title>
      <FormPage
        head={
          <PageHead
            title={<bdi>{text(room.name)}</bdi>}
            meta={said.filter(Boolean).map((part, at) => (
              <Fragment key={part}>
                {at > 0 && ' · '}
                <bdi>{part}</bdi>
              </Fragment>
            ))}
            back={
              <Link to="/organize/venue">
                <Trans>Venue</Trans>
              </Link>
            }
            acts={
              mayWrite ? (
                <SaveState record={record} zone={draft.plan.event.timeZone} />
              ) : (
                <span className="soft">
                  <Trans>You can read this, not change it</Trans>
                </span>
              )
            }
          />
        }
        aside={<RoomSessions room={room} draft={draft} record={record} />}
      >
        <RoomClash record={record} draft={draft} />
        <RoomSections record={record} zones={zones} draft={draft} room={room} mayWrite={mayWrite} />
      </FormPage>
    </>
  )
}

function useRoomRecord(room: Room, { board, plan }: Draft) {
  const client = useQueryClient()
  const sentences = useVenueSentences()
  const { clock } = board
  const record = useMemo(
    () => ({
      version: room.version,
      changedBy: room.changedBy,
      changedAt: room.changedAt,
      fields: fieldsOf(clock, room),
    }),
    [clock, room],
  )
  return useRecord<RoomFields>({
    record,
    storageKey: `room.${room.id}`,
    zone: plan.event.timeZone,
    perKey: ['name'],
    read: (wire) => formFields(clock, wire),
    save: async ({ fields, ...command }) => {
      const body = { ...command, fields: wireFields(clock, fields) }
      const answer = await call('changeRoom', { params: { id: room.id }, body })
      if (!answer.ok) return { ok: false, problem: inWords(answer.problem, sentences) }
      for (const key of ['venue', 'plan']) void client.invalidateQueries({ queryKey: [key] })
      return { ok: true, value: { ...answer.value, fields: fieldsOf(clock, answer.value) } }
    },
  })
}
