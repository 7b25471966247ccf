import type { CSSProperties } from 'react'

/** The four focus areas, always in this order. */
const focusAreas = ['access', 'adoption', 'value', 'accelerate'] as const
type FocusAreaName = (typeof focusAreas)[number]

const shapes: Record<FocusAreaName, string> = {
  access: 'M6 .8a5.2 5.2 0 1 0 0 10.4A5.2 5.2 0 0 0 6 .8z',
  adoption: 'M1.4 1.4h9.2v9.2H1.4z',
  value: 'M6 0 12 6 6 12 0 6z',
  accelerate: 'M6 .8 11.8 11H.2z',
}

interface GlyphProps {
  area: FocusAreaName
  /** CSS length; 0.75em when left out. */
  size?: string
  /** Only where no word stands beside it. */
  label?: string
}

/** A focus area as shape and hue. The word belongs beside it on first use. */
export function Glyph({ area, size, label }: GlyphProps) {
  const style = size === undefined ? undefined : ({ '--s': size } as CSSProperties)
  const named = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <svg className={`glyph ${area}`} viewBox="0 0 12 12" style={style} {...named}>
      <path d={shapes[area]} />
    </svg>
  )
}

interface GlyphsProps {
  areas: readonly FocusAreaName[]
  size?: string
  label?: string
}

/** Several focus areas in their fixed order, read out as one. */
export function Glyphs({ areas, size, label }: GlyphsProps) {
  if (areas.length === 0) return null
  return (
    <span className="glyphs" {...(label === undefined ? {} : { role: 'img', 'aria-label': label })}>
      {focusAreas
        .filter((area) => areas.includes(area))
        .map((area) => (
          <Glyph key={area} area={area} {...(size === undefined ? {} : { size })} />
        ))}
    </span>
  )
}
