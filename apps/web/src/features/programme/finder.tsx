import { Plural, useLingui } from '@lingui/react/macro'
import type { Programme } from '@roundtable/contracts'
import { Icon } from '@roundtable/ui'
import { capital } from '../../platform/i18n/capital'
import { useIntlTag, useLocale } from '../../platform/i18n/use-locale'
import { roomLabel } from '../../platform/room-label'
import { useVocabulary } from '../../platform/vocabulary'
import { languageName } from '../../platform/world-labels'
import type { Entry } from './model/days'
import { choicesOf, type Filters } from './model/filters'
import { useSetFilters, useTypedWords } from './use-filters'

interface FinderProps {
  programme: Programme
  /** Everything there is, of all days. */
  entries: readonly Entry[]
  filters: Filters
}

/** Words, and what one may choose from long lists: format, room, language. All of it stands in the address. */
export function Finder({ programme, entries, filters }: FinderProps) {
  return (
    <search className="finder">
      <SearchField q={filters.q ?? ''} />
      <Choices programme={programme} entries={entries} filters={filters} />
    </search>
  )
}

function SearchField({ q }: { q: string }) {
  const { t } = useLingui()
  const [typed, setTyped] = useTypedWords(q)
  return (
    <label className="find">
      <Icon name="search" />
      <input
        type="search"
        value={typed}
        maxLength={100}
        enterKeyHint="search"
        autoComplete="off"
        aria-label={t`Search sessions and people`}
        placeholder={t`Search sessions and people`}
        onChange={(event) => setTyped(event.target.value)}
      />
    </label>
  )
}

function Choices({ programme, entries, filters }: FinderProps) {
  const { t } = useLingui()
  const { format } = useVocabulary()
  const locale = useLocale()
  const tag = useIntlTag()
  const setFilters = useSetFilters()
  const choices = choicesOf(entries)
  const named = (code: string): string => {
    const room = programme.rooms.find((one) => one.code === code)
    return room ? roomLabel(room, locale) : code
  }
  const byName = <T extends string>(ids: readonly T[], name: (id: T) => string): Choice[] =>
    ids
      .map((id) => ({ id, text: name(id) }))
      .sort((a, b) => a.text.localeCompare(b.text, tag, { numeric: true }))
  return (
    <div className="choices">
      <ChoiceField
        label={t`Format`}
        all={t`All formats`}
        choices={byName(choices.formats, (id) => format[id])}
        value={filters.format}
        onChange={(id) => setFilters({ format: choices.formats.find((one) => one === id) })}
      />
      <ChoiceField
        label={t`Room`}
        all={t`All rooms`}
        choices={byName(choices.rooms, named)}
        value={filters.room}
        onChange={(room) => setFilters({ room })}
      />
      <ChoiceField
        label={t`Language`}
        all={t`All languages`}
        choices={byName(choices.languages, (id) => capital(languageName(id)))}
        value={filters.spoken}
        onChange={(spoken) => setFilters({ spoken })}
      />
    </div>
  )
}

interface Choice {
  id: string
  text: string
}

interface ChoiceFieldProps {
  label: string
  /** What it says when nothing is chosen. */
  all: string
  choices: readonly Choice[]
  value: string | undefined
  onChange: (id: string | undefined) => void
}

/** The browser's own list: it works everywhere and weighs nothing. Not there where there is nothing to choose. */
function ChoiceField({ label, all, choices, value, onChange }: ChoiceFieldProps) {
  if (choices.length < 2 && value === undefined) return null
  const isKnown = value === undefined || choices.some(({ id }) => id === value)
  return (
    <span className="choice">
      <select
        className={value === undefined ? undefined : 'chosen'}
        aria-label={label}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
      >
        <option value="">{all}</option>
        {choices.map(({ id, text }) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
        {!isKnown && <option value={value}>{value}</option>}
      </select>
    </span>
  )
}

/** How much was found, said aloud as well. */
export function FoundCount({ count }: { count: number }) {
  return (
    <p className="found" role="status">
      <Plural value={count} one="# result" other="# results" />
    </p>
  )
}
