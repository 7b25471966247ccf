/** Addresses that are one page to whoever reads it: another day of the programme. */
const onePage: readonly (readonly [page: string, addresses: RegExp])[] = [
  ['/programme', /^\/(programme(\/.*)?)?$/],
]

/** Which page an address is: the focus goes to its heading when it is another one. */
export const pageOf = (pathname: string): string =>
  onePage.find(([, addresses]) => addresses.test(pathname))?.[0] ?? pathname.replace(/\/$/, '')
