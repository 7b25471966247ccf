import { csv, xlsx, type ImportAnswer, type Problem } from '@roundtable/contracts'
import { useRef, useState } from 'react'
import type { Answered } from '../api'
import { mediaTypeOf } from '../media-type'
import type { Upload } from '../upload'

/** Sends the file; with `dryRun` it is read and reported, and nothing is stored. */
export type SendTable = (upload: Upload, dryRun: boolean) => Promise<Answered<ImportAnswer>>

/** Read into memory when chosen: what was looked at is what is applied, whatever happens to the file meanwhile. */
interface Chosen {
  readonly name: string
  readonly table: Blob
  readonly mediaType: string
  /** One a file: applied twice, it has one effect (I-07). */
  readonly commandId: string
}

export type ImportState =
  | { readonly step: 'empty' }
  | { readonly step: 'unknown-kind'; readonly name: string }
  | { readonly step: 'checking'; readonly name: string; readonly part: number }
  | { readonly step: 'refused'; readonly name: string; readonly problem: Problem }
  | {
      readonly step: 'ready'
      readonly name: string
      readonly answer: ImportAnswer
      /** Why applying did not go through. */
      readonly problem: Problem | null
    }
  | {
      readonly step: 'applying'
      readonly name: string
      readonly answer: ImportAnswer
      readonly part: number
    }
  | { readonly step: 'done'; readonly name: string; readonly answer: ImportAnswer }

export const tables = [csv, xlsx]

export interface Importing {
  state: ImportState
  choose: (file: File) => void
  /** Looks again at the file that is chosen. */
  check: () => void
  apply: () => void
  /** Another file. */
  restart: () => void
}

/** A table on its way in: chosen, looked at line by line, applied as a whole or not at all (I-18). */
export function useImport(send: SendTable, onDone: (answer: ImportAnswer) => void): Importing {
  const [state, setState] = useState<ImportState>({ step: 'empty' })
  const chosen = useRef<Chosen | null>(null)

  const check = async (): Promise<void> => {
    const file = chosen.current
    if (!file) return
    const { name } = file
    setState({ step: 'checking', name, part: 0 })
    const onProgress = (part: number): void => setState({ step: 'checking', name, part })
    const upload = { ...uploadOf(file), commandId: crypto.randomUUID(), onProgress }
    const answer = await send(upload, true)
    // Another file was chosen meanwhile.
    if (chosen.current !== file) return
    setState(
      answer.ok
        ? { step: 'ready', name, answer: answer.value, problem: null }
        : { step: 'refused', name, problem: answer.problem },
    )
  }

  const choose = async (file: File): Promise<void> => {
    const mediaType = mediaTypeOf(file, tables)
    if (mediaType === null) {
      chosen.current = null
      setState({ step: 'unknown-kind', name: file.name })
      return
    }
    const table = new Blob([await file.arrayBuffer()])
    chosen.current = { name: file.name, table, mediaType, commandId: crypto.randomUUID() }
    await check()
  }

  const apply = async (): Promise<void> => {
    const file = chosen.current
    if (!file || state.step !== 'ready') return
    const { name } = file
    const { answer: seen } = state
    setState({ step: 'applying', name, answer: seen, part: 0 })
    const onProgress = (part: number): void =>
      setState({ step: 'applying', name, answer: seen, part })
    const answer = await send({ ...uploadOf(file), onProgress }, false)
    if (answer.ok) {
      setState({ step: 'done', name, answer: answer.value })
      onDone(answer.value)
    } else if (answer.problem.errors) setState({ step: 'refused', name, problem: answer.problem })
    else setState({ step: 'ready', name, answer: seen, problem: answer.problem })
  }

  return {
    state,
    choose: (file) => void choose(file),
    check: () => void check(),
    apply: () => void apply(),
    restart: () => {
      chosen.current = null
      setState({ step: 'empty' })
    },
  }
}

const uploadOf = ({ table, mediaType, commandId }: Chosen) => ({
  file: table,
  mediaType,
  commandId,
})
