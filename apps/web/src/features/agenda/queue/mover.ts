import { useMe } from '../../../platform/me'

/**
 * Whether a name in the plan is the reader's own: then it was another window of theirs. The plan tells who moved
 * something by name alone.
 */
export function useIsMe(): (name: string | null) => boolean {
  const me = useMe()
  return (name) => name !== null && name === me?.name
}
