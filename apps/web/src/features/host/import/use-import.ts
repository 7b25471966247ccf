import {
  calendar,
  csv,
  type HostImportAnswer,
  type HostMapping,
  type Problem,
} from '@roundtable/contracts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { call } from '../../../platform/api'
import { mediaTypeOf } from '../../../platform/media-type'
import { readHostAgain } from '../use-host'

export const takenTypes = [calendar, csv]

type Step =
  | { readonly kind: 'idle' }
  /** `part`: how much has been sent, 0 to 1. */
  | { readonly kind: 'checking'; readonly part: number }
  | { readonly kind: 'preview'; readonly answer: HostImportAnswer }
  | { readonly kind: 'applying'; readonly part: number; readonly answer: HostImportAnswer }
  | { readonly kind: 'applied'; readonly answer: HostImportAnswer }
  /** `of`: what was tried. */
  | { readonly kind: 'refused'; readonly of: 'look' | 'apply'; readonly problem: Problem }
  /** No calendar and no table. */
  | { readonly kind: 'unknown-type' }

export interface Import {
  readonly file: File | null
  readonly step: Step
  readonly choose: (file: File) => void
  /** Looks at the chosen file once more. */
  readonly again: () => void
  readonly apply: () => void
  /** Says what words of the file mean, then looks again. Answers why that could not be kept. */
  readonly mean: (mapping: HostMapping) => Promise<Problem | null>
}

/** A file on its way to become the next revision: looked at, corrected, applied. `current`: the number applied now. */
export function useImport(current: number): Import {
  const client = useQueryClient()
  const [file, setFile] = useState<File | null>(null)
  const [step, setStep] = useState<Step>({ kind: 'idle' })
  const leaving = useRef<AbortController | null>(null)
  const commandOf = useRef<{ file: File; id: string } | null>(null)

  const send = (chosen: File, dryRun: boolean, onProgress: (part: number) => void) => {
    leaving.current?.abort()
    const gone = (leaving.current = new AbortController())
    if (commandOf.current?.file !== chosen)
      commandOf.current = { file: chosen, id: crypto.randomUUID() }
    // Looking stores nothing: only the apply is the command whose retry has one effect (I-07).
    const commandId = dryRun ? crypto.randomUUID() : commandOf.current.id
    const mediaType = mediaTypeOf(chosen, takenTypes)!
    const upload = { file: chosen, mediaType, commandId, onProgress }
    const query = { dryRun: String(dryRun) }
    return call('importHost', { query, upload, signal: gone.signal }).catch((error: unknown) => {
      // Another file was chosen, or the page left: nobody waits for this answer.
      if (gone.signal.aborted) return null
      throw error
    })
  }

  const look = async (chosen: File): Promise<void> => {
    if (!mediaTypeOf(chosen, takenTypes)) return setStep({ kind: 'unknown-type' })
    setStep({ kind: 'checking', part: 0 })
    const answer = await send(chosen, true, (part) => setStep({ kind: 'checking', part }))
    if (!answer) return
    if (answer.ok) setStep({ kind: 'preview', answer: answer.value })
    else setStep({ kind: 'refused', of: 'look', problem: answer.problem })
  }

  const apply = async (): Promise<void> => {
    if (!file || step.kind !== 'preview') return
    const { answer: preview } = step
    const show = (part: number) => setStep({ kind: 'applying', part, answer: preview })
    show(0)
    const answer = await send(file, false, show)
    if (!answer) return
    if (!answer.ok) return setStep({ kind: 'refused', of: 'apply', problem: answer.problem })
    setStep({ kind: 'applied', answer: answer.value })
    await readHostAgain(client)
  }

  const mean = async (mapping: HostMapping): Promise<Problem | null> => {
    const body = { commandId: crypto.randomUUID(), mappings: [mapping] }
    const answer = await call('mapHost', { body })
    if (!answer.ok) return answer.problem
    if (file) await look(file)
    return null
  }

  useEffect(() => () => leaving.current?.abort(), [])
  useLookAgain(current, step, () => file && void look(file))
  return {
    file,
    step,
    choose: (chosen) => {
      setFile(chosen)
      void look(chosen)
    },
    again: () => file && void look(file),
    apply: () => void apply(),
    mean,
  }
}

/** Somebody applied another revision meanwhile: what was compared with the one before is no longer true. */
function useLookAgain(current: number, step: Step, again: () => void): void {
  const seen = useRef(current)
  useEffect(() => {
    if (seen.current === current) return
    seen.current = current
    if (step.kind === 'preview') again()
  })
}
