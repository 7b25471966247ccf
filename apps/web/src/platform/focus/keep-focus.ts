/**
 * The focus never falls to the body: when what had it goes away, it comes to what stands for it now, else to the page's
 * heading. Who presses on empty ground has let it go.
 */

/** Something that is drawn anew elsewhere, such as a card that is moved: what it is, and where it stands now. */
export interface StandIn {
  readonly keyOf: (element: Element) => string | undefined
  readonly find: (key: string) => HTMLElement | null
}

const standIns = new Set<StandIn>()

/** A page that draws things anew says how to find them; answers how to stop. */
export function standIn(one: StandIn): () => void {
  standIns.add(one)
  return () => standIns.delete(one)
}

/** What opens over a page has the focus for a while; it belongs to what is below. */
const over = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]'
const asleep = '[inert], [aria-hidden="true"]'
const focusable =
  'a[href], button, input, select, textarea, label, summary, [tabindex], [contenteditable]'

interface Home {
  readonly element: HTMLElement
  readonly known: readonly (readonly [StandIn, string])[]
}

/** The page's heading, else the page itself. */
function pageHead(): HTMLElement | null {
  const main = document.querySelector<HTMLElement>('main')
  const head = main?.querySelector<HTMLElement>('h1') ?? main
  if (head && !head.hasAttribute('tabindex')) head.tabIndex = -1
  return head
}

const hasFocus = (element: HTMLElement | null | undefined): boolean =>
  element !== null && element !== undefined && document.activeElement === element

function take(element: HTMLElement | null | undefined): boolean {
  element?.focus({ preventScroll: true })
  return hasFocus(element)
}

/** Another page is there. A field of it that took the focus keeps it. */
export function focusPage(): void {
  if (document.activeElement?.closest('main')) return
  take(pageHead())
}

/** A button that can be pressed no longer leaves the focus to its neighbour. */
const neighbour = (element: HTMLElement): HTMLElement | null =>
  element.isConnected
    ? (element
        .closest('[role="group"], [role="toolbar"]')
        ?.querySelector<HTMLElement>('button:not(:disabled), a[href]') ?? null)
    : null

/** Where a line of a dialog goes, the dialog is still there. */
const openDialog = (): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('[role="dialog"]')].findLast(
    (dialog) => !dialog.closest(asleep),
  )

const isLost = (): boolean =>
  document.activeElement === null || document.activeElement === document.body

function bringBack({ element, known }: Home): void {
  if (element.isConnected && take(element)) return
  for (const [one, key] of known) {
    const now = one.find(key)
    // It may stand anywhere on the board: there it is shown.
    now?.focus()
    if (hasFocus(now)) return
  }
  if (take(neighbour(element))) return
  take(pageHead())
}

/** Whatever closes may give the focus back itself, a moment after it has gone. */
const moment = 120

export function keepFocus(): () => void {
  let home: Home | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const comes = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement) || target.closest(over)) return
    const known = [...standIns].flatMap((one): [StandIn, string][] => {
      const key = one.keyOf(target)
      return key === undefined ? [] : [[one, key]]
    })
    home = { element: target, known }
  }
  const isCovered = (): boolean => Boolean(document.querySelector('main')?.closest(asleep))
  const press = ({ target }: PointerEvent): void => {
    if (target instanceof Element && !target.closest(focusable) && !isCovered()) home = null
  }
  const look = (): void => {
    timer = undefined
    if (!isLost()) return
    if (isCovered()) take(openDialog())
    else if (home) bringBack(home)
  }
  const soon = (): void => {
    if (isLost()) timer ??= setTimeout(look, moment)
  }
  const watch = new MutationObserver(soon)
  watch.observe(document.body, {
    childList: true,
    subtree: true,
    attributeFilter: ['disabled', 'inert', 'aria-hidden', 'hidden'],
  })
  document.addEventListener('focusin', comes)
  document.addEventListener('pointerdown', press, { capture: true })
  return () => {
    clearTimeout(timer)
    watch.disconnect()
    document.removeEventListener('focusin', comes)
    document.removeEventListener('pointerdown', press, { capture: true })
  }
}
