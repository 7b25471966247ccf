import { describe, expect, it } from '@jest/globals'
import { aMeeting, aProgramme, aSession } from '../testing/a-programme'
import { allEntries } from './days'
import { foundIn } from './search'

const person = {
  id: 'p',
  honorific: 'H.E. Ms',
  name: 'Zoë Ng’ang’a',
  function: 'Minister of ICT',
  organisation: 'République de Côte d’Ivoire',
  role: 'chair' as const,
}
const programme = aProgramme(
  [
    aSession('wanted', '8 09:00', '8 10:00', {
      title: {
        en: 'Skills',
        fr: 'Compétences numériques',
        ar: 'المَهارات الرقميّة',
        zh: '数字技能',
        ru: 'Навыки',
      },
      summary: { en: '', es: 'Educación para todos' },
      people: [person],
      items: [{ id: 'i', title: { en: 'Statement of Łódź' }, person: null, minutes: 3 }],
    }),
    aSession('other', '8 09:00', '8 10:00', { roomId: 'MH1' }),
  ],
  [aMeeting('Committee 3', '8 09:00', '8 10:00')],
)

const found = (question: string): string[] =>
  allEntries(programme)
    .filter((entry) => foundIn(entry, question))
    .map(({ id }) => id)

describe('the search', () => {
  it.each([
    'COMPETENCES numeriques',
    'المهارات',
    '数字',
    'навыки',
    'educacion',
    'zoe nganga',
    'cote divoire minister',
    'lodz',
    'numeriques skills',
  ])('finds the session, not its neighbour, by %s', (question) => {
    expect(found(question)).toEqual(['wanted'])
  })

  it('knows rooms, and meetings of the host', () => {
    expect(found('mh1')).toEqual(['other'])
    expect(found('com3')).toEqual(['Committee 3'])
  })

  it('wants every word, and everything when there is none', () => {
    expect(found('skills mh1')).toEqual([])
    expect(found('  ')).toHaveLength(3)
  })
})
