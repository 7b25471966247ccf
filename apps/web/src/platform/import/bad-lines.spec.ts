import { describe, expect, it } from '@jest/globals'
import { badLinesOf } from './bad-lines'

describe('what cannot stand in a table', () => {
  it('is told line by line, the file as a whole first, in the reader’s words where there are any', () => {
    const errors = [
      { pointer: '/lines/12/email', code: 'invalid', detail: 'This is no address.' },
      { pointer: '/lines/3', code: 'no-heading', detail: 'Line 3: Cell 7 stands …', said: '7' },
      { pointer: '', code: 'unknown-column' },
      { pointer: '/lines/12/from~1to', code: 'clash', detail: 'Line 12: It meets P5.' },
    ]
    const problem = { type: 'import', title: 'Import', status: 422, detail: 'Not read.', errors }
    const sentences = {
      invalid: 'Ce n’est pas une adresse.',
      'no-heading': (cell: string) => `La cellule ${cell} n’a pas d’en-tête.`,
    }
    expect(badLinesOf(problem, sentences)).toEqual([
      { line: null, column: null, sentence: 'Not read.', isEnglish: true },
      {
        line: 3,
        column: null,
        sentence: 'La cellule \u20687\u2069 n’a pas d’en-tête.',
        isEnglish: false,
      },
      { line: 12, column: 'email', sentence: 'Ce n’est pas une adresse.', isEnglish: false },
      { line: 12, column: 'from/to', sentence: 'It meets P5.', isEnglish: true },
    ])
  })
})
