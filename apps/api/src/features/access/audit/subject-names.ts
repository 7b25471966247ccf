/** Where the name of a subject stands now, by the word before its id. */
const sources: Readonly<Record<string, string>> = {
  session: `code || ' ' || (title ->> 'en') FROM session`,
  person: `trim(honorific || ' ' || name) FROM person`,
  organisation: 'name FROM organisation',
  room: 'code FROM room',
  body: 'code FROM host_body',
  'host-body': 'code FROM host_body',
  plan: 'name FROM plan',
  account: 'name FROM account',
  mail: 'subject FROM outbox',
}

/** The id behind the stroke, where one stands there: as a number, so that each name is found by its key. */
const idOfSubject = `CASE WHEN audit.subject ~ '/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
  THEN split_part(audit.subject, '/', 2)::uuid END`

/** What the subject of the line at hand (`audit.subject`) is called now; no row or null where it has no name. */
export const namesSql = `SELECT CASE split_part(audit.subject, '/', 1) ${Object.entries(sources)
  .map(([word, source]) => `WHEN '${word}' THEN (SELECT ${source} WHERE id = ${idOfSubject})`)
  .join(' ')} END AS name`

/** Subjects whose name is what stands behind the stroke: a number, words of the host. */
const spoken = /^(release|host-revision|host-mapping)\/(.+)$/s

export const nameOfSubject = (subject: string, name: string | null): string | null =>
  name ?? spoken.exec(subject)?.[2] ?? null
