import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { useIntlTag } from '../i18n/use-locale'
import { timesIn, zoneCity, type Times } from './times'

/** Times of an event in its own zone and the reader's language. */
export const useTimes = (zone: string): Times => {
  const tag = useIntlTag()
  return useMemo(() => timesIn(tag, zone), [tag, zone])
}

/** The place that stands beside the first time of a page. */
export const useCity = (): ((zone: string) => string) => {
  const { t } = useLingui()
  return (zone) => (zone === 'Africa/Kigali' ? t`Kigali` : (zoneCity(zone) ?? zone))
}

/** A stretch of time: one dash in Latin scripts, a spaced one in Arabic, always in the direction of the text. */
export function TimeRange({ from, to }: { from: string; to: string }) {
  return (
    <Trans comment="A stretch of time, such as 15:00–16:30">
      {from}–{to}
    </Trans>
  )
}
