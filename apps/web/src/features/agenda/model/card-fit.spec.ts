import { describe, expect, it } from '@jest/globals'
import {
  besideCode,
  firstLine,
  insideOf,
  leaderFitting,
  letters,
  statesAlone,
  statesBesideCode,
  titleFitsLine,
  wholeWords,
  type FirstLine,
} from './card-fit'

const line = (changes: Partial<FirstLine> = {}): FirstLine => ({
  code: 'PS',
  areas: 1,
  icons: 0,
  changed: false,
  count: 0,
  ...changes,
})
/** Inside a card of a room of 120 px, and of a slim column. */
const inside = insideOf(120)
const slim = insideOf(62)

describe('what fits a card', () => {
  it('is everything, while there is room', () => {
    const all = { states: 1, parted: true, count: true, mark: true, start: true }
    expect(firstLine(line({ icons: 1 }), inside)).toEqual(all)
  })

  it('drops whole parts, the states last and never the code', () => {
    const full = { icons: 1, changed: true, count: 3 }
    const dropped = [180, 96, 84, 60, 40].map((width) => firstLine(line(full), width))
    expect(dropped.map(({ parted, count, mark, start }) => [start, mark, count, parted])).toEqual([
      [true, true, true, true],
      [true, true, true, false],
      [true, true, false, false],
      [false, true, false, false],
      [false, false, false, false],
    ])
    expect(dropped.map(({ states }) => states)).toEqual([2, 2, 2, 2, 2])
  })

  it('drops states by what they mean: what changed, what holds it, and what hinders last', () => {
    const full = line({ icons: 3, changed: true })
    const widths = [90, 70, 60, 44, 28, 12]
    expect(widths.map((width) => firstLine(full, width).states)).toEqual([4, 3, 2, 1, 0, 0])
    expect(widths.map((width) => statesBesideCode(full, width))).toEqual([4, 3, 2, 1, 0, 0])
    expect(widths.map((width) => statesAlone(full, width))).toEqual([4, 4, 4, 2, 1, 0])
  })

  it('lets the mark of several areas go before the start, the glyph of one after it', () => {
    const states = { icons: 2, changed: true }
    expect(firstLine(line({ ...states, areas: 4 }), 85)).toMatchObject({ mark: false, start: true })
    expect(firstLine(line({ ...states, areas: 1 }), 85)).toMatchObject({ mark: true, start: false })
  })

  it('has the states beside the code where both fit', () => {
    expect(besideCode(line({ icons: 1 }), slim)).toBe(true)
    expect(besideCode(line({ icons: 1, changed: true }), slim)).toBe(false)
  })

  it('is on one line a title that fits whole', () => {
    expect(titleFitsLine(line(), 'Lunch', inside)).toBe(true)
    expect(titleFitsLine(line(), 'Skills for a digital decade', inside)).toBe(false)
  })

  it('is of a title whole words, no word broken', () => {
    expect(wholeWords('Skills for a digital decade', inside, 2)).toBe('Skills for a digital decade')
    expect(wholeWords('Open infrastructure, shared risk', inside, 2)).toBe('Open infrastructure…')
    expect(wholeWords('Infrastructure for all', slim, 2, 11)).toBe('')
    expect(wholeWords('A title', inside, 0)).toBe('')
  })

  it('is of a word longer than any line the letters that fit one', () => {
    const title = 'Telecommunications infrastructure'
    expect(wholeWords(title, inside, 2)).toBe('')
    expect(letters(title, inside)).toBe('Telecommunica…')
  })

  it('is of who leads the role, else the name, else the family name, else nothing', () => {
    const leader = {
      line: 'H.E. Ms Thandiwe Phiri, chair',
      honorific: 'H.E. Ms',
      name: 'Thandiwe Phiri',
    }
    expect([200, 125, 97, 40].map((width) => leaderFitting(leader, width))).toEqual([
      'H.E. Ms Thandiwe Phiri, chair',
      'H.E. Ms Thandiwe Phiri',
      'H.E. Ms Phiri',
      null,
    ])
    expect(leaderFitting({ line: 'Nadia', honorific: '', name: 'Nadia' }, 97)).toBe('Nadia')
  })
})
