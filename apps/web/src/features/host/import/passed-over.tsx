import { plural } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { HostImportAnswer } from '@roundtable/contracts'
import { passedOverLabel } from '../words'

/** What of the file takes nobody's time, and why: nothing is dropped in silence. */
export function PassedOver({ passedOver }: Pick<HostImportAnswer, 'passedOver'>) {
  if (passedOver.length === 0) return null
  return (
    <details className="passed-over">
      <summary>
        {plural(passedOver.length, {
          one: '# entry of the file takes nobody’s time',
          other: '# entries of the file take nobody’s time',
        })}
      </summary>
      <ul>
        {passedOver.map(({ uid, title, reason }, place) => (
          // Instances of one series have one UID.
          <li key={`${uid} ${place}`}>
            <bdi lang="en">{title}</bdi> <span className="soft">{passedOverLabel(reason)}</span>
          </li>
        ))}
      </ul>
      <p className="soft">
        <Trans>They are not shown on the board.</Trans>
      </p>
    </details>
  )
}
