import { beforeAll, describe, expect, it } from '@jest/globals'
import { i18n } from '@lingui/core'
import { diffOf } from './audit-diff'
import { fieldWord } from './field-words'
import { tellLine, type DiffWords } from './tell-diff'
import { valueWord } from './value-words'

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }))

const room = '11111111-1111-4111-8111-111111111111'
const person = '22222222-2222-4222-8222-222222222222'
const nobody = '33333333-3333-4333-8333-333333333333'
const names = { [room]: 'MH1', [person]: 'Amina Diallo' }

/** The words that ship; what Intl says is said plainly. */
const words: DiffWords = {
  field: fieldWord,
  word: valueWord,
  language: (code) => `language ${code}`,
  country: (code) => `country ${code}`,
  figure: (value) => `${value}`,
  minutes: (value) => `${value} min`,
  yesOrNo: (is) => (is ? 'yes' : 'no'),
  moment: (instant) => `moment ${instant}`,
  date: (day) => `day ${day}`,
  stretch: (start, end) => `${start} to ${end}`,
  row: (parts) => parts.join(', '),
  gone: (id) => `gone ${id.slice(0, 2)}`,
}
const told = (before: unknown, after: unknown) =>
  diffOf(before, after).map((line) => {
    const { field, before, after } = tellLine(line, names, words)
    return [field.join(' · '), before, after]
  })

describe('a line of the audit', () => {
  it('tells a move by room and time, and nothing where there was none', () => {
    const placement = { roomId: room, start: '2022-06-08T14:00:00+02:00' }
    expect(told({ version: 1, placement: null }, { version: 2, placement })).toEqual([
      ['Room', null, 'MH1'],
      ['Start', null, 'moment 2022-06-08T14:00:00+02:00'],
    ])
    expect(told({ placement }, { placement: { ...placement, roomId: nobody } })).toEqual([
      ['Room', 'MH1', 'gone 33'],
    ])
  })

  it('calls fields as the forms do, a field that stands in another by both', () => {
    expect(
      told(
        {
          expected: 10,
          minutes: 30,
          setUp: 5,
          lock: null,
          length: { minutes: 30 },
          capacity: 1200,
        },
        {
          ...{ expected: 20, minutes: 45, setUp: 10, length: { minutes: 45 }, capacity: 30 },
          lock: { roomId: room },
        },
      ),
    ).toEqual([
      ['Expected audience', '10', '20'],
      ['Length', '30 min', '45 min'],
      ['Set-up', '5 min', '10 min'],
      ['Lock · Room', null, 'MH1'],
      ['Length', '30 min', '45 min'],
      ['Seats', '1200', '30'],
    ])
  })

  it('shows a field without words by its name, its parts apart', () => {
    expect(told({}, { someNewField: 'as it is', 'no-pause': 'x' })).toEqual([
      ['Some new field', null, 'as it is'],
      ['No pause', null, 'x'],
    ])
    expect([fieldWord('toString', ''), fieldWord('to', 'roles'), fieldWord('to', '')]).toEqual([
      'To string',
      'Leaves',
      'Other session',
    ])
  })

  it('takes no word that somebody wrote for one of its own', () => {
    const typed = { name: 'constructor', state: 'toString', group: 'valueOf', rank: '__proto__' }
    expect(told({}, { ...typed, constructor: 'x' })).toEqual([
      ['Name', null, 'constructor'],
      ['State', null, 'toString'],
      ['Group', null, 'valueOf'],
      ['Protocol rank', null, '__proto__'],
      ['Constructor', null, 'x'],
    ])
  })

  it('says which language a text is in, and languages by their names', () => {
    expect(
      told(
        { title: { en: 'One' }, textStates: { fr: 'draft' }, floorLanguages: ['en'], name: 'en' },
        { title: { en: 'Two' }, textStates: { fr: 'reviewed' }, floorLanguages: [], name: 'fr' },
      ),
    ).toEqual([
      ['Title, language en', 'One', 'Two'],
      ['State of the text, language fr', 'Draft', 'Reviewed'],
      ['Floor languages', 'language en', null],
      ['Name', 'en', 'fr'],
    ])
  })

  it('says chosen words in words, and leaves what somebody wrote as they wrote it', () => {
    expect(
      told(
        { focusAreas: ['access', 'value'], severity: 'warning', country: 'RW', captioning: false },
        {
          ...{ focusAreas: ['access'], severity: 'blocker', country: 'FR', captioning: true },
          ...{ reason: 'warning', notes: 'confirmed' },
        },
      ),
    ).toEqual([
      ['Focus areas', 'Access, Value creation', 'Access'],
      ['Weight', 'Warning', 'Blocker'],
      ['Country', 'country RW', 'country FR'],
      ['Captioning', 'no', 'yes'],
      ['Reason', null, 'warning'],
      ['Notes', null, 'confirmed'],
    ])
  })

  it('names whom it is about in the middle of a list, and rules by their sentences', () => {
    const role = { personId: person, role: 'chair', reply: 'invited', from: null, to: 15 }
    expect(told({ roles: [] }, { roles: [role] })).toEqual([
      ['People · Amina Diallo · Role', null, 'Chair'],
      ['People · Amina Diallo · Reply', null, 'Invited'],
      ['People · Amina Diallo · Leaves', null, '15 min'],
    ])
    const change = (severity: string) => ({ changes: [{ rule: 'person-unavailable', severity }] })
    expect(told(change('advice'), change('warning'))).toEqual([
      ['People take part only when they are available · Weight', 'Advice', 'Warning'],
    ])
    const zone = (code: string) => ({ zones: [{ id: nobody, code }] })
    expect(told(zone('EAST'), zone('WEST'))).toEqual([['Zones · WEST · Code', 'EAST', 'WEST']])
    const uses = (count: number) => ({ uses: [{ poolId: nobody, count }] })
    expect(told(uses(1), uses(2))).toEqual([
      ['Interpreters and crews · gone 33 · How many', '1', '2'],
    ])
    const walks = (minutes: number) => ({ walks: [{ a: room, b: person, minutes }] })
    expect(told(walks(1), walks(2))).toEqual([
      ['Walking minutes · MH1 – Amina Diallo · On foot', '1 min', '2 min'],
    ])
  })

  it('tells what moved within a list by the names in their order, and days by the calendar', () => {
    const [one, other] = [{ personId: room }, { personId: person }]
    expect(told({ roles: [one, other] }, { roles: [other, one], days: ['2022-06-07'] })).toEqual([
      ['People · Order', 'MH1, Amina Diallo', 'Amina Diallo, MH1'],
      ['Days', null, 'day 2022-06-07'],
    ])
    expect(told({}, { fields: ['setUp', 'email'] })).toEqual([['Fields', null, 'Set-up, E-mail']])
    const lent = [{ start: '8', end: '9' }]
    expect(told({ lent: [] }, { lent })).toEqual([['Lent by the host', null, '8 to 9']])
    const statuses = [{ function: 'Minister', from: '2022-01-01' }]
    expect(told({ statuses: [] }, { statuses })).toEqual([
      ['High-level status · 1 · Function', null, 'Minister'],
      ['High-level status · 1 · From', null, 'day 2022-01-01'],
    ])
  })
})
