import { Trans, useLingui } from '@lingui/react/macro'
import type { Programme } from '@roundtable/contracts'
import { Icon } from '@roundtable/ui'
import { Link, useParams } from '@tanstack/react-router'
import { capital } from '../../platform/i18n/capital'
import { Words } from '../../platform/i18n/words'
import { useMinute } from '../../platform/time/use-minute'
import { useCity, useTimes } from '../../platform/time/use-times'
import { roleLabel } from '../../platform/world-labels'
import { titled } from './lead-line'
import { clockOf, dayIn } from './model/days'
import { speakerOf, type Appearance, type Speaker } from './model/speaker'
import { NotThere } from './not-there'
import { RoomCode } from './room-code'
import { StatePill } from './session-row'
import { SilenceNotice } from './silence-notice'
import { Unread } from './unread'
import { useShown } from './use-shown'
import { ZoneSwitch } from './zone-switch'

/** One person at their permanent address: what the programme says of them in public, and their sessions. */
export function SpeakerPage() {
  const { t } = useLingui()
  const { id } = useParams({ from: '/public/programme/speakers/$id' })
  const programme = useShown()?.programme
  if (!programme)
    return (
      <main className="one">
        <Unread title={t`The page could not be read.`} bars={4} />
      </main>
    )
  const speaker = speakerOf(programme, id)
  return speaker ? <Shown programme={programme} speaker={speaker} /> : <Unknown />
}

const Unknown = () => (
  <NotThere heading={<Trans>The programme names nobody at this address</Trans>}>
    <Trans>The address may be mistyped, or this person takes part no longer.</Trans>
  </NotThere>
)

function Shown({ programme, speaker }: { programme: Programme; speaker: Speaker }) {
  const { t } = useLingui()
  const { person, appearances } = speaker
  const name = titled(person)
  const place = useCity()(programme.event.timeZone)
  return (
    <main className="one">
      <title>{t`${name} · Roundtable`}</title>
      <p className="back">
        <Link to="/programme/{-$day}">
          <Icon name="back" />
          <Trans>Programme</Trans>
        </Link>
      </p>
      <SilenceNotice zone={programme.event.timeZone} />
      <h1>
        <bdi>{name}</bdi>
      </h1>
      <p className="post">
        <bdi>{person.function}</bdi>
        <bdi className="soft">{person.organisation}</bdi>
      </p>
      <section>
        <h2>
          <Trans>Sessions, {place} time</Trans>
        </h2>
        <ul className="people">
          {appearances.map((appearance) => (
            <AppearanceItem
              key={`${appearance.session.id} ${appearance.role}`}
              programme={programme}
              appearance={appearance}
            />
          ))}
        </ul>
      </section>
      <ZoneSwitch />
      {programme.event.illustrative && (
        <p className="dim">
          <Trans>People are illustrative.</Trans>
        </p>
      )}
    </main>
  )
}

interface AppearanceItemProps {
  programme: Programme
  appearance: Appearance
}

function AppearanceItem({ programme, appearance }: AppearanceItemProps) {
  const now = useMinute()
  const { time, shortDay } = useTimes(programme.event.timeZone)
  const { session, role } = appearance
  const day = shortDay(dayIn(clockOf(programme.event), session.start))
  const at = time(session.start)
  const room = <RoomCode programme={programme} id={session.roomId} />
  const title = <Words text={session.title} />
  return (
    <li>
      <span>
        <b>
          <Link to="/programme/sessions/$id" params={{ id: session.id }}>
            {session.status === 'cancelled' ? <s>{title}</s> : title}
          </Link>
        </b>
        <small className="when">
          <StatePill session={session} now={now} />
          <span>
            <Trans>
              {day}, {at}, {room}
            </Trans>
          </span>
        </small>
      </span>
      <span className="role">{capital(roleLabel(role))}</span>
    </li>
  )
}
