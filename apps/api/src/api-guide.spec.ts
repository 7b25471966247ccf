import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createSignInLink } from './features/access/create-sign-in-link'
import { startTestApi, type TestApi } from './testing/start-test-api'

const page = new URL('../../../docs/api.md', import.meta.url)

let api: TestApi
let blocks: string[]
beforeAll(async () => {
  api = await startTestApi({ demo: true })
  const text = await readFile(page, 'utf8')
  blocks = [...text.matchAll(/^```js\n([^]*?)^```$/gm)].map(([, code]) => code!)
})
afterAll(() => api.stop())

/** What the page says is printed, in order. */
const promised = (code: string): string[] =>
  [...code.matchAll(/^\/\/ → (.*)$/gm)].map(([, line]) => line!)

type Example = (token: string, print: (...words: unknown[]) => void) => Promise<void>

/** All examples of the page as one function; its address is the one of the running system. */
const runnable = (code: string): Example => {
  const AsyncFunction = Object.getPrototypeOf(async () => undefined).constructor
  return new AsyncFunction('token', 'print', code.replace('http://localhost:3000', api.url))
}

describe('docs/api.md', () => {
  it('has examples that do what stands beside them', async () => {
    const code = blocks.join('\n')
    const link = await createSignInLink(api.db, {
      role: 'organizer',
      publicUrl: 'http://localhost:3000',
    })
    const printed: string[] = []
    await runnable(code)(new URL(link).hash.replace('#token=', ''), (...words) =>
      printed.push(words.join(' ')),
    )
    expect(blocks.length).toBeGreaterThan(5)
    expect(printed).toEqual(promised(code))
  })
})
