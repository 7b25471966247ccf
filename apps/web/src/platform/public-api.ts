import type { Problem, Programme } from '@roundtable/contracts'
import { Refused, unreadable } from './problem'
import { request } from './request'

/** The programme as this page last read it. */
export interface Reading {
  programme: Programme
  etag: string | null
}

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'type' in value && 'detail' in value

/**
 * Reads the public programme, or learns that `known` still holds (304). Types only of the contract:
 * this module is part of the public page's first load. Throws `Refused`.
 */
export const readProgramme = async (known?: Reading, signal?: AbortSignal): Promise<Reading> => {
  const headers = known?.etag ? { 'if-none-match': known.etag } : undefined
  const reached = await request('/api/programme', {
    credentials: 'omit',
    ...(headers ? { headers } : {}),
    ...(signal ? { signal } : {}),
  })
  if (!reached.ok) throw new Refused(reached.problem)
  const { response } = reached
  if (response.status === 304 && known) return known
  const value: unknown = await response.json().catch(() => null)
  if (!response.ok) throw new Refused(isProblem(value) ? value : unreadable(response.status))
  if (value === null) throw new Refused(unreadable(response.status))
  return { programme: value as Programme, etag: response.headers.get('etag') }
}
