import type { FormEvent } from 'react'

/** Enter in a field does what the form is for. A form that opens over another one is not part of it. */
export const submitting =
  (act: () => void) =>
  (event: FormEvent): void => {
    event.preventDefault()
    event.stopPropagation()
    act()
  }
