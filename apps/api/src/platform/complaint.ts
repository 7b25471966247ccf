/** What whoever runs the system can put right: told in its own words, without a stack. */
export class Complaint extends Error {
  override readonly name: string = 'Complaint'
}

/** What a terminal shows of an error that ended the program. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { code, port } = error as { code?: string; port?: number }
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program: set PORT to a free one.`
  if (code === 'EACCES' && port)
    return `Port ${port} may not be opened: set PORT to one above 1023.`
  return error instanceof Complaint ? error.message : (error.stack ?? error.message)
}
