import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { zooms } from './geometry'
import { searchOf, viewAtFirst, viewOf, viewSearch, type ViewState } from './view-state'

const anyView: fc.Arbitrary<ViewState> = fc.record({
  zoom: fc.constantFrom(...zooms),
  days: fc.constantFrom('one' as const, 'all' as const),
  columns: fc.constantFrom('rooms' as const, 'people' as const),
  rooms: fc.array(fc.uuid(), { maxLength: 5 }),
  people: fc.array(fc.uuid(), { maxLength: 5 }),
  empty: fc.constantFrom('wide' as const, 'thin' as const),
  filter: fc.record({
    segment: fc.constantFrom(null, 'thematic' as const),
    format: fc.constantFrom(null, 'panel' as const, 'pledge-segment' as const),
    focus: fc.constantFrom(null, 'access' as const),
    person: fc.option(fc.uuid()),
    room: fc.option(fc.uuid()),
    findings: fc.boolean(),
  }),
  who: fc.option(fc.uuid()),
  opened: fc.constant(null),
  shape: fc.constantFrom('grid' as const, 'list' as const),
})

describe('the address of a view', () => {
  it('says nothing of the board as it opens', () => {
    expect(searchOf(viewAtFirst)).toEqual({})
    expect(viewOf({})).toEqual(viewAtFirst)
  })

  it('leads back to the same view, whatever it is', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(viewOf(searchOf(view))).toEqual(view)
        expect(viewSearch(searchOf(view) as Record<string, unknown>)).toEqual(searchOf(view))
      }),
    )
  })

  it('leaves out what it does not know', () => {
    expect(
      viewSearch({ zoom: '7m', days: 'some', rooms: 'a.<b>.c', kind: 'party', person: 7, more: 1 }),
    ).toEqual({ rooms: 'a.c' })
    expect(viewSearch({ zoom: '15m' })).toEqual({})
    expect(viewSearch({ zoom: '30m', findings: 'open' })).toEqual({ zoom: '30m', findings: 'open' })
  })
})
