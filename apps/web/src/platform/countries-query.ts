/** The names of countries, once a page needs them: they are long, and come by themselves. */
export const countriesQuery = {
  queryKey: ['countries'],
  queryFn: () => import('./country-table'),
  staleTime: Infinity,
}
