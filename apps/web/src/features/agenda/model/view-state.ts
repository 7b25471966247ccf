import type { FocusArea, Segment } from '@roundtable/contracts'
import { focusAreas, formats, segments } from '@roundtable/domain'
import type { Format } from '@roundtable/scheduling'
import type { ColumnWish } from './columns'
import { zooms, type Zoom } from './geometry'

/** What is dimmed on the board: everything but these. Null: does not matter. */
export interface Filter {
  readonly segment: Segment | null
  readonly format: Format | null
  readonly focus: FocusArea | null
  readonly person: string | null
  readonly room: string | null
  readonly findings: boolean
}

/** How the board is looked at. It stands in the address, so that a link to it shows the same. */
export interface ViewState extends ColumnWish {
  /** Below 800 px it is a list whatever is asked for. */
  readonly shape: 'grid' | 'list'
  readonly zoom: Zoom
  readonly days: 'one' | 'all'
  readonly filter: Filter
  /** Somebody whose sessions have a ring. */
  readonly who: string | null
  /** An empty room that a card in the hand has opened; in no address. */
  readonly opened: number | null
}

export const noFilter: Filter = {
  segment: null,
  format: null,
  focus: null,
  person: null,
  room: null,
  findings: false,
}

export const viewAtFirst: ViewState = {
  shape: 'grid',
  zoom: '15',
  days: 'one',
  columns: 'rooms',
  rooms: [],
  people: [],
  empty: 'wide',
  filter: noFilter,
  who: null,
  opened: null,
}

/** The view as the address carries it: only what is not as at first. */
export interface ViewSearch {
  shape?: 'list'
  /** 30m; as text, where a bare number would be put in quotes. */
  zoom?: `${number}m` | 'day'
  days?: 'all'
  columns?: 'people'
  rooms?: string
  people?: string
  empty?: 'thin'
  kind?: Segment
  format?: Format
  focus?: FocusArea
  person?: string
  room?: string
  findings?: 'open'
  who?: string
}

export const viewKeys: readonly (keyof ViewSearch)[] = [
  'shape',
  'zoom',
  'days',
  'columns',
  'rooms',
  'people',
  'empty',
  'kind',
  'format',
  'focus',
  'person',
  'room',
  'findings',
  'who',
]

const zoomWord = (zoom: Zoom): `${number}m` | 'day' => (zoom === 'day' ? zoom : `${Number(zoom)}m`)

const oneOf = <T extends string>(known: readonly T[], value: unknown): T | undefined =>
  known.find((one) => one === value)
const id = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[\w-]{1,64}$/.test(value) ? value : undefined
const ids = (value: unknown): string[] =>
  typeof value === 'string' ? value.split('.').flatMap((one) => id(one) ?? []) : []

const defined = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T

/** What an address says of the view, in order; unknown words are left out, never an error. */
export function viewSearch(given: Record<string, unknown>): ViewSearch {
  const zoom = oneOf(zooms.map(zoomWord), given.zoom)
  const [rooms, people] = [ids(given.rooms), ids(given.people)]
  return defined({
    shape: oneOf(['list'], given.shape),
    zoom: zoom === zoomWord(viewAtFirst.zoom) ? undefined : zoom,
    days: oneOf(['all'], given.days),
    columns: oneOf(['people'], given.columns),
    rooms: rooms.length > 0 ? rooms.join('.') : undefined,
    people: people.length > 0 ? people.join('.') : undefined,
    empty: oneOf(['thin'], given.empty),
    kind: oneOf(segments, given.kind),
    format: oneOf(formats, given.format),
    focus: oneOf(focusAreas, given.focus),
    person: id(given.person),
    room: id(given.room),
    findings: oneOf(['open'], given.findings),
    who: id(given.who),
  }) as ViewSearch
}

/** The view that an address asks for. */
export const viewOf = (search: ViewSearch): ViewState => ({
  shape: search.shape ?? 'grid',
  zoom: zooms.find((zoom) => zoomWord(zoom) === search.zoom) ?? viewAtFirst.zoom,
  days: search.days ?? 'one',
  columns: search.columns ?? 'rooms',
  rooms: ids(search.rooms),
  people: ids(search.people),
  empty: search.empty ?? 'wide',
  filter: {
    segment: search.kind ?? null,
    format: search.format ?? null,
    focus: search.focus ?? null,
    person: search.person ?? null,
    room: search.room ?? null,
    findings: search.findings === 'open',
  },
  who: search.who ?? null,
  opened: null,
})

/** The address of a view. */
export const searchOf = ({ filter, ...view }: ViewState): ViewSearch =>
  viewSearch({
    shape: view.shape,
    zoom: zoomWord(view.zoom),
    days: view.days,
    columns: view.columns,
    rooms: view.rooms.join('.'),
    people: view.people.join('.'),
    empty: view.empty,
    kind: filter.segment,
    format: filter.format,
    focus: filter.focus,
    person: filter.person,
    room: filter.room,
    findings: filter.findings ? 'open' : undefined,
    who: view.who,
  })
