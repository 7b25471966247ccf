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
import { troubleOf } from '../../../platform/problem'
import { readHostAgain } from '../use-host'

export const takenTypes = [calendar, csv]

type Step =
  | { readonly kind: 'idle' }
  /** `part`: how much has been sent, 0 to 1. `answer`: of the same file a moment ago, which stays in sight. */
  | { readonly kind: 'checking'; readonly part: number; readonly answer: HostImportAnswer | null }
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
  /** Somebody applied another revision while this file was looked at. */
  readonly overtaken: boolean
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
  const [overtaken, setOvertaken] = useState(false)
  const leaving = useRef<AbortController | null>(null)
  const commandOf = useRef<{ file: File; since: number; id: string } | null>(null)

  /** Looking stores nothing: only the apply is the command whose retry has one effect (I-07). */
  const commandFor = (chosen: File, since: number): string => {
    const { current: before } = commandOf
    if (before?.file !== chosen || before.since !== since)
      commandOf.current = { file: chosen, since, id: crypto.randomUUID() }
    return commandOf.current!.id
  }

  /** `since`: the revision it was compared with; null: only to look. */
  const send = (chosen: File, since: number | null, onProgress: (part: number) => void) => {
    leaving.current?.abort()
    const gone = (leaving.current = new AbortController())
    const commandId = since === null ? crypto.randomUUID() : commandFor(chosen, since)
    const mediaType = mediaTypeOf(chosen, takenTypes)!
    const upload = { file: chosen, mediaType, commandId, onProgress }
    const query = { dryRun: String(since === null), expectedVersion: since ?? undefined }
    return call('importHost', { query, upload, signal: gone.signal }).catch((error: unknown) => {
      // Another file was chosen, or the page left: nobody waits for this answer.
      if (gone.signal.aborted) return null
      throw error
    })
  }

  const look = async (chosen: File, before: HostImportAnswer | null = null): Promise<void> => {
    if (!mediaTypeOf(chosen, takenTypes)) return setStep({ kind: 'unknown-type' })
    const show = (part: number) => setStep({ kind: 'checking', part, answer: before })
    show(0)
    const answer = await send(chosen, null, show)
    if (!answer) return
    if (answer.ok) setStep({ kind: 'preview', answer: answer.value })
    else setStep({ kind: 'refused', of: 'look', problem: answer.problem })
  }

  /** Somebody was faster: what was compared with the revision before is no longer true (I-04). */
  const lookAgain = async (before: HostImportAnswer): Promise<void> => {
    if (!file) return
    setOvertaken(true)
    await Promise.all([readHostAgain(client), look(file, before)])
  }

  const apply = async (): Promise<void> => {
    if (!file || step.kind !== 'preview') return
    const { answer: preview } = step
    const show = (part: number) => setStep({ kind: 'applying', part, answer: preview })
    show(0)
    const answer = await send(file, preview.number - 1, show)
    if (!answer) return
    if (!answer.ok && troubleOf(answer.problem) === 'stale') return lookAgain(preview)
    if (!answer.ok) return setStep({ kind: 'refused', of: 'apply', problem: answer.problem })
    setStep({ kind: 'applied', answer: answer.value })
    await readHostAgain(client)
  }

  const mean = async (mapping: HostMapping): Promise<Problem | null> => {
    const body = { commandId: crypto.randomUUID(), mappings: [mapping] }
    const answer = await call('mapHost', { body })
    if (!answer.ok) return answer.problem
    if (file) await look(file, answerIn(step))
    return null
  }

  useEffect(() => () => leaving.current?.abort(), [])
  useWhenOvertaken(current, step, lookAgain)
  return {
    file,
    step,
    overtaken,
    choose: (chosen) => {
      setFile(chosen)
      setOvertaken(false)
      void look(chosen)
    },
    again: () => file && void look(file),
    apply: () => void apply(),
    mean,
  }
}

/** What is known of the file, as far as it has been looked at. */
export const answerIn = (step: Step): HostImportAnswer | null =>
  'answer' in step ? step.answer : null

/** The fact that somebody applied another revision; one's own comes while it is being applied. */
function useWhenOvertaken(
  current: number,
  step: Step,
  lookAgain: (before: HostImportAnswer) => Promise<void>,
): void {
  const seen = useRef(current)
  useEffect(() => {
    if (seen.current === current) return
    seen.current = current
    const answer = answerIn(step)
    if (answer && (step.kind === 'preview' || step.kind === 'checking')) void lookAgain(answer)
  })
}
