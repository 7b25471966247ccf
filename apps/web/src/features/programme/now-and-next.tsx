import { Plural, Trans } from '@lingui/react/macro'
import type { Programme, PublicSession } from '@roundtable/contracts'
import { Glyphs, Pill } from '@roundtable/ui'
import { Link } from '@tanstack/react-router'
import type { CSSProperties, ReactNode } from 'react'
import { Words } from '../../platform/i18n/words'
import { useMinute } from '../../platform/time/use-minute'
import { useTimes } from '../../platform/time/use-times'
import { useVocabulary } from '../../platform/vocabulary'
import { clockOf, dayIn } from './model/days'
import { momentOf, type Running } from './model/moment'
import { RoomCode } from './room-code'

/** The list below has all; this panel must leave room for it. */
const most = 3

/** Now and next, from the clock and the released times; before and after the event it says so. */
export function NowAndNext({ programme }: { programme: Programme }) {
  const now = useMinute()
  const moment = momentOf(programme, now)
  switch (moment.phase) {
    case 'unpublished':
      return (
        <p className="phase">
          <Trans>The programme is not published yet.</Trans>
        </p>
      )
    case 'empty':
      return (
        <p className="phase">
          <Trans>The programme has no session yet.</Trans>
        </p>
      )
    case 'cancelled':
      return (
        <p className="phase">
          <Trans>No session takes place: all are cancelled.</Trans>
        </p>
      )
    case 'before':
      return <Before programme={programme} opens={moment.opens} first={moment.first} now={now} />
    case 'after':
      return <After programme={programme} {...moment} />
    case 'during':
      return (
        <>
          {moment.running.length === 0 && (
            <p className="phase">
              <Trans>Nothing is running right now.</Trans>
            </p>
          )}
          {moment.running.slice(0, most).map((running) => (
            <RunningItem key={running.session.id} programme={programme} running={running} />
          ))}
          <More count={moment.running.length - most} />
          {moment.next.slice(0, 2).map((session) => (
            <NextItem key={session.id} programme={programme} session={session} now={now} />
          ))}
        </>
      )
  }
}

function More({ count }: { count: number }) {
  if (count <= 0) return null
  return (
    <p className="phase">
      <Plural value={count} one="# more is running now" other="# more are running now" />
    </p>
  )
}

interface ItemProps {
  programme: Programme
  session: PublicSession
  head: ReactNode
  children?: ReactNode
  quiet?: boolean
}

function Item({ programme, session, head, children, quiet = false }: ItemProps) {
  return (
    <article className={quiet ? 'now-item next' : 'now-item'}>
      <div className="h">
        <span className="when">{head}</span>
        <span className="room">
          <RoomCode programme={programme} id={session.roomId} />
        </span>
      </div>
      <h3>
        <Link to="/programme/sessions/$id" params={{ id: session.id }}>
          <Words text={session.title} />
        </Link>
      </h3>
      {children}
    </article>
  )
}

function RunningItem({ programme, running }: { programme: Programme; running: Running }) {
  const { session, progress } = running
  const { format } = useVocabulary()
  const until = useTimes(programme.event.timeZone).time(session.end)
  const share = `${Math.round(progress * 100)}%`
  return (
    <Item
      programme={programme}
      session={session}
      head={
        <>
          <Pill state="live">
            <Trans>Now</Trans>
          </Pill>
          <span>
            <Trans>until {until}</Trans>
          </span>
        </>
      }
    >
      <div className="meta">
        <Glyphs areas={session.focusAreas} size="11px" />
        <span>{format[session.format]}</span>
      </div>
      <div className="bar-progress" style={{ '--p': share } as CSSProperties}>
        <i />
      </div>
    </Item>
  )
}

interface NextProps {
  programme: Programme
  session: PublicSession
  now: number
}

function NextItem({ programme, session, now }: NextProps) {
  const { time, weekday } = useTimes(programme.event.timeZone)
  const clock = clockOf(programme.event)
  const day = dayIn(clock, session.start)
  const at = time(session.start)
  const weekdayName = weekday(day)
  return (
    <Item
      quiet
      programme={programme}
      session={session}
      head={
        <>
          <span className="strong">
            {day === dayIn(clock, now) ? (
              <Trans>Next, {at}</Trans>
            ) : (
              <Trans>
                Next, {weekdayName} {at}
              </Trans>
            )}
          </span>
          <span className="soft">
            <In ms={Date.parse(session.start) - now} />
          </span>
        </>
      }
    />
  )
}

/** How long until then: minutes, hours, days, in this order of size. */
function In({ ms }: { ms: number }) {
  const minutes = Math.ceil(ms / 60_000)
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  const days = Math.floor(hours / 24)
  if (hours >= 48) return <Plural value={days} one="in # day" other="in # days" />
  if (hours === 0) return <Trans>in {rest} min</Trans>
  if (rest === 0) return <Trans>in {hours} h</Trans>
  return (
    <Trans>
      in {hours} h {rest} min
    </Trans>
  )
}

interface BeforeProps {
  programme: Programme
  opens: string
  first: PublicSession[]
  now: number
}

function Before({ programme, opens, first, now }: BeforeProps) {
  const { event } = programme
  const { dates, time } = useTimes(event.timeZone)
  const from = event.days[0]?.date ?? dayIn(clockOf(event), opens)
  const span = dates(from, event.days[event.days.length - 1]?.date ?? from)
  const at = time(opens)
  return (
    <>
      <p className="phase">
        <b>
          <Trans>
            Begins <In ms={Date.parse(opens) - now} />
          </Trans>
        </b>
        <Trans>The Roundtable is on {span}.</Trans>
      </p>
      {first.map((session) => (
        <Item
          key={session.id}
          quiet
          programme={programme}
          session={session}
          head={
            <span className="strong">
              <Trans>First, {at}</Trans>
            </span>
          }
        />
      ))}
    </>
  )
}

interface AfterProps {
  programme: Programme
  ended: string
  first: PublicSession
  last: PublicSession
}

function After({ programme, ended, first, last }: AfterProps) {
  const { event } = programme
  const { date, weekday, time } = useTimes(event.timeZone)
  const clock = clockOf(event)
  const day = date(dayIn(clock, ended))
  const at = ({ start }: PublicSession): string => `${weekday(dayIn(clock, start))} ${time(start)}`
  return (
    <>
      <p className="phase">
        <b>
          <Trans>The Roundtable ended on {day}.</Trans>
        </b>
        <Trans>The programme stays here as it was last released.</Trans>
      </p>
      <Item
        quiet
        programme={programme}
        session={first}
        head={
          <>
            <span className="strong">
              <Trans>First</Trans>
            </span>
            <span className="soft">{at(first)}</span>
          </>
        }
      />
      <Item
        quiet
        programme={programme}
        session={last}
        head={
          <>
            <span className="strong">
              <Trans>Last</Trans>
            </span>
            <span className="soft">{at(last)}</span>
          </>
        }
      />
    </>
  )
}
