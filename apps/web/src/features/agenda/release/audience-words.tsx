import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { Audience, ReleaseSummary } from '@roundtable/contracts'
import { Pill } from '@roundtable/ui'
import { staffZone } from '../../../platform/staff-zone'
import { useTimes } from '../../../platform/time/use-times'

export function audienceLabel(audience: Audience): string {
  switch (audience) {
    case 'organizers':
      return t`Organizers`
    case 'speakers':
      return t`Speakers and organizers`
    case 'public':
      return t`Everybody`
  }
}

type Told = Pick<ReleaseSummary, 'audience' | 'embargoUntil' | 'isPublic'>

const isHeld = ({ embargoUntil }: Told, now: number): boolean =>
  embargoUntil !== null && Date.parse(embargoUntil) > now

/** How far a release has come, in one or two words. */
export function ReachPill({ release, now }: { release: Told; now: number }) {
  if (release.isPublic)
    return (
      <Pill state="full">
        <Trans>Public now</Trans>
      </Pill>
    )
  if (isHeld(release, now))
    return (
      <Pill state="warning">
        <Trans>Embargo</Trans>
      </Pill>
    )
  if (release.audience === 'public')
    return (
      <Pill state="plain">
        <Trans>Followed by another</Trans>
      </Pill>
    )
  return <Pill state="plain">{audienceLabel(release.audience)}</Pill>
}

/** Who sees it, as a sentence. */
export function ReachSentence({ release, now }: { release: Told; now: number }) {
  const times = useTimes(staffZone)
  const { audience, embargoUntil, isPublic } = release
  const until = embargoUntil === null ? '' : times.moment(embargoUntil)
  if (isPublic) return <Trans>The public sees this release.</Trans>
  if (isHeld(release, now))
    return audience === 'public' ? (
      <Trans>Only organizers see it until {until}; then everybody does.</Trans>
    ) : (
      <Trans>Only organizers see it until {until}; then speakers do.</Trans>
    )
  switch (audience) {
    case 'organizers':
      return <Trans>Only organizers see it.</Trans>
    case 'speakers':
      return <Trans>Organizers and speakers see it, not the public.</Trans>
    case 'public':
      return <Trans>The public sees a later one.</Trans>
  }
}
