import { useLingui } from '@lingui/react/macro'
import { Outlet } from '@tanstack/react-router'
import { useDensity } from '../../platform/density'
import { Announcer } from './announcer'
import { MomentPanel } from './moment-panel'
import { useOffline } from './offline/use-offline'
import { SinceProvider, useSince } from './use-news'
import { ProgrammeProvider, useProgrammeState } from './use-programme'

/** What all public pages share: the dark panel for now, and the page beside or below it. */
export function PublicFrame() {
  const { t } = useLingui()
  const state = useProgrammeState()
  const since = useSince(state.reading)
  useDensity('read')
  useOffline()
  return (
    <ProgrammeProvider value={state}>
      <SinceProvider value={since}>
        <title>{t`Programme · Roundtable`}</title>
        <div className="public">
          <MomentPanel />
          <Outlet />
        </div>
        <Announcer programme={state.reading?.programme} />
      </SinceProvider>
    </ProgrammeProvider>
  )
}
