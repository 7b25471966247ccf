import {
  problem as problemSchema,
  routes,
  type Problem,
  type RouteName,
} from '@roundtable/contracts'
import type { z } from 'zod'
import { offline, unreadable } from './problem'
import { request } from './request'
import { upload, type Sent, type Upload } from './upload'

type Routes = typeof routes
type OutputOf<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined
type InputOf<Schema> = Schema extends z.ZodType ? z.input<Schema> : never

export type AnswerOf<N extends RouteName> = Routes[N] extends { answer: infer Schema }
  ? OutputOf<Schema>
  : undefined
type BodyOf<N extends RouteName> = Routes[N] extends { body: infer Schema }
  ? InputOf<Schema>
  : undefined
type UploadOf<N extends RouteName> = Routes[N] extends { upload: unknown } ? Upload : never

export interface CallOptions<N extends RouteName> {
  /** Values for `:name` parts of the path. */
  params?: Record<string, string | number>
  query?: Record<string, string | number | undefined>
  body?: BodyOf<N>
  /** The file, where the route takes one instead of JSON. */
  upload?: UploadOf<N>
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

const read = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    // A proxy's page: what it says is in its status.
    return null
  }
}

const problemFrom = ({ status, text }: Sent): Problem => {
  const parsed = problemSchema.safeParse(read(text))
  return parsed.success ? parsed.data : unreadable(status)
}

type Reply = { ok: true; sent: Sent } | { ok: false; problem: Problem }

const send = async (name: RouteName, options: CallOptions<RouteName>): Promise<Reply> => {
  const { body, signal } = options
  const path = pathOf(name, options)
  const file: Upload | undefined = options.upload
  if (file) return upload(path, file, signal)
  const reached = await request(path, {
    method: routes[name].method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  })
  if (!reached.ok) return reached
  const { response } = reached
  try {
    return { ok: true, sent: { status: response.status, text: await response.text() } }
  } catch (error) {
    if (signal?.aborted) throw error
    return { ok: false, problem: offline() }
  }
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
  const reply = await send(name, options as CallOptions<RouteName>)
  if (!reply.ok) return reply
  const { status, text } = reply.sent
  if (status < 200 || status > 299) return { ok: false, problem: problemFrom(reply.sent) }
  const value = route.answer ? route.answer.parse(JSON.parse(text)) : undefined
  return { ok: true, value: value as AnswerOf<N> }
}
