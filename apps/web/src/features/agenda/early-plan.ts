import { call } from '../../platform/api'

/** Milliseconds after which what was asked early is asked anew. */
const fresh = 10_000

let early: { readonly at: number; readonly answer: ReturnType<typeof call<'plan'>> } | null = null

/** Asks for the plan while the page that shows it is still on its way. */
export function askEarly(): void {
  const answer = call('plan')
  // Whoever takes it hears what went wrong.
  answer.catch(() => {})
  early = { at: performance.now(), answer }
}

/** What was asked early, for the first who wants it. */
function takeEarly(): ReturnType<typeof call<'plan'>> | null {
  const taken = early
  early = null
  return taken && performance.now() - taken.at < fresh ? taken.answer : null
}

/** As `call`, but the first plain question for the plan takes the answer that is on its way already. */
export const callWithEarlyPlan: typeof call = (name, options) => {
  const taken = name === 'plan' && !options?.query ? takeEarly() : null
  return taken ? (taken as ReturnType<typeof call<typeof name>>) : call(name, options)
}
