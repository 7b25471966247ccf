import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Icon, Kbd } from '@roundtable/ui'
import { useEffect, useEffectEvent, useLayoutEffect, useRef, type RefObject } from 'react'
import { bubbleBeside } from '../model/bubble'
import { isAlone } from '../model/holding'
import type { Hold } from '../model/ui-state'
import { spotText } from '../model/words'
import { useDesk, useShown, useUi } from './board-context'
import { dress, useFollowHold, write } from './use-follow-hold'
import { sentencesOfHold, verdictTitle } from './verdict-text'

interface ReasonBubbleProps {
  /** Where the held card stands in the window; null while it is over no slot. */
  heldBox: (hold: Hold) => { left: number; right: number; top: number } | null
}

/** Says why, beside the held card; always there for screen readers, seen only while a card is held. */
export function ReasonBubble({ heldBox }: ReasonBubbleProps) {
  const shows = useUi(({ hold }) => hold?.over.kind === 'slot')
  const acts = useUi(({ hold }) => hold?.phase === 'refused')
  const ref = useRef<HTMLDivElement>(null)
  useHanging(ref, heldBox)
  return (
    <div
      ref={ref}
      role="status"
      className={shows ? `reason ${acts ? 'acts' : ''}` : 'reason away'}
      data-reason
    >
      {shows && <Reason acts={acts} />}
    </div>
  )
}

/** Carried by the pointer: where it stands is known without asking the page. */
const isCarried = (hold: Hold | null): boolean =>
  hold?.by === 'pointer' && hold.phase === 'moving' && hold.edge === null

function useHanging(
  ref: RefObject<HTMLDivElement | null>,
  heldBox: ReasonBubbleProps['heldBox'],
): void {
  const { ui } = useDesk()
  const view = useWindowSize()
  // Everything else is measured, once the card has been put where it is.
  useUi(({ hold }) => (isCarried(hold) ? null : hold))
  const hang = (hold: Hold | null): void => {
    const card = hold && heldBox(hold)
    if (ref.current && card) hangBeside(ref.current, card, view.current)
  }
  const hangNow = useEffectEvent(() => hang(ui.getState().hold))
  useLayoutEffect(() => hangNow())
  useFollowHold((hold) => {
    if (isCarried(hold)) hang(hold)
  })
  useEffect(() => {
    // A card that the pointer has let go, or that keys steer, scrolls away under its reason.
    const scrolled = (): void => hangNow()
    window.addEventListener('scroll', scrolled, { capture: true, passive: true })
    return () => window.removeEventListener('scroll', scrolled, { capture: true })
  }, [])
}

interface Size {
  readonly width: number
  readonly height: number
}

const sizeOfWindow = (): Size => ({ width: window.innerWidth, height: window.innerHeight })

/** Read when it changes: asked for it at every slot, the page would be laid out at every slot. */
function useWindowSize(): RefObject<Size> {
  const size = useRef<Size>({ width: 0, height: 0 })
  useEffect(() => {
    const read = (): void => {
      size.current = sizeOfWindow()
    }
    read()
    window.addEventListener('resize', read)
    return () => window.removeEventListener('resize', read)
  }, [])
  return size
}

function hangBeside(
  bubble: HTMLElement,
  card: Parameters<typeof bubbleBeside>[0],
  view: Size,
): void {
  const rightToLeft = document.documentElement.dir === 'rtl'
  const { x, y, from } = bubbleBeside(card, view, rightToLeft)
  bubble.style.left = `${x}px`
  bubble.style.top = from === 'top' ? `${y}px` : 'auto'
  bubble.style.bottom = from === 'bottom' ? `${y}px` : 'auto'
}

/** Verdict, sentence, nearest places: written from slot to slot, rendered when other places are near. */
function Reason({ acts }: { acts: boolean }) {
  const shown = useShown()
  const desk = useDesk()
  const kind = useRef<HTMLDivElement>(null)
  const title = useRef<HTMLSpanElement>(null)
  const line = useRef<HTMLParagraphElement>(null)
  const sentence = useRef<HTMLSpanElement>(null)
  const nearest = useRef<HTMLDivElement>(null)
  useFollowHold((hold) => {
    if (hold?.over.kind !== 'slot' || !kind.current) return
    const { verdict, over, minutes } = hold
    const severity = verdict?.severity ?? 'free'
    const open = (verdict?.findings ?? []).filter((f) => !f.waived).slice(0, 1)
    const [first] = sentencesOfHold(shown, hold, open)
    dress(kind.current, `k ${severity}`)
    write(title.current, verdictTitle(shown, { slot: over.slot, minutes }, verdict))
    write(sentence.current, first ?? '')
    line.current!.hidden = first === undefined
    nearest.current!.hidden = severity !== 'blocked' || !isAlone(hold)
  })
  return (
    <>
      <div ref={kind}>
        <Icon name="blocked" className="b" />
        <Icon name="warning" className="w" />
        <Icon name="satisfied" className="s" />
        <span ref={title} />
      </div>
      <p ref={line}>
        {acts && (
          <b>
            <Trans>It was not moved.</Trans>{' '}
          </b>
        )}
        <span ref={sentence} />
      </p>
      <div ref={nearest} className="n">
        <Nearest acts={acts} />
      </div>
      {acts && (
        <Button look="text" className="leave" onPress={() => desk.cancel()}>
          {t`Leave it where it was`} <Kbd>Esc</Kbd>
        </Button>
      )}
    </>
  )
}

function Nearest({ acts }: { acts: boolean }) {
  const desk = useDesk()
  const { board } = useShown()
  const openDay = useUi((ui) => ui.openDay)
  const proposals = useUi(({ hold }) => hold?.proposals)
  if (!proposals || proposals.length === 0)
    return <Trans>No free place on any day. Make room, or shorten it.</Trans>
  return (
    <>
      <span>
        <Trans>Nearest free</Trans>
      </span>
      {proposals.map((proposal, index) => {
        const text = spotText(board, proposal.slot, openDay)
        const key = <Kbd>{String(index + 1)}</Kbd>
        return acts ? (
          <Button look="text" key={text} onPress={() => desk.accept(index)}>
            {key} {text}
          </Button>
        ) : (
          <span key={text}>
            {key} {text}
          </span>
        )
      })}
    </>
  )
}
