/** One drawing per name: 16 × 16, 1.5 px lines, square ends. */
const drawings = {
  advice: 'M2 8a6 6 0 1 0 12 0a6 6 0 1 0 -12 0z M8 7.3v4M8 4.6v1.1',
  arrow: 'M2 8h11.5M9 3.5 13.5 8 9 12.5',
  back: 'M14 8H2.5M7 3.5 2.5 8 7 12.5',
  blocked: 'M2 8a6 6 0 1 0 12 0a6 6 0 1 0 -12 0z M4.5 8h7',
  bookmark: 'M4 2.2h8v11.6L8 10.6l-4 3.2z',
  calendar: 'M2.5 3.5h11v10h-11zM2.5 6.7h11M5.5 1.8v3M10.5 1.8v3',
  check: 'm2.5 8.5 3.5 3.6 7.5-8',
  chevron: 'm6 3 5 5-5 5',
  clock: 'M2 8a6 6 0 1 0 12 0a6 6 0 1 0 -12 0z M8 4.4V8l2.4 1.6',
  close: 'm3.5 3.5 9 9M12.5 3.5l-9 9',
  contrast: 'M2 8a6 6 0 1 0 12 0a6 6 0 1 0-12 0z M8 2v12M10 4v8M12 5.5v5',
  file: 'M3.8 1.8h5.4l3 3v9.4H3.8zM9 2v3h3',
  flag: 'M3.5 14.5v-12h8.5l-2 3.2 2 3.2H3.5',
  globe:
    'M2 8a6 6 0 1 0 12 0a6 6 0 1 0 -12 0z M2 8h12M8 2c2 1.7 2.7 3.7 2.7 6S10 12.3 8 14c-2-1.7-2.7-3.7-2.7-6S6 3.7 8 2z',
  grip: 'M6 3.6v.01M10 3.6v.01M6 8v.01M10 8v.01M6 12.4v.01M10 12.4v.01',
  history: 'M2.6 8a5.5 5.5 0 1 0 1.7-4L2.5 5.7M2.5 2.5v3.2h3.2M8 5v3.2l2 1.3',
  key: 'M2 8a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z M8 8h6.5v3M11.5 8v2.5',
  leave: 'M6.5 2.5h-4v11h4M6 8h7.5M10.5 5l3 3-3 3',
  list: 'M2 4h12M2 8h12M2 12h12',
  lock: 'M3.5 7.25h9v6.5h-9zM5.25 7V5a2.75 2.75 0 0 1 5.5 0v2',
  mail: 'M1.8 3.5h12.4v9H1.8zM2 4l6 5 6-5',
  mic: 'M6 2.5h4v6.5H6zM3.5 8a4.5 4.5 0 0 0 9 0M8 12.5v2',
  more: 'M3.2 8v.01M8 8v.01M12.8 8v.01',
  moon: 'M13.5 9.5A6 6 0 0 1 6.5 2.5 6 6 0 1 0 13.5 9.5z',
  offline:
    'M1.8 6.2A9.5 9.5 0 0 1 6 3.9M9 3.6a9.5 9.5 0 0 1 5.2 2.6M4.2 8.8a6 6 0 0 1 3-1.6M10.5 7.9l1.3.9M7 12.3h2M2.5 14 13.5 2',
  person:
    'M5.3 5.2a2.7 2.7 0 1 0 5.4 0a2.7 2.7 0 1 0 -5.4 0z M2.8 14c.4-3 2.5-4.4 5.2-4.4s4.8 1.4 5.2 4.4',
  phone: 'M4.5 1.8h7v12.4h-7zM7 12h2',
  pin: 'M8 14.5C5 11 3.5 8.7 3.5 6.5a4.5 4.5 0 0 1 9 0c0 2.2-1.5 4.5-4.5 8z M6.5 6.4a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0z',
  minus: 'M2.5 8h11',
  plus: 'M8 2.5v11M2.5 8h11',
  redo: 'M10.2 2.8 13.4 6l-3.2 3.2M13.2 6H6.8a3.6 3.6 0 0 0 0 7.2H10',
  satisfied: 'M2 8a6 6 0 1 0 12 0a6 6 0 1 0 -12 0z M5.2 8.2l2 2 3.8-4.2',
  screen: 'M1.8 3h12.4v8H1.8zM5.5 13.8h5',
  search: 'M2.4 7a4.6 4.6 0 1 0 9.2 0a4.6 4.6 0 1 0 -9.2 0z M10.4 10.4l3.6 3.6',
  skip: 'M3 3v10l6.5-5zM12 3v10',
  sun: 'M5 8a3 3 0 1 0 6 0a3 3 0 1 0-6 0z M8 1.5v1.6M8 12.9v1.6M1.5 8h1.6M12.9 8h1.6M3.4 3.4l1.1 1.1M11.5 11.5l1.1 1.1M12.6 3.4l-1.1 1.1M4.5 11.5l-1.1 1.1',
  swap: 'M2.5 5.5h10M9.6 2.5l3 3-3 3M13.5 11h-10M6.4 8l-3 3 3 3',
  undo: 'M5.8 2.8 2.6 6l3.2 3.2M2.8 6h6.4a3.6 3.6 0 0 1 0 7.2H6',
  warning: 'M8 2.2 14.6 13.6H1.4z M8 6.4v3.4M8 11.2v1.2',
} as const
export type IconName = keyof typeof drawings

/** What points along the line of reading turns round with it; clocks, ticks and marks do not. */
const directional: ReadonlySet<IconName> = new Set([
  'arrow',
  'back',
  'chevron',
  'leave',
  'redo',
  'skip',
  'undo',
])

interface IconProps {
  name: IconName
  /** Only where no word stands beside it. */
  label?: string
  className?: string
}

/** An icon of the set. Without a label it is decoration beside a word. */
export function Icon({ name, label, className }: IconProps) {
  const classes = ['icon', directional.has(name) && 'flip', className].filter(Boolean).join(' ')
  const named = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <svg className={classes} viewBox="0 0 16 16" {...named}>
      <path d={drawings[name]} />
    </svg>
  )
}
