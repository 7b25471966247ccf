import { describe, expect, it } from '@jest/globals'
import { badLinesOf } from './bad-lines'

describe('what cannot stand in a table', () => {
  it('is told line by line, the file as a whole first', () => {
    const errors = [
      { pointer: '/lines/12/email', code: 'invalid', detail: 'This is no address.' },
      { pointer: '/lines/3', code: 'invalid', detail: 'Line 3: It has more cells than the head.' },
      { pointer: '', code: 'unknown-column' },
      { pointer: '/lines/12/from~1to', code: 'invalid', detail: 'It ends before it starts.' },
    ]
    const problem = { type: 'import', title: 'Import', status: 422, detail: 'Not read.', errors }
    expect(badLinesOf(problem)).toEqual([
      { line: null, column: null, sentence: 'Not read.' },
      { line: 3, column: null, sentence: 'It has more cells than the head.' },
      { line: 12, column: 'email', sentence: 'This is no address.' },
      { line: 12, column: 'from/to', sentence: 'It ends before it starts.' },
    ])
  })
})
