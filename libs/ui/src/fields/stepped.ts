interface Steps {
  readonly min?: number | undefined
  readonly max?: number | undefined
  readonly step: number
}

/**
 * The next multiple of a step upwards (1) or downwards (-1), within the bounds: 12 goes to 15 or 10. Whatever is typed may lie
 * between two steps. Null: nothing there yet; it begins at the least.
 */
export function stepped(value: number | null, way: 1 | -1, { min, max, step }: Steps): number {
  const next =
    value === null
      ? (min ?? 0)
      : way === 1
        ? Math.floor(value / step + 1) * step
        : Math.ceil(value / step - 1) * step
  return Math.min(max ?? Infinity, Math.max(min ?? -Infinity, next))
}

/** Bounds that hold what is stored already: a number that has come from elsewhere is shown as it is, never as another one. */
export const boundsAround = (
  value: number | null,
  { min, max }: Omit<Steps, 'step'>,
): { minValue: number | undefined; maxValue: number | undefined } => ({
  minValue: min === undefined || value === null ? min : Math.min(min, value),
  maxValue: max === undefined || value === null ? max : Math.max(max, value),
})
