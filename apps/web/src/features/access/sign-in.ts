import type { Me, Problem } from '@roundtable/contracts'
import { useSyncExternalStore } from 'react'
import { call } from '../../platform/api'
import { tokenOf } from './sign-in-link'

/** Where signing in stands. It lives outside of React: a token is spent once, whatever is rendered twice. */
export type SignIn =
  | { step: 'idle' }
  | { step: 'asking' }
  | { step: 'refused'; problem: Problem; token: string }
  | { step: 'done'; me: Me }

let state: SignIn = { step: 'idle' }
const listeners = new Set<() => void>()

const become = (next: SignIn): void => {
  state = next
  listeners.forEach((listener) => listener())
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useSignIn = (): SignIn => useSyncExternalStore(subscribe, () => state)

/** Spends a token (I-11). Only this POST does; opening the address changes nothing. */
export const consume = async (token: string): Promise<void> => {
  if (state.step === 'asking') return
  become({ step: 'asking' })
  const answer = await call('consumeSignIn', { body: { token } })
  become(
    answer.ok
      ? { step: 'done', me: answer.value }
      : { step: 'refused', problem: answer.problem, token },
  )
}

/** Takes the token out of the address, so that it stays in no history and no screenshot, then spends it. */
export const consumeFromAddress = (): void => {
  const token = tokenOf(window.location.hash)
  if (token === null) return
  window.history.replaceState(
    window.history.state,
    '',
    window.location.pathname + window.location.search,
  )
  void consume(token)
}

/** Somebody came in another way: with a code or a passkey. */
export const signedIn = (me: Me): void => become({ step: 'done', me })

/** Back to the beginning, after a sign-out or before another try. */
export const startOver = (): void => become({ step: 'idle' })
