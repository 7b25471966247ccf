interface Figure {
  id: string
  count: number
  /** What is counted, in one word. */
  word: string
}

/** How many of each, at the end of a page's head. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="figures">
      {figures.map(({ id, count, word }) => (
        <div key={id}>
          <dt>{word}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  )
}
