import type { Answer } from './polling'
import { request } from './request'

/** Asks how far the draft has come, for somebody who has it up to fact `last`: its ETag is the number of its last fact. */
export const askPlan = async (last: number | null): Promise<Answer> => {
  const reached = await request('/api/plan', {
    method: 'HEAD',
    credentials: 'same-origin',
    headers: last === null ? {} : { 'if-none-match': `"${last}"` },
  })
  if (!reached.ok) return undefined
  const { status, headers } = reached.response
  if (status === 304) return last ?? undefined
  if (status === 401 || status === 403) return 'refused'
  const [, seq] = /"(\d+)"/.exec(headers.get('etag') ?? '') ?? []
  return seq === undefined ? undefined : Number(seq)
}
