/** The four focus areas as the sign of the event; never mirrored. */
export function Mark({ size }: { size?: number }) {
  return (
    <svg
      className="mark"
      viewBox="0 0 26 26"
      aria-hidden
      style={size === undefined ? undefined : { inlineSize: size, blockSize: size }}
    >
      <circle cx="6" cy="6" r="5.4" />
      <path d="M15 1h10v10H15zM6 14l6 6-6 6-6-6zM20 14.6 26 25.4H14z" />
    </svg>
  )
}
