import { Trans } from '@lingui/react/macro'
import type { Programme, PublicSession } from '@roundtable/contracts'
import { focusAreas } from '@roundtable/domain'
import { Glyph, Glyphs, Icon } from '@roundtable/ui'
import { Link } from '@tanstack/react-router'
import { Words } from '../../platform/i18n/words'
import { useMinute } from '../../platform/time/use-minute'
import { useCity, useTimes } from '../../platform/time/use-times'
import { useVocabulary } from '../../platform/vocabulary'
import { corner } from './model/corner'
import { RoomCode } from './room-code'
import { StatePill } from './session-row'
import { useProgrammeOnce } from './use-programme'

/** Beside the sign-in form: the programme is open to everybody. */
export function OpenProgramme() {
  const programme = useProgrammeOnce()?.programme
  const { focusPhrase } = useVocabulary()
  return (
    <aside className="moment open-programme">
      {programme ? <PlaceLine programme={programme} /> : <div />}
      <div className="corner">
        <h2>
          <Trans>The programme is open to everyone</Trans>
        </h2>
        {programme && <Corner programme={programme} />}
        <Link to="/programme/{-$day}" className="to">
          <Trans>Open the programme</Trans>
          <Icon name="arrow" />
        </Link>
      </div>
      <ul className="key">
        {focusAreas.map((area) => (
          <li key={area}>
            <Glyph area={area} size="12px" />
            {focusPhrase[area]}
          </li>
        ))}
      </ul>
    </aside>
  )
}

function PlaceLine({ programme }: { programme: Programme }) {
  const now = useMinute()
  const zone = programme.event.timeZone
  const { time, dates } = useTimes(zone)
  const place = useCity()(zone)
  const clock = time(now)
  const first = programme.days[0]?.date
  const last = programme.days[programme.days.length - 1]?.date
  const span = first !== undefined && last !== undefined ? dates(first, last) : ''
  return (
    <div className="place">
      <b>
        <Trans>
          {place}, {span}
        </Trans>
      </b>
      <span>
        <Trans>
          {clock} {place} time
        </Trans>
      </span>
    </div>
  )
}

function Corner({ programme }: { programme: Programme }) {
  const now = useMinute()
  const { sessions, date } = corner(programme, now)
  const { longDay } = useTimes(programme.event.timeZone)
  if (date === undefined) return null
  return (
    <>
      <p className="day">{longDay(date)}</p>
      <ul>
        {sessions.map((session) => (
          <Line key={session.id} programme={programme} session={session} now={now} />
        ))}
      </ul>
    </>
  )
}

interface LineProps {
  programme: Programme
  session: PublicSession
  now: number
}

function Line({ programme, session, now }: LineProps) {
  const { time } = useTimes(programme.event.timeZone)
  return (
    <li>
      <time dateTime={session.start}>{time(session.start)}</time>
      <div>
        <b>
          <Words text={session.title} />
        </b>
        <small>
          <Glyphs areas={session.focusAreas} size="11px" />
          <RoomCode programme={programme} id={session.roomId} />
        </small>
      </div>
      <StatePill session={session} now={now} />
    </li>
  )
}
