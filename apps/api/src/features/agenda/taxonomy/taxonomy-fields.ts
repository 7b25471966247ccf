import type { Problem, Taxonomy, TaxonomyChange } from '@roundtable/contracts'
import type { Refusal } from '../../../platform/http/problem'
import { tidyText } from '../tidy-text'

export type TaxonomyFields = Pick<Taxonomy, 'focusAreas' | 'priorities'>
type Errors = NonNullable<Problem['errors']>

/** Areas that are not named stay as they are, and in the order of R14; the list of priorities is the whole list. */
export function applyFields(
  before: TaxonomyFields,
  { focusAreas = [], priorities }: TaxonomyChange['fields'],
): TaxonomyFields {
  const named = new Map(focusAreas.map((area) => [area.key, area]))
  return {
    focusAreas: before.focusAreas.map((area) => {
      const { key, name, priorities: tied } = named.get(area.key) ?? area
      return { key, name: tidyText(name), priorities: [...new Set(tied)].sort() }
    }),
    priorities: (priorities ?? before.priorities).map(({ key, name }) => ({
      key,
      name: tidyText(name),
    })),
  }
}

const sentences = {
  required: 'This has to be filled in.',
  'named-twice': 'This is named twice.',
  'unknown-focus-area': 'There is no such focus area.',
  'unknown-priority': 'There is no such priority.',
  used: 'A focus area is tied to this priority.',
} as const

const error = (pointer: string, code: keyof typeof sentences): Errors[number] => ({
  pointer: `/fields${pointer}`,
  code,
  detail: sentences[code],
})

/** A tie to what is not there: the area says so when it was named, the list of priorities when one was taken out. */
const loose = (after: TaxonomyFields, named: ReadonlyMap<string, number>): Errors => {
  const known = new Set(after.priorities.map((p) => p.key))
  return after.focusAreas.flatMap(({ key, priorities }) =>
    priorities.some((p) => !known.has(p))
      ? named.has(key)
        ? error(`/focusAreas/${named.get(key)}/priorities`, 'unknown-priority')
        : error('/priorities', 'used')
      : [],
  )
}

/** 422: names that are missing, things named twice, ties to nothing. */
export function refuseFields(
  before: TaxonomyFields,
  { focusAreas = [], priorities = [] }: TaxonomyChange['fields'],
  after: TaxonomyFields,
): Refusal | null {
  const known = new Set(before.focusAreas.map((area) => area.key))
  const named = new Map(focusAreas.map((area, i) => [area.key as string, i]))
  const errors = [
    ...focusAreas.flatMap(({ key, name }, i): Errors => [
      ...(known.has(key) ? [] : [error(`/focusAreas/${i}/key`, 'unknown-focus-area')]),
      ...(named.get(key) === i ? [] : [error(`/focusAreas/${i}/key`, 'named-twice')]),
      ...(name.en.trim() ? [] : [error(`/focusAreas/${i}/name/en`, 'required')]),
    ]),
    ...priorities.flatMap(({ key, name }, i): Errors => [
      ...(priorities.findIndex((p) => p.key === key) === i
        ? []
        : [error(`/priorities/${i}/key`, 'named-twice')]),
      ...(name.en.trim() ? [] : [error(`/priorities/${i}/name/en`, 'required')]),
    ]),
    ...loose(after, named),
  ]
  const detail = 'Something in the focus areas does not fit. Nothing was changed.'
  return errors.length > 0 ? { word: 'validation', detail, errors } : null
}
