import { Trans } from '@lingui/react/macro'
import type { Programme, PublicSession } from '@roundtable/contracts'
import { Glyphs, Pill } from '@roundtable/ui'
import { Link } from '@tanstack/react-router'
import { inRow } from '../../platform/i18n/in-row'
import { Words } from '../../platform/i18n/words'
import { useTimes } from '../../platform/time/use-times'
import { useVocabulary } from '../../platform/vocabulary'
import { focusAreaLabel } from '../../platform/world-labels'
import { isRunning } from './model/moment'
import { LeadLine } from './lead-line'
import { OverlapHint } from './overlap-hint'
import { RoomCode } from './room-code'
import { SaveButton } from './save-button'
import { useNews } from './use-news'
import { WasPlace } from './was-place'

interface SessionRowProps {
  programme: Programme
  session: PublicSession
  now: number
}

/** Time, what, until. A cancelled session stays in its place, struck; a moved one says where it was. */
export function SessionRow({ programme, session, now }: SessionRowProps) {
  const { time } = useTimes(programme.event.timeZone)
  const { format } = useVocabulary()
  const cancelled = session.status === 'cancelled'
  const start = time(session.start)
  const end = time(session.end)
  const first = format[session.format]
  const second = <RoomCode programme={programme} id={session.roomId} />
  return (
    <article className="row" data-id={session.id}>
      <time dateTime={session.start}>{cancelled ? <s>{start}</s> : start}</time>
      <div>
        <h3>
          <Link to="/programme/sessions/$id" params={{ id: session.id }}>
            {cancelled ? (
              <s>
                <Words text={session.title} />
              </s>
            ) : (
              <Words text={session.title} />
            )}
          </Link>
        </h3>
        <div className="meta">
          <StatePill session={session} now={now} />
          <span>
            <Glyphs
              areas={session.focusAreas}
              size="11px"
              label={inRow(session.focusAreas.map((area) => focusAreaLabel(area)))}
            />
            <Trans>
              {first}, {second}
            </Trans>
          </span>
        </div>
        {session.was && !cancelled && (
          <div className="meta">
            <WasPlace programme={programme} session={session} was={session.was} />
          </div>
        )}
        <LeadLine session={session} />
        <OverlapHint programme={programme} session={session} />
      </div>
      <div className="until">{!cancelled && <Trans>to {end}</Trans>}</div>
      <SaveButton session={session} />
    </article>
  )
}

/** At most one state, the most urgent one. */
export function StatePill({ session, now }: { session: PublicSession; now: number }) {
  const news = useNews().news.get(session.id)
  if (session.status === 'cancelled')
    return (
      <Pill state="cancelled">
        <Trans>Cancelled</Trans>
      </Pill>
    )
  if (isRunning(session, now))
    return (
      <Pill state="live">
        <Trans>Now</Trans>
      </Pill>
    )
  if (session.was)
    return (
      <Pill state="changed">
        <Trans>Moved</Trans>
      </Pill>
    )
  if (news)
    return (
      <Pill state="changed">{news === 'new' ? <Trans>New</Trans> : <Trans>Changed</Trans>}</Pill>
    )
  return null
}
