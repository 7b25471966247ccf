import { Trans, useLingui } from '@lingui/react/macro'
import type { Zone } from '@roundtable/contracts'
import { FormSection } from '@roundtable/ui'
import { capital } from '../../platform/i18n/capital'
import { useList } from '../../platform/i18n/use-list'
import { useText } from '../../platform/i18n/words'
import { ReadLine } from '../../platform/read-line'
import type { RecordHandle } from '../../platform/record/use-record'
import { featureLabel, languageName } from '../../platform/world-labels'
import { minutesShort } from '../agenda/model/words'
import type { RoomFields } from './room-fields'

interface RoomFactsProps {
  record: RecordHandle<RoomFields>
  zones: readonly Zone[]
}

/** What a room is and has, for whoever may not change it. */
export function RoomFacts({ record, zones }: RoomFactsProps) {
  const { t } = useLingui()
  const text = useText()
  const list = useList()
  const room = record.state.base.fields
  const zone = zones.find(({ id }) => id === room.zoneId)
  return (
    <FormSection title={<Trans>What it is</Trans>}>
      <dl className="read-lines">
        <ReadLine label={t`Short name`}>
          <bdi>{room.code}</bdi>
        </ReadLine>
        <ReadLine label={t`Zone`}>{zone && text(zone.name)}</ReadLine>
        <ReadLine label={t`Floor`}>{room.floor}</ReadLine>
        <ReadLine label={t`It has`}>
          {list(room.features.map((one) => capital(featureLabel(one))))}
        </ReadLine>
        <ReadLine label={t`Languages that can be interpreted`}>
          {list(room.languages.map(languageName))}
        </ReadLine>
        <ReadLine label={t`Set-up`}>{minutesShort(room.setUp)}</ReadLine>
        <ReadLine label={t`Teardown`}>{minutesShort(room.teardown)}</ReadLine>
        <ReadLine label={t`Kept free between two`}>{minutesShort(room.turnaround)}</ReadLine>
      </dl>
    </FormSection>
  )
}
