import { plural } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { minutesShort } from '../../model/words'
import { speakingTime } from '../model/roles'
import { useSession } from '../session-context'

/** How much of the session is spoken for. */
export function SpeakingLine() {
  const { fields } = useSession()
  const { minutes, open } = speakingTime(fields.roles)
  const agreed = minutesShort(minutes)
  const length = minutesShort(fields.minutes)
  return (
    <p className={minutes > fields.minutes ? 'total over' : 'total'}>
      <Trans>
        Agreed: {agreed} of {length}
      </Trans>
      {open > 0 && (
        <span className="soft">
          {' · '}
          {plural(open, {
            one: '# person without an agreed time',
            other: '# people without an agreed time',
          })}
        </span>
      )}
    </p>
  )
}
