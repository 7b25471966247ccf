import type { Problem } from '@roundtable/contracts'
import { offline } from './problem'

/** A file that is sent instead of JSON. */
export interface Upload {
  readonly file: Blob
  /** One of those that the route takes: `mediaTypeOf` knows it by the file's name. */
  readonly mediaType: string
  /** A retry keeps the id of the first attempt (I-07). */
  readonly commandId: string
  /** How much of the file has left this device, from 0 to 1; at 1 the server reads it. */
  readonly onProgress?: (part: number) => void
}

export interface Sent {
  readonly status: number
  readonly text: string
}

/** A big file may take long, but not this long without a sign of life. */
const silence = 60_000

/** Runs `act` unless `alive` is said again in time. */
const watching = (act: () => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const over = (): void => clearTimeout(timer)
  const alive = (): void => {
    over()
    timer = setTimeout(act, silence)
  }
  return { alive, over }
}

/**
 * Sends a file. `fetch` does not tell how far it is, so this is the one request that goes another way. Giving up on
 * purpose (`signal`) throws, as in `request`.
 */
export const upload = (
  path: string,
  { file, mediaType, commandId, onProgress }: Upload,
  signal?: AbortSignal,
): Promise<{ ok: true; sent: Sent } | { ok: false; problem: Problem }> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const { alive, over } = watching(() => request.abort())
    const giveUp = (): void => request.abort()
    const fail = (): void => {
      if (signal?.aborted) reject(signal.reason as Error)
      else resolve({ ok: false, problem: offline() })
    }
    request.open('POST', path)
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('content-type', mediaType)
    request.setRequestHeader('command-id', commandId)
    request.upload.onprogress = ({ loaded, total }) => {
      alive()
      onProgress?.(total > 0 ? loaded / total : 1)
    }
    request.onload = () =>
      resolve({ ok: true, sent: { status: request.status, text: request.responseText } })
    request.onerror = fail
    request.onabort = fail
    request.onloadend = () => {
      over()
      signal?.removeEventListener('abort', giveUp)
    }
    if (signal?.aborted) return fail()
    signal?.addEventListener('abort', giveUp)
    alive()
    request.send(file)
  })
