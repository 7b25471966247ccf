import { Trans, useLingui } from '@lingui/react/macro'
import type { Programme } from '@roundtable/contracts'
import { focusAreas, segments } from '@roundtable/domain'
import { Glyph, Icon } from '@roundtable/ui'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useLocale } from '../../platform/i18n/use-locale'
import { useVocabulary } from '../../platform/vocabulary'
import { focusAreaLabel } from '../../platform/world-labels'
import { calendarAddress } from './model/calendar-address'
import type { Entry } from './model/days'
import { countOf, narrows, type Filters } from './model/filters'
import { Freshness } from './silence-notice'
import { useProgramme } from './use-programme'
import { useSaved } from './use-saved'

interface ChoiceProps {
  /** What changes in the address; undefined takes a filter away. */
  set: Partial<Filters>
  current: boolean
  className?: string
  children: ReactNode
}

/** A filter is a link: its state stands in the address and can be sent to somebody. */
function Choice({ set, current, className, children }: ChoiceProps) {
  return (
    <Link
      to="."
      search={(before) => ({ ...before, ...set })}
      replace
      resetScroll={false}
      // Current is what the whole address says, not a part of it.
      activeOptions={{ exact: true }}
      className={className}
      aria-current={current ? 'true' : undefined}
    >
      {children}
    </Link>
  )
}

interface FilterProps {
  entries: readonly Entry[]
  filters: Filters
}

const nothingChosen: Partial<Filters> = {
  kind: undefined,
  format: undefined,
  focus: undefined,
  room: undefined,
  spoken: undefined,
  q: undefined,
  mine: undefined,
}

/** Phones: one line of chips, scrolled sideways. */
export function FilterChips({ filters }: FilterProps) {
  const { t } = useLingui()
  const { segment } = useVocabulary()
  return (
    <nav className="chips" aria-label={t`Filters`}>
      <Choice className="chip" set={nothingChosen} current={!narrows(filters)}>
        <Trans>All</Trans>
      </Choice>
      <MineChoice className="chip" filters={filters} />
      {focusAreas.map((area) => (
        <Choice
          key={area}
          className="chip"
          set={{ focus: filters.focus === area ? undefined : area }}
          current={filters.focus === area}
        >
          <Glyph area={area} size="11px" />
          {focusAreaLabel(area)}
        </Choice>
      ))}
      {segments.map((kind) => (
        <Choice
          key={kind}
          className="chip"
          set={{ kind: filters.kind === kind ? undefined : kind }}
          current={filters.kind === kind}
        >
          {segment[kind]}
        </Choice>
      ))}
      <HostChoice className="chip" filters={filters} />
    </nav>
  )
}

/** Wide screens: the same choices as lists, with how many sessions each would show. */
export function FilterRail({
  entries,
  filters,
  programme,
}: FilterProps & { programme: Programme }) {
  const { t } = useLingui()
  return (
    <aside className="rail" aria-label={t`Filters`}>
      {programme.release && <FilterLists entries={entries} filters={filters} />}
      <Colophon programme={programme} />
    </aside>
  )
}

function FilterLists({ entries, filters }: FilterProps) {
  const { focusShort, segment } = useVocabulary()
  return (
    <>
      <h2>
        <Trans>Kind</Trans>
      </h2>
      <ul>
        <li>
          <Choice set={{ kind: undefined }} current={filters.kind === undefined}>
            <Trans>All kinds</Trans>
            <Count entries={entries} filters={{ ...filters, kind: undefined }} />
          </Choice>
        </li>
        {segments.map((kind) => (
          <li key={kind}>
            <Choice
              set={{ kind: filters.kind === kind ? undefined : kind }}
              current={filters.kind === kind}
            >
              {segment[kind]}
              <Count entries={entries} filters={{ ...filters, kind }} />
            </Choice>
          </li>
        ))}
      </ul>
      <h2>
        <Trans>Focus area</Trans>
      </h2>
      <ul>
        {focusAreas.map((area) => (
          <li key={area}>
            <Choice
              set={{ focus: filters.focus === area ? undefined : area }}
              current={filters.focus === area}
            >
              <Glyph area={area} size="12px" />
              {focusShort[area]}
              <Count entries={entries} filters={{ ...filters, focus: area }} />
            </Choice>
          </li>
        ))}
      </ul>
      <h2>
        <Trans>Show</Trans>
      </h2>
      <ul>
        <li>
          <MineChoice filters={filters} />
        </li>
        <li>
          <HostChoice filters={filters} />
        </li>
        <li>
          <CalendarLink />
        </li>
      </ul>
    </>
  )
}

function Count({ entries, filters }: FilterProps) {
  const saved = useSaved()
  return <span className="n">{countOf(entries, filters, saved)}</span>
}

/** What this reader saved, of all days. */
function MineChoice({ filters, className }: { filters: Filters; className?: string }) {
  const saved = useSaved()
  const { reading } = useProgramme()
  // What was saved and is not in the programme any more would be counted, and never shown.
  const count = reading?.programme.sessions.filter(({ id }) => saved.has(id)).length ?? 0
  return (
    <Choice
      set={{ mine: filters.mine ? undefined : 'on' }}
      current={filters.mine !== undefined}
      {...(className ? { className } : {})}
    >
      <Icon name="bookmark" />
      <Trans>My agenda</Trans>
      <span className="n">{count}</span>
    </Choice>
  )
}

/** A calendar that follows the programme. The browser decides what opens it. */
function CalendarLink() {
  const locale = useLocale()
  return (
    <a href={calendarAddress(locale)} download="roundtable.ics">
      <Icon name="calendar" />
      <Trans>Add to calendar</Trans>
    </a>
  )
}

function HostChoice({ filters, className }: { filters: Filters; className?: string }) {
  const shown = filters.host !== 'off'
  return (
    <Choice
      set={{ host: shown ? 'off' : undefined }}
      current={shown}
      {...(className ? { className } : {})}
    >
      {shown && <Icon name="check" className="tick" />}
      <Trans>Host sessions, grey</Trans>
    </Choice>
  )
}

/** Which release this is, and what is not real in it. */
export function Colophon({ programme }: { programme: Programme }) {
  return (
    <div className="colophon">
      <p>
        <Freshness zone={programme.event.timeZone} />
      </p>
      {programme.event.illustrative && (
        <p>
          <Trans>People are illustrative.</Trans>
        </p>
      )}
      <p className="phone-only-line">
        <CalendarLink />
      </p>
      <p>
        <Link to="/sign-in">
          <Trans>Sign in for staff</Trans>
        </Link>
      </p>
    </div>
  )
}
