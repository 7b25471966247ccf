import { expect } from '@jest/globals'
import { startTestApi, type TestApi } from './start-test-api'

/** Words that only the inside knows. */
const inside =
  /at \/|node_modules|\.ts:|SELECT |syntax error|pg-protocol|QueryFailed|TypeError|zod/i

/** The system as an organizer reaches it, with demo data. */
export async function startVictim() {
  const api = await startTestApi({ demo: true })
  const cookie = await api.signIn('organizer')
  const post = (path: string, body: RequestInit['body'], headers: Record<string, string> = {}) =>
    fetch(api.url + path, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', ...headers },
      body,
    })
  return { api, cookie, post }
}
export type Victim = Awaited<ReturnType<typeof startVictim>>

/** Nothing that came before may have hurt anybody (I-20). */
export async function expectHealth({ url }: TestApi): Promise<void> {
  const health = await fetch(`${url}/api/health`)
  expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }])
}

/** `status word` of a refusal, after looking at it closely. */
export async function refusalIn(answer: Response): Promise<string> {
  const text = await answer.text()
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  return wordOf(answer.status, text)
}

export function wordOf(status: number, text: string): string {
  const problem = JSON.parse(text)
  expect(problem.status).toBe(status)
  expect([typeof problem.title, typeof problem.detail]).toEqual(['string', 'string'])
  expect(text).not.toMatch(inside)
  return `${status} ${problem.type.replace('/problems/', '')}`
}

type Turned<Row> = Row extends [infer Name, ...infer Middle, infer Expected]
  ? [Name, Expected, ...Middle]
  : never

/** Rows as one reads them, turned so that a test's name does not spell the hostile part out. */
export const expectedSecond = <Row extends [string, ...unknown[], string]>(rows: Row[]) =>
  rows.map((row) => [row[0], row.at(-1), ...row.slice(1, -1)] as Turned<Row>)
