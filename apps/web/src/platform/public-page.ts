/** Pages that show the programme, by their path. */
export const isPublicPage = (path: string): boolean => /^\/(programme(\/|$)|$)/.test(path)
