import { useQuery } from '@tanstack/react-query'
import { read } from '../../platform/read'

export const venueKey = ['venue']

export const useVenue = () =>
  useQuery({ queryKey: venueKey, queryFn: ({ signal }) => read('venue', { signal }) })
