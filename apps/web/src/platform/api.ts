import {
  problem as problemSchema,
  routes,
  type Problem,
  type RouteName,
} from '@roundtable/contracts'
import type { z } from 'zod'
import { unreadable } from './problem'
import { request } from './request'

type Routes = typeof routes
type OutputOf<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined
type InputOf<Schema> = Schema extends z.ZodType ? z.input<Schema> : never

export type AnswerOf<N extends RouteName> = Routes[N] extends { answer: infer Schema }
  ? OutputOf<Schema>
  : undefined
type BodyOf<N extends RouteName> = Routes[N] extends { body: infer Schema }
  ? InputOf<Schema>
  : undefined

export interface CallOptions<N extends RouteName> {
  /** Values for `:name` parts of the path. */
  params?: Record<string, string | number>
  query?: Record<string, string | number | undefined>
  body?: BodyOf<N>
  signal?: AbortSignal
}

export type Answered<T> = { ok: true; value: T } | { ok: false; problem: Problem }

const pathOf = (name: RouteName, options: CallOptions<RouteName>): string => {
  const path = routes[name].path.replace(/:(\w+)/g, (_, part: string) =>
    encodeURIComponent(String(options.params?.[part] ?? '')),
  )
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(options.query ?? {}))
    if (value !== undefined) query.set(key, String(value))
  return query.size > 0 ? `${path}?${query}` : path
}

const problemFrom = async (response: Response): Promise<Problem> => {
  const read = problemSchema.safeParse(await response.json().catch(() => null))
  return read.success ? read.data : unreadable(response.status)
}

/**
 * Calls a route of the contract as the person signed in. What a person can cause comes back as a
 * problem; an answer that breaks the contract is a bug and throws.
 */
export const call = async <N extends RouteName>(
  name: N,
  options: CallOptions<N> = {},
): Promise<Answered<AnswerOf<N>>> => {
  const route: { method: string; answer?: z.ZodType } = routes[name]
  const reached = await request(pathOf(name, options as CallOptions<RouteName>), {
    method: route.method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    ...(options.signal ? { signal: options.signal } : {}),
  })
  if (!reached.ok) return reached
  if (!reached.response.ok) return { ok: false, problem: await problemFrom(reached.response) }
  const value = route.answer ? route.answer.parse(await reached.response.json()) : undefined
  return { ok: true, value: value as AnswerOf<N> }
}
