import type { Permission } from '@roundtable/domain'
import type { z } from 'zod'
import { consumeCommand, me } from './access'
import { movesAnswer, movesCommand, plan, slotsAnswer, slotsQuery } from './agenda'
import {
  programme,
  release,
  releaseAnswer,
  releaseCommand,
  releaseList,
  releasePreview,
} from './programme'

export interface Route {
  readonly method: 'GET' | 'POST'
  /** Express spelling: /api/plan/sessions/:id/slots. */
  readonly path: string
  /** Who may call it: everybody, anybody signed in with this permission. */
  readonly access: 'public' | Permission
  readonly summary: string
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  readonly status: number
  readonly answer?: z.ZodType
}

/** Every HTTP route, once: handlers, the browser's client, OpenAPI and the access test read this table. */
export const routes = {
  health: {
    method: 'GET',
    path: '/api/health',
    access: 'public',
    summary: 'Is the system up, and can it reach its database',
    status: 200,
  },
  openapi: {
    method: 'GET',
    path: '/api/openapi.json',
    access: 'public',
    summary: 'This description',
    status: 200,
  },
  consumeSignIn: {
    method: 'POST',
    path: '/api/sign-in/consume',
    access: 'public',
    summary: 'Exchange a sign-in link for a session; works once',
    body: consumeCommand,
    status: 200,
    answer: me,
  },
  signOut: {
    method: 'POST',
    path: '/api/sign-out',
    access: 'session.self',
    summary: 'End the session',
    status: 204,
  },
  me: {
    method: 'GET',
    path: '/api/me',
    access: 'session.self',
    summary: 'Who is signed in, and what they may do',
    status: 200,
    answer: me,
  },
  plan: {
    method: 'GET',
    path: '/api/plan',
    access: 'plan.read',
    summary: 'The draft agenda with everything the board needs',
    status: 200,
    answer: plan,
  },
  slots: {
    method: 'GET',
    path: '/api/plan/sessions/:id/slots',
    access: 'plan.read',
    summary: 'Nearest free places of one session, best first',
    query: slotsQuery,
    status: 200,
    answer: slotsAnswer,
  },
  moves: {
    method: 'POST',
    path: '/api/plan/moves',
    access: 'plan.move',
    summary: 'Move sessions as one batch, or take them off the board',
    body: movesCommand,
    status: 200,
    answer: movesAnswer,
  },
  releases: {
    method: 'GET',
    path: '/api/releases',
    access: 'release.read',
    summary: 'All releases, newest first',
    status: 200,
    answer: releaseList,
  },
  releasePreview: {
    method: 'GET',
    path: '/api/releases/preview',
    access: 'release.read',
    summary: 'What the next release would change, and what blocks it',
    status: 200,
    answer: releasePreview,
  },
  publish: {
    method: 'POST',
    path: '/api/releases',
    access: 'release.publish',
    summary: 'Publish the draft as the next release',
    body: releaseCommand,
    status: 201,
    answer: releaseAnswer,
  },
  release: {
    method: 'GET',
    path: '/api/releases/:number',
    access: 'release.read',
    summary: 'The bytes of one release, for ever the same',
    status: 200,
    answer: release,
  },
  programme: {
    method: 'GET',
    path: '/api/programme',
    access: 'public',
    summary: 'The public programme',
    status: 200,
    answer: programme,
  },
} as const satisfies Record<string, Route>

export type RouteName = keyof typeof routes
