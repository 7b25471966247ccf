import { expect, it } from '@jest/globals'
import { inWords } from './in-words'

it('puts what it has words for into the reader’s language, and leaves the rest as the server said it', () => {
  const problem = {
    type: '/problems/validation',
    title: 'Validation',
    status: 422,
    detail: 'Nothing was changed.',
    errors: [
      { pointer: '/fields/code', code: 'taken', detail: 'Another session has this code.' },
      {
        pointer: '/lines/3/group',
        code: 'unknown-word',
        detail: '“crowd” is none.',
        said: 'crowd',
      },
      { pointer: '/fields/name', code: 'too_small' },
      { pointer: '/fields/roles', code: 'odd', detail: 'This is odd.' },
    ],
  }
  const sentences = {
    taken: 'Ce code est pris.',
    'unknown-word': (said: string) => `« ${said} » n’est pas compris.`,
  }
  expect(inWords(problem, sentences).errors?.map(({ detail }) => detail)).toEqual([
    'Ce code est pris.',
    '« \u2068crowd\u2069 » n’est pas compris.',
    'Nothing was changed.',
    'This is odd.',
  ])
  const plain = { type: '/problems/internal', title: '', status: 500, detail: 'Broken.' }
  expect(inWords(plain, sentences)).toEqual(plain)
})
