/** Where the name of a subject stands now, by the word before its id. */
const sources: Readonly<Record<string, { readonly name: string; readonly table: string }>> = {
  session: { name: `code || ' ' || (title ->> 'en')`, table: 'session' },
  person: { name: `trim(honorific || ' ' || name)`, table: 'person' },
  organisation: { name: 'name', table: 'organisation' },
  room: { name: 'code', table: 'room' },
  body: { name: 'code', table: 'host_body' },
  'host-body': { name: 'code', table: 'host_body' },
  plan: { name: 'name', table: 'plan' },
  account: { name: 'name', table: 'account' },
  mail: { name: 'subject', table: 'outbox' },
}

/** The id behind the stroke, where one stands there: as a number, so that each name is found by its key. */
const idOfSubject = `CASE WHEN audit.subject ~ '/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
  THEN split_part(audit.subject, '/', 2)::uuid END`

/** What the subject of the line at hand (`audit.subject`) is called now; null where it has no name, or is gone. */
export const nameSql = `CASE split_part(audit.subject, '/', 1) ${Object.entries(sources)
  .map(
    ([word, { name, table }]) =>
      `WHEN '${word}' THEN (SELECT ${name} FROM ${table} WHERE id = ${idOfSubject})`,
  )
  .join(' ')} END`

/** The subjects whose name now, in small letters, is like a pattern: names are few where lines are many. */
export const calledSql = (pattern: string): string =>
  Object.entries(sources)
    .map(
      ([word, { name, table }]) =>
        `SELECT '${word}/' || id FROM ${table} WHERE lower(${name}) LIKE ${pattern}`,
    )
    .join(' UNION ALL ')

/** Subjects whose name is what stands behind the stroke: a number, words of the host. */
const spoken = /^(release|host-revision|host-mapping)\/(.+)$/s

export const nameOfSubject = (subject: string, name: string | null): string | null =>
  name ?? spoken.exec(subject)?.[2] ?? null
