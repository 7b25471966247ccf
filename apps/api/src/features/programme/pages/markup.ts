/** Text that is markup already. */
class Markup {
  constructor(readonly text: string) {}
}
export type { Markup }

type Piece = string | number | Markup | null | readonly Piece[]

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const written = (piece: Piece): string => {
  if (piece instanceof Markup) return piece.text
  if (Array.isArray(piece)) return piece.map(written).join('')
  return piece === null ? '' : String(piece).replace(/[&<>"']/g, (sign) => escapes[sign]!)
}

/** Everything that is filled in is text and becomes text: what people typed is never markup. */
export const markup = (fixed: TemplateStringsArray, ...pieces: readonly Piece[]): Markup =>
  new Markup(fixed.map((part, index) => part + written(pieces[index] ?? null)).join(''))
