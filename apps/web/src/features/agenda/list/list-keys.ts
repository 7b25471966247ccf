/** What a key does in the list, before the table of actions is asked. */
export type ListKey =
  | { readonly kind: 'row'; readonly to: 'before' | 'after' | 'first' | 'last' }
  | { readonly kind: 'group'; readonly by: 1 | -1 }
  | { readonly kind: 'control'; readonly by: 1 | -1 }
  | { readonly kind: 'back' }
  | { readonly kind: 'details' }
  | { readonly kind: 'choose' }

interface Key {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

interface Where {
  /** The focus is on a button or box inside the row, which has keys of its own. */
  readonly onControl: boolean
  readonly rightToLeft: boolean
}

const plain: Readonly<Record<string, ListKey>> = {
  ArrowUp: { kind: 'row', to: 'before' },
  ArrowDown: { kind: 'row', to: 'after' },
  Home: { kind: 'row', to: 'first' },
  End: { kind: 'row', to: 'last' },
  PageUp: { kind: 'group', by: -1 },
  PageDown: { kind: 'group', by: 1 },
}

/** Null: not a key of the list itself. Arrows along the line follow the direction of reading. */
export function listKey(key: Key, { onControl, rightToLeft }: Where): ListKey | null {
  if (key.ctrlKey || key.metaKey || key.altKey || key.shiftKey) return null
  const known = plain[key.key]
  if (known) return known
  if (key.key === 'ArrowRight' || key.key === 'ArrowLeft')
    return { kind: 'control', by: (key.key === 'ArrowRight') === rightToLeft ? -1 : 1 }
  if (onControl) return key.key === 'Escape' ? { kind: 'back' } : null
  if (key.key === 'Enter') return { kind: 'details' }
  return key.key === ' ' ? { kind: 'choose' } : null
}
