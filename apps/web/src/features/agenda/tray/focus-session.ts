/** Puts the focus on a session once it is drawn where it stands now: what was pressed may be gone. */
export function focusSession(sessionId: string): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-session="${CSS.escape(sessionId)}"]`)?.focus(),
  )
}
