import { useLingui } from '@lingui/react/macro'
import { Icon, Kbd } from '@roundtable/ui'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'

interface SearchLineProps {
  /** What the address says. */
  value: string
  onSearch: (text: string) => void
  label: string
  placeholder: string
}

/** ms without a key before the server is asked. */
const pause = 200

/** A line to search by; `/` goes to it from anywhere on the page, arrow down from it into the list. */
export function SearchLine({ value, onSearch, label, placeholder }: SearchLineProps) {
  const { t } = useLingui()
  const input = useRef<HTMLInputElement>(null)
  const { text, type, flush } = useTyped(value, onSearch)
  useSlash(input)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') flush()
    if (event.key === 'Escape' && text !== '') type('')
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    document.querySelector<HTMLElement>('[data-row-link][tabindex="0"]')?.focus()
  }
  return (
    <div className="search-line" role="search">
      <Icon name="search" />
      <input
        ref={input}
        className="input"
        type="search"
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <span className="shortcut" aria-hidden title={t`Press / to search`}>
        <Kbd>/</Kbd>
      </span>
    </div>
  )
}

/** What is typed, told after a pause; what the address says otherwise (a link, the way back) is taken over. */
function useTyped(value: string, onSearch: (text: string) => void) {
  const [text, setText] = useState(value)
  const [told, setTold] = useState(value)
  if (value !== told) {
    setTold(value)
    setText(value)
  }
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const tell = (next: string): void => {
    clearTimeout(timer.current)
    if (next.trim() === told) return
    setTold(next.trim())
    onSearch(next.trim())
  }
  return {
    text,
    type: (next: string) => {
      setText(next)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => tell(next), pause)
    },
    flush: () => tell(text),
  }
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable], [role=dialog]') !== null

function useSlash(input: React.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
      if (isTyping(event.target)) return
      event.preventDefault()
      input.current?.select()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [input])
}
