import { Trans, useLingui } from '@lingui/react/macro'
import type { Programme, PublicSession, Revision, Text } from '@roundtable/contracts'
import { Glyph, Icon, NoticeBox } from '@roundtable/ui'
import { Link, useParams } from '@tanstack/react-router'
import { useLocale } from '../../platform/i18n/use-locale'
import { useText, Words } from '../../platform/i18n/words'
import { useMinute } from '../../platform/time/use-minute'
import { useTimes } from '../../platform/time/use-times'
import { useVocabulary } from '../../platform/vocabulary'
import { focusAreaLabel } from '../../platform/world-labels'
import { calendarAddress } from './model/calendar-address'
import { clockOf, dayIn } from './model/days'
import { NotThere } from './not-there'
import { OverlapHint } from './overlap-hint'
import { SaveButton } from './save-button'
import { About, Items, Languages } from './session-content'
import { SessionPeople } from './session-people'
import { StatePill } from './session-row'
import { SessionWhen } from './session-when'
import { SilenceNotice } from './silence-notice'
import { Unread } from './unread'
import { useProgramme } from './use-programme'
import { useShown } from './use-shown'
import { ZoneSwitch } from './zone-switch'

/** One session at its permanent address: also a cancelled one, and one that is not in the programme any more. */
export function SessionPage() {
  const { t } = useLingui()
  const { id } = useParams({ from: '/public/programme/sessions/$id' })
  const { reading } = useProgramme()
  const programme = useShown()?.programme
  if (!reading || !programme)
    return (
      <main className="one">
        <Unread title={t`The session could not be read.`} bars={4} />
      </main>
    )
  const session = programme.sessions.find((one) => one.id === id)
  if (session) return <Shown programme={programme} session={session} />
  const story = programme.revisions.find((one) => one.sessionId === id)
  if (story?.gone) return <Gone programme={programme} story={story} title={story.gone} />
  return <Unknown />
}

const Unknown = () => (
  <NotThere heading={<Trans>This session is not in the programme</Trans>}>
    <Trans>The address may be mistyped, or the session has not been released.</Trans>
  </NotThere>
)

interface GoneProps {
  programme: Programme
  story: Revision
  title: Text
}

/** It was public once; the address still answers, and says what became of it. */
function Gone({ programme, story, title }: GoneProps) {
  const { t } = useLingui()
  const text = useText()
  const { moment } = useTimes(programme.event.timeZone)
  const name = text(title)
  const { changed } = story
  const at = moment(story.changedAt)
  return (
    <NotThere
      title={t`${name} · Roundtable`}
      heading={
        <s>
          <Words text={title} />
        </s>
      }
    >
      <Trans>
        This session was in the programme. Release {changed} of {at} does not have it any more.
      </Trans>
    </NotThere>
  )
}

interface ShownProps {
  programme: Programme
  session: PublicSession
}

function Shown({ programme, session }: ShownProps) {
  const { t } = useLingui()
  const text = useText()
  const locale = useLocale()
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
      <Cancelled programme={programme} session={session} />
      <SessionWhen programme={programme} session={session} />
      <ZoneSwitch />
      <div className="acts">
        <SaveButton session={session} className="btn">
          <Trans>My agenda</Trans>
        </SaveButton>
        <a
          className="btn"
          href={calendarAddress(locale, session.id)}
          download={`${session.code}.ics`}
        >
          <Icon name="calendar" />
          <Trans>Add to calendar</Trans>
        </a>
      </div>
      <OverlapHint programme={programme} session={session} />
      <About session={session} />
      <Items session={session} />
      <Languages session={session} />
      <FocusAreas session={session} />
      <SessionPeople session={session} illustrative={programme.event.illustrative} />
    </main>
  )
}

/** What happened, and by which release. */
function Cancelled({ programme, session }: ShownProps) {
  const { moment } = useTimes(programme.event.timeZone)
  const story = programme.revisions.find((one) => one.sessionId === session.id)
  if (session.status !== 'cancelled') return null
  const changed = story?.changed ?? programme.release?.number ?? 0
  const at = moment(story?.changedAt ?? programme.release?.publishedAt ?? session.start)
  return (
    <NoticeBox look="plain" title={<Trans>This session does not take place.</Trans>}>
      <Trans>
        Release {changed} of {at} cancelled it. Below is what was planned.
      </Trans>
    </NoticeBox>
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
