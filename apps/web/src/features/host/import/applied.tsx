import { plural } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { HostImportAnswer } from '@roundtable/contracts'
import { Icon, PageBody, PageHead } from '@roundtable/ui'
import { Link } from '@tanstack/react-router'
import { Back } from '../back'
import { ChangeRows } from '../changes/change-rows'
import { ChangeFigures } from '../changes/figures'
import type { HostNow } from '../use-host'

interface AppliedProps {
  now: HostNow
  answer: HostImportAnswer
}

/** It counts: what has changed, who has been told, where to go on. */
export function Applied({ now, answer }: AppliedProps) {
  const { number, changes } = answer
  const hit = new Set(
    answer.newFindings
      .filter(({ code }) => code === 'host-meets' || code === 'host-duty')
      .flatMap(({ sessions }) => sessions),
  )
  const sessions = plural(hit.size, {
    0: 'None of our sessions is hit.',
    one: '# of our sessions is hit.',
    other: '# of our sessions are hit.',
  })
  return (
    <PageBody>
      <PageHead
        back={<Back />}
        title={<Trans>Host revision {number} is applied</Trans>}
        meta={
          <span role="status">
            <Icon name="satisfied" /> {sessions}{' '}
            <Trans>None was moved. Every open board has been told, the public page follows.</Trans>
          </span>
        }
        acts={<ChangeFigures changes={changes} />}
      />
      <div className="next-acts">
        <Link to="/organize" className="btn primary">
          {hit.size > 0 ? (
            <Trans>Open the board and review them</Trans>
          ) : (
            <Trans>Open the board</Trans>
          )}
        </Link>
        <Link to="/organize/host" className="btn">
          <Trans>See the timetable</Trans>
        </Link>
      </div>
      <ChangeRows changes={changes} zone={now.plan.event.timeZone} />
    </PageBody>
  )
}
