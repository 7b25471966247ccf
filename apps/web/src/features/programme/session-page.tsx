import { Trans, useLingui } from '@lingui/react/macro'
import type { Programme, PublicSession } from '@roundtable/contracts'
import { Glyph, Icon } from '@roundtable/ui'
import { Link, useParams } from '@tanstack/react-router'
import { useText, Words } from '../../platform/i18n/words'
import { useMinute } from '../../platform/time/use-minute'
import { useVocabulary } from '../../platform/vocabulary'
import { focusAreaLabel } from '../../platform/world-labels'
import { clockOf, dayIn } from './model/days'
import { SessionPeople } from './session-people'
import { StatePill } from './session-row'
import { SessionWhen } from './session-when'
import { SilenceNotice } from './silence-notice'
import { Unread } from './unread'
import { useProgramme } from './use-programme'

/** One session at its permanent address. */
export function SessionPage() {
  const { t } = useLingui()
  const { id } = useParams({ from: '/public/sessions/$id' })
  const { reading } = useProgramme()
  const session = reading?.programme.sessions.find((one) => one.id === id)
  if (reading && session) return <Shown programme={reading.programme} session={session} />
  if (reading) return <Unknown />
  return (
    <main className="one">
      <Unread title={t`The session could not be read.`} bars={4} />
    </main>
  )
}

function Unknown() {
  const { t } = useLingui()
  return (
    <main className="one">
      <title>{t`Not in the programme · Roundtable`}</title>
      <h1>
        <Trans>This session is not in the programme</Trans>
      </h1>
      <p className="soft">
        <Trans>The address may be mistyped, or the session has not been released.</Trans>
      </p>
      <p>
        <Link to="/programme/{-$day}" className="btn primary">
          <Trans>Open the programme</Trans>
        </Link>
      </p>
    </main>
  )
}

interface ShownProps {
  programme: Programme
  session: PublicSession
}

function Shown({ programme, session }: ShownProps) {
  const { t } = useLingui()
  const text = useText()
  const now = useMinute()
  const { format, segment } = useVocabulary()
  const day = dayIn(clockOf(programme.event), session.start)
  const title = text(session.title)
  return (
    <main className="one">
      <title>{t`${title} · Roundtable`}</title>
      <p className="back">
        <Link to="/programme/{-$day}" params={{ day }}>
          <Icon name="back" />
          <Trans>Programme</Trans>
        </Link>
      </p>
      <SilenceNotice zone={programme.event.timeZone} />
      <div className="kind">
        <StatePill session={session} now={now} />
        <span>{format[session.format]}</span>
        <span className="dim">{segment[session.segment]}</span>
      </div>
      <h1>
        {session.status === 'cancelled' ? (
          <s>
            <Words text={session.title} />
          </s>
        ) : (
          <Words text={session.title} />
        )}
      </h1>
      <SessionWhen programme={programme} session={session} />
      <FocusAreas session={session} />
      <SessionPeople session={session} illustrative={programme.event.illustrative} />
    </main>
  )
}

function FocusAreas({ session }: { session: PublicSession }) {
  const { focusPhrase } = useVocabulary()
  if (session.focusAreas.length === 0) return null
  return (
    <section>
      <h2>
        <Trans>Focus areas</Trans>
      </h2>
      <ul className="areas">
        {session.focusAreas.map((area) => (
          <li key={area}>
            <Glyph area={area} size="14px" />
            <span>
              {focusAreaLabel(area)}
              <small>{focusPhrase[area]}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
