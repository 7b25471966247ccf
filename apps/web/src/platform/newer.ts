interface Versioned {
  readonly version: number
}

/**
 * For a query's data: what was just answered, unless something newer is known already. A save that was repeated because its
 * answer was lost is answered as it was then (I-07), however much has changed since.
 */
export const newer =
  <T extends Versioned>(answered: T) =>
  (known: T | undefined): T =>
    known && known.version > answered.version ? known : answered
