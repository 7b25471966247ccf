import { useEffect, useState } from 'react'

const widths = ['38%', '82%', '64%', '76%', '52%', '88%']

interface WaitProps {
  /** What is awaited, said to everybody: "Reading the programme". */
  label: string
  /** Bars in the shape of what comes. */
  bars?: number
  /** Milliseconds before anything shows: quick answers must not flicker. */
  after?: number
}

export function Wait({ label, bars = 3, after = 300 }: WaitProps) {
  const [shown, setShown] = useState(after === 0)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), after)
    return () => clearTimeout(timer)
  }, [after])
  return (
    <div className={shown ? 'wait' : 'wait unseen'} role="status" aria-busy>
      {/* There from the start, so that nothing below moves when they show, and little when what is awaited comes. */}
      {Array.from({ length: bars }, (_, bar) => (
        <i key={bar} style={{ inlineSize: widths[bar % widths.length] }} />
      ))}
      <span className="dim">{label}</span>
    </div>
  )
}
