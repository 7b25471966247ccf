// Faults of the edge: who may, what works once, what is told, what may be asked.
/** @typedef {import('./table.mjs').Fault} Fault */

const http = 'apps/api/src/platform/http'
const access = 'apps/api/src/features/access'

/** @type {Fault[]} */
export const edge = [
  {
    name: 'access: the guard lets everybody who is signed in do everything (I-13)',
    file: `${http}/actor.ts`,
    find: 'if (!may(actor.role, permission))',
    replace: 'if (!actor.role)',
    jest: 'apps/api/src/route-access.spec.ts',
    expect: 'POST /api/plan/moves as viewer answers 403',
  },
  {
    name: 'access: a sign-in link works again and again (I-11)',
    file: `${access}/consume-sign-in.ts`,
    find: ' AND t.used_at IS NULL',
    replace: '',
    jest: `${access}/sign-in-race.spec.ts`,
    expect: 'gives exactly one session to 50 clicks at the same moment',
  },
  {
    name: 'access: another site may act for a signed-in person',
    file: `${http}/origin.ts`,
    find: 'safe.has(request.method) || isOwnOrigin(request, publicUrl)',
    replace: 'safe.has(request.method) || request.headers.origin !== "x"',
    jest: `${access}/sign-in-race.spec.ts`,
    expect: 'is not used up, and signs nobody in, from another site',
  },
  {
    name: 'edge: text that cannot be stored is let in (I-20)',
    file: `${http}/unstorable.ts`,
    find: String.raw`/\0|\p{Surrogate}/u`,
    replace: String.raw`/\p{Surrogate}/u`,
    jest: 'apps/api/src/hostile-body.spec.ts',
    expect: 'NUL in text that would be stored is pointed at',
  },
]
