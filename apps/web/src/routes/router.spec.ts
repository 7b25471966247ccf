import { describe, expect, it } from '@jest/globals'
import { QueryClient } from '@tanstack/react-query'
import { createMemoryHistory } from '@tanstack/react-router'
import { createAppRouter } from './router'

/** What the page at this address is told of it, after all readers of addresses around it; keys without a value left out. */
function toldOf(address: string): object {
  const router = createAppRouter(new QueryClient())
  router.update({
    ...router.options,
    history: createMemoryHistory({ initialEntries: [address] }),
  })
  const matches = router.matchRoutes(router.latestLocation)
  return JSON.parse(JSON.stringify(matches[matches.length - 1]!.search))
}

describe('an address with nonsense in it', () => {
  it.each([
    ['/programme?q=true&kind=toString&format=constructor', {}],
    ['/programme?q={"a":1}&room[]=1&focus=access&focus=value', {}],
    ['/programme?lang=xx&zone=Mars&mine=1&host=on&spoken=["fr"]', {}],
    ['/?lang=fr&lang=ar&q=null', {}],
    ['/programme/sessions/x?lang=xx', {}],
    ['/sign-in?from={}&ended=1', {}],
    ['/organize/releases/1?with=first', {}],
    ['/organize/host/revisions/1?since=1.5', {}],
    ['/organize/coverage?sessions=none&focus=x', {}],
  ])('tells the page nothing of it: %s', (address, told) => {
    expect(toldOf(address)).toEqual(told)
  })

  it.each([
    [
      '/programme/2022-06-08?q=2022&focus=access&zone=own&lang=fr&utm=x',
      { q: '2022', focus: 'access', zone: 'own', lang: 'fr' },
    ],
    ['/programme/sessions/x?zone=own&lang=ar', { zone: 'own', lang: 'ar' }],
    ['/organize/releases/4?with=2&lang=fr', { with: 2, lang: 'fr' }],
    ['/sign-in?from=/organize&ended=true', { from: '/organize', ended: true }],
  ])('tells the page all that it knows: %s', (address, told) => {
    expect(toldOf(address)).toEqual(told)
  })
})
