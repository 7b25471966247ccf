import { describe, expect, it } from '@jest/globals'
import { find, folded, matches } from './search'

const option = (text: string, hint?: string) => ({ id: text, text, hint })

describe('searching options', () => {
  it('does not mind accents, case or Arabic marks', () => {
    expect(matches(option('Zoë Müller'), 'ZOE mull')).toBe(true)
    expect(matches(option('أحمد بن عليّ'), 'احمد علي')).toBe(true)
    expect(folded('Čeština')).toBe('cestina')
  })

  it('wants every word, in any order, hint included', () => {
    const jean = option('Jean Habimana', 'Ministry of ICT')
    expect(matches(jean, 'habimana jean')).toBe(true)
    expect(matches(jean, 'jean ministry')).toBe(true)
    expect(matches(jean, 'jean rousset')).toBe(false)
  })

  it('shows the first and counts the rest', () => {
    const many = Array.from({ length: 2_000 }, (_, at) => option(`Person ${at}`))
    expect(find(many, '', 3)).toEqual({ shown: many.slice(0, 3), left: 1_997 })
    expect(find(many, 'person 1999', 3)).toEqual({ shown: [many[1_999]], left: 0 })
  })

  it('has what is called just so first, then what begins so, and the others in their order', () => {
    const named = ['The Union', 'Union 112', 'Réunion', 'union', 'Union 12'].map((text) =>
      option(text),
    )
    const shown = (query: string) => find(named, query, 5).shown.map(({ text }) => text)
    expect(shown('Union')).toEqual(['union', 'Union 112', 'Union 12', 'The Union', 'Réunion'])
    expect(shown('union 12')).toEqual(['Union 12', 'Union 112'])
    expect(shown('')).toEqual(named.map(({ text }) => text))
  })

  it('takes another way of matching', () => {
    const codes = [option('AD10'), option('AD12')]
    expect(find(codes, '12', 5, (one, query) => one.id.endsWith(query)).shown).toEqual([codes[1]])
  })
})
