import { offline } from './problem'
import type { Problem } from '@roundtable/contracts'

const patience = 20_000

export type Reached = { ok: true; response: Response } | { ok: false; problem: Problem }

/**
 * One request of this page to its own server. No answer within 20 s counts as offline; giving up on
 * purpose (`signal`) still throws, because nobody waits for that answer any more.
 */
export const request = async (
  path: string,
  init: RequestInit & { signal?: AbortSignal } = {},
): Promise<Reached> => {
  const limit = AbortSignal.timeout(patience)
  const signal = init.signal ? AbortSignal.any([init.signal, limit]) : limit
  try {
    return { ok: true, response: await fetch(path, { ...init, signal }) }
  } catch (error) {
    if (init.signal?.aborted) throw error
    return { ok: false, problem: offline() }
  }
}
