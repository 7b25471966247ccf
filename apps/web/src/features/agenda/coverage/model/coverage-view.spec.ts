import { beforeAll, describe, expect, it } from '@jest/globals'
import { i18n } from '@lingui/core'
import { coverage, type CoverageInput } from '@roundtable/domain'
import { capital } from '../../../../platform/i18n/capital'
import { coverageNames } from './coverage-names'
import { gapGroups, sectionsOf, type Section } from './coverage-view'
import { dayMonthYear, eitherOf } from './coverage-words'
import { planWith } from '../../model/testing/a-wire-plan'

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }))

const plan = planWith(
  {},
  {
    focusAreas: [
      { key: 'access', name: { en: 'Connecting people everywhere' }, priorities: ['networks'] },
      { key: 'value', name: { en: 'Building digital ecosystems' }, priorities: [] },
    ],
    priorities: [
      { key: 'networks', name: { en: 'Affordable connectivity' } },
      { key: 'money', name: { en: 'Resource mobilization' } },
    ],
  },
)
const session = { placed: true, sdgs: [9], regionalPriorities: ['connectivity'] }
const input: CoverageInput = {
  sessions: [
    { ...session, id: 'a', focusAreas: ['access'], languages: ['en', 'fr'], peopleIds: ['m'] },
    { ...session, id: 'v', focusAreas: ['value'], languages: ['en'], peopleIds: ['y'] },
  ],
  people: [
    { id: 'm', group: 'government', country: 'RW' },
    { id: 'y', group: 'youth', country: null },
  ],
  focusAreas: plan.focusAreas,
  priorities: plan.priorities.map((p) => p.key),
  scope: 'placed',
  date: '2022-06-07',
}
const view = (crossed = true) => {
  const covered = coverage(input, () => ({ region: 'africa', groups: ['LDC'] }))
  const sections = sectionsOf(covered, coverageNames(plan), crossed)
  return { covered, sections }
}
const section = (sections: readonly Section[], dimension: string) =>
  sections.find((s) => s.dimension === dimension)!

describe('sections of the coverage page', () => {
  it('have one line per value and one cell per focus area', () => {
    const { lines } = section(view().sections, 'priority')
    expect(
      lines.map(({ name, cells }) => [name, cells.map((c) => c && c.sessionIds.length)]),
    ).toEqual([
      ['Affordable connectivity', [1, null]],
      ['Resource mobilization', [null, null]],
    ])
  })

  it('cross nothing, and compare no areas, within one focus area', () => {
    const { sections } = view(false)
    expect(sections.map((s) => s.dimension)).not.toContain('focusArea')
    expect(sections.flatMap((s) => s.lines.flatMap((line) => line.cells))).toEqual([])
  })

  it('name the goals in full', () => {
    const { lines } = section(view().sections, 'sdg')
    expect(lines).toHaveLength(17)
    expect(lines[8]!.title).toBe('Goal 9 · Industry, innovation and infrastructure')
  })
})

describe('gaps in words', () => {
  it('say what is missing altogether, then what a focus area lacks', () => {
    const { covered, sections } = view()
    const groups = gapGroups(covered.gaps, sections, eitherOf)
    expect(groups.map((g) => [g.focusArea, g.sentences.map((s) => s.text)])).toEqual([
      [
        null,
        [
          'No session serves: Resource mobilization.',
          'Nobody from the private sector, civil society, academia, international organisations, ' +
            'international financial institutions, philanthropy or marginalised communities.',
          'Nobody from the Americas, Asia, Europe or Oceania.',
          'Nobody from landlocked developing countries or small island developing States.',
          'No session in Arabic, Chinese, Russian or Spanish.',
          'No session tied to empowerment of communities or digital transformation.',
          'No session tied to these Goals: 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16 or 17.',
        ],
      ],
      ['access', ['Nobody from youth.']],
      [
        'value',
        [
          'Nobody from governments.',
          'Nobody from Africa.',
          'Nobody from least developed countries.',
          'No session in French.',
        ],
      ],
    ])
  })

  it('do not list what nobody has entered', () => {
    const none = { ...input, sessions: [], people: [] }
    const covered = coverage(none, () => undefined)
    const sections = sectionsOf(covered, coverageNames(plan), true)
    const [altogether] = gapGroups(covered.gaps, sections, eitherOf)
    expect(altogether!.sentences.find((s) => s.dimension === 'language')!.text).toBe(
      'Languages: nothing entered yet.',
    )
  })

  it('are written in the language that is set', () => {
    expect(dayMonthYear('2022-06-07')).toBe('7 June 2022')
    expect(capital('the Americas')).toBe('The Americas')
  })
})
