import { Trans } from '@lingui/react/macro'
import type { Programme, PublicSession } from '@roundtable/contracts'
import { Icon } from '@roundtable/ui'
import { Words } from '../../platform/i18n/words'
import { savedBeside } from './model/saved'
import { useSaved } from './use-saved'

interface OverlapHintProps {
  programme: Programme
  session: PublicSession
}

/** Beside a saved session: another saved one takes place at the same time. */
export function OverlapHint({ programme, session }: OverlapHintProps) {
  const saved = useSaved()
  const [other] = saved.has(session.id) ? savedBeside(programme, session, saved) : []
  if (!other) return null
  const title = (
    <bdi>
      <Words text={other.title} />
    </bdi>
  )
  return (
    <div className="meta overlap">
      <Icon name="warning" />
      <span>
        <Trans>Overlaps a session you saved: {title}</Trans>
      </span>
    </div>
  )
}
