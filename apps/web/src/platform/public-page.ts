/** Pages that show the programme, by their path. */
export const isPublicPage = (path: string): boolean => /^\/(programme(\/|$)|$)/.test(path)

/** Those of them that list the days; the others bring a part of their own. */
export const isDays = (path: string): boolean => /^\/(programme(\/[\d-]*)?)?$/.test(path)
