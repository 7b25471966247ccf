import type { Me, Passkey, Problem } from '@roundtable/contracts'
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import { call } from '../../platform/api'

/** `device`: the device had none, or its owner thought better of it. */
export type Ceremony<T> = { ok: true; value: T } | { ok: false; problem: Problem | 'device' }

/** Browsers offer passkeys to pages that came over a safe line only. */
export const hasPasskeys = (): boolean => 'PublicKeyCredential' in window

/** Devices refuse in many words, and all of them mean: not this time. */
const onDevice = async <T>(ceremony: () => Promise<T>): Promise<T | null> => {
  try {
    return await ceremony()
  } catch {
    return null
  }
}

const device = { ok: false, problem: 'device' } as const

export async function signInWithPasskey(): Promise<Ceremony<Me>> {
  const asked = await call('askForPasskey', { body: {} })
  if (!asked.ok) return asked
  const { startAuthentication } = await import('@simplewebauthn/browser')
  const optionsJSON = asked.value.options as unknown as PublicKeyCredentialRequestOptionsJSON
  const response = await onDevice(() => startAuthentication({ optionsJSON }))
  if (!response) return device
  return call('consumePasskey', { body: { response: plain(response) } })
}

export async function makePasskey(name: string): Promise<Ceremony<Passkey>> {
  const asked = await call('askToAddPasskey', { body: {} })
  if (!asked.ok) return asked
  const { startRegistration } = await import('@simplewebauthn/browser')
  const optionsJSON = asked.value.options as unknown as PublicKeyCredentialCreationOptionsJSON
  const response = await onDevice(() => startRegistration({ optionsJSON }))
  if (!response) return device
  return call('addPasskey', {
    body: { commandId: crypto.randomUUID(), name, response: plain(response) },
  })
}

/** As the contract takes it: without what is undefined. */
const plain = (response: object) =>
  JSON.parse(JSON.stringify(response)) as {
    id: string
    rawId: string
    type: 'public-key'
    response: Record<string, unknown>
    clientExtensionResults: Record<string, unknown>
  }
