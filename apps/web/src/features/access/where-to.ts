/** A page of the staff, as an address of this site: nothing that could lead elsewhere. */
const ofStaff = /^\/organize(\/[\w-]+)*\/?$/

/** Where somebody goes on who has signed in: to the page that they wanted to see, or the board. */
export const whereTo = (from: string | undefined): string =>
  from !== undefined && ofStaff.test(from) ? from : '/organize'
