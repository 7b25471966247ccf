import type { Problem } from '@roundtable/contracts'
import { useRef, useState } from 'react'
import type { Answered } from './api'
import { inWords, type Sentences } from './in-words'

/** Something new on its way to the server: once, however often it is tried (I-07). `sentences`: what is said at its fields. */
export function useCreation<T>(
  create: (commandId: string) => Promise<Answered<T>>,
  sentences: Sentences = {},
) {
  const [state, setState] = useState<{ busy: boolean; problem: Problem | null }>({
    busy: false,
    problem: null,
  })
  const commandId = useRef<string>(undefined)
  const send = async (): Promise<T | null> => {
    commandId.current ??= crypto.randomUUID()
    setState({ busy: true, problem: null })
    const answer = await create(commandId.current)
    // No answer: the next try is the same command. Refused: what is sent next is another one.
    if (answer.ok || answer.problem.status !== 0) commandId.current = undefined
    setState({ busy: false, problem: answer.ok ? null : inWords(answer.problem, sentences) })
    return answer.ok ? answer.value : null
  }
  const errorOf = (field: string): string | undefined =>
    state.problem?.errors?.find(({ pointer }) => pointer.startsWith(`/fields/${field}`))?.detail
  return { ...state, send, errorOf }
}
