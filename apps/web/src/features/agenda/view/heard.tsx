import { Words } from '../../../platform/i18n/words'
import type { Board } from '../model/board-model'
import { heardOnCard } from '../model/card-text'
import type { Card } from '../model/cards'

interface HeardProps {
  board: Board
  card: Card
  /** Its third line: who leads it, or what stands in its way. */
  line: string | null
}

/** The name of a card for those who hear it: all of it, once, whatever its size lets the eyes read. */
export function Heard({ board, card, line }: HeardProps) {
  return (
    <span className="sr">
      <Words text={card.session.title} />. {heardOnCard(board, card)}
      {line !== null && ` ${line}.`}
    </span>
  )
}
