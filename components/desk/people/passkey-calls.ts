import { startAuthentication, startRegistration, WebAuthnError } from '@simplewebauthn/browser'
import { AUTH_ADDRESS } from '@/lib/desk/address'

/** What kept a passkey from being used, in a sentence for the person; null where they stopped it themselves. */
export type PasskeyProblem = { words: string | null }

/** Browsers bind a passkey to the name of a site, and only where nobody on the line can read along. */
export function passkeysWorkHere(): boolean {
  const isNumber = /^[\d.]+$|^\[/.test(window.location.hostname)
  return window.isSecureContext && !isNumber && typeof PublicKeyCredential === 'function'
}

/** Adds a passkey of this device to the person who is signed in. */
export async function addPasskey(name: string): Promise<PasskeyProblem | 'added'> {
  const asked = await fetch(`${AUTH_ADDRESS}/passkey/generate-register-options`)
  if (!asked.ok) return { words: await wordsOf(asked) }
  try {
    const response = await startRegistration({ optionsJSON: await asked.json() })
    const sent = await send('verify-registration', { response, name })
    return sent.ok ? 'added' : { words: await wordsOf(sent) }
  } catch (error) {
    return { words: wordsOfDevice(error) }
  }
}

/** Signs in with a passkey of this device. */
export async function enterWithPasskey(): Promise<PasskeyProblem | 'entered'> {
  const asked = await fetch(`${AUTH_ADDRESS}/passkey/generate-authenticate-options`)
  if (!asked.ok) return { words: await wordsOf(asked) }
  try {
    const response = await startAuthentication({ optionsJSON: await asked.json() })
    const sent = await send('verify-authentication', { response })
    return sent.ok ? 'entered' : { words: await wordsOf(sent) }
  } catch (error) {
    return { words: wordsOfDevice(error) }
  }
}

const send = (what: string, body: unknown) =>
  fetch(`${AUTH_ADDRESS}/passkey/${what}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })

/** What the desk said; see lib/desk/people/passkeys.ts. */
async function wordsOf(response: Response): Promise<string> {
  const body: unknown = await response.json().catch(() => null)
  const said = (body as { said?: unknown } | null)?.said
  return typeof said === 'string' ? said : 'That did not work. Try again, or use your password.'
}

function wordsOfDevice(error: unknown): string | null {
  if (error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED')
    return 'This device has a passkey for you already.'
  // Who closes the device’s own window knows that they did.
  return error instanceof Error && error.name === 'NotAllowedError'
    ? null
    : 'This device could not use a passkey. Use your password.'
}
