import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Venue } from '@roundtable/contracts'
import { Button, FormPage, FormSection, PageHead } from '@roundtable/ui'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState, type ReactNode } from 'react'
import { call } from '../../platform/api'
import { useMe } from '../../platform/me'
import { inWords } from '../../platform/in-words'
import { newer } from '../../platform/newer'
import { Reading } from '../../platform/reading'
import { SaveState } from '../../platform/record/save-state'
import { useRecord } from '../../platform/record/use-record'
import { staffZone } from '../../platform/staff-zone'
import { AddRoom } from './add-room'
import { PoolsSection } from './pools-section'
import { useVenueSentences } from './refusals'
import { RoomsTable } from './rooms-table'
import { useVenue, venueKey } from './use-venue'
import type { VenueFields } from './venue-fields'
import { WalksSection } from './walks-section'
import { ZonesSection } from './zones-section'
import './venue.css'

/** Where the event takes place: rooms, zones with the ways between them, and what sessions share. */
export default function VenuePage() {
  const { t } = useLingui()
  return (
    <main className="staff-page venue-page">
      <title>{t`Venue · Roundtable`}</title>
      <Reading query={useVenue()} label={t`Reading the venue`} bars={10}>
        {(venue) => <VenueForm venue={venue} />}
      </Reading>
    </main>
  )
}

function VenueForm({ venue }: { venue: Venue }) {
  const mayWrite = useMe()?.permissions.includes('venue.write') ?? false
  const record = useVenueRecord(venue)
  const [adding, setAdding] = useState(false)
  const acts = mayWrite ? (
    <>
      <SaveState record={record} zone={staffZone} />
      <Button look="primary" onPress={() => setAdding(true)}>
        <Trans>Add a room</Trans>
      </Button>
    </>
  ) : (
    <span className="soft">
      <Trans>You can read this, not change it</Trans>
    </span>
  )
  return (
    <FormPage head={<PageHead title={<Trans>Venue</Trans>} meta={sizeOf(venue)} acts={acts} />}>
      <FormSection title={<Trans>Rooms</Trans>} note={<Trans>Lent by the host for a time.</Trans>}>
        <RoomsTable venue={venue} />
      </FormSection>
      <ZonesSection record={record} mayWrite={mayWrite} rooms={venue.rooms} />
      <WalksSection record={record} mayWrite={mayWrite} />
      <PoolsSection record={record} mayWrite={mayWrite} />
      <AddRoom isOpen={adding} onClose={() => setAdding(false)} />
    </FormPage>
  )
}

/** 5 rooms, 2,130 seats */
function sizeOf({ rooms }: Venue): ReactNode {
  const seats = rooms.reduce((sum, { capacity }) => sum + capacity, 0)
  const said = plural(rooms.length, { one: '# room', other: '# rooms' })
  return (
    <>
      {said} · {plural(seats, { one: '# seat', other: '# seats' })}
    </>
  )
}

function useVenueRecord({ version, changedBy, changedAt, zones, walks, pools }: Venue) {
  const client = useQueryClient()
  const sentences = useVenueSentences()
  const record = useMemo(
    () => ({ version, changedBy, changedAt, fields: { zones, walks, pools } }),
    [version, changedBy, changedAt, zones, walks, pools],
  )
  return useRecord<VenueFields>({
    record,
    storageKey: 'venue',
    zone: staffZone,
    save: async (command) => {
      const answer = await call('changeVenue', { body: command })
      if (!answer.ok) return { ok: false, problem: inWords(answer.problem, sentences) }
      const { value } = answer
      client.setQueryData(venueKey, newer(value))
      void client.invalidateQueries({ queryKey: ['plan'] })
      const fields = { zones: value.zones, walks: value.walks, pools: value.pools }
      return { ok: true, value: { ...value, fields } }
    },
  })
}
