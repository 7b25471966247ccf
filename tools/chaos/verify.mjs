// Compares the ledger with what the database holds after everything was killed several times.

const one = async (db, sql) => Number(Object.values((await db.query(sql)).rows[0])[0])

/** What a product that keeps its promises answers: zero, everywhere. */
export async function compare(db, ledger) {
  const { rows: facts } = await db.query(
    `SELECT data ->> 'commandId' AS id, count(*)::int AS times, min(seq)::int AS seq
     FROM live_event WHERE stream = 'plan' AND kind = 'sessions-moved' GROUP BY 1`,
  )
  const told = new Map(facts.map((fact) => [fact.id, fact]))
  const { rows: commands } = await db.query('SELECT id FROM command')
  const remembered = new Set(commands.map(({ id }) => id))
  const { rows: placements } = await db.query(
    'SELECT session_id, room_id, placement.version FROM placement JOIN plan ON plan.id = plan_id AND main',
  )
  const standing = new Map(placements.map((row) => [row.session_id, row]))
  const { rows: lines } = await db.query(
    `SELECT subject || ' ' || (after ->> 'version') AS line, count(*)::int AS times
     FROM audit WHERE action = 'session.move' GROUP BY 1`,
  )
  const audited = new Map(lines.map(({ line, times }) => [line, times]))
  const acknowledged = [...ledger.acknowledged]
  return {
    lost: acknowledged.filter(([id]) => !told.has(id) || !remembered.has(id)).length,
    doubled: facts.filter(({ times }) => times > 1).length,
    'another number': acknowledged.filter(([id, { seq }]) => told.get(id)?.seq !== seq).length,
    'session elsewhere': [...ledger.last()].filter(([id, { version, placed }]) => {
      const row = standing.get(id)
      return row?.version !== version || (row.room_id !== null) !== placed
    }).length,
    'gaps in the live log': await one(
      db,
      `SELECT sum(stream.seq - events.n) FROM live_stream stream JOIN (SELECT stream, count(*) AS n
       FROM live_event GROUP BY stream) events ON events.stream = name`,
    ),
    overlaps: await one(
      db,
      `SELECT count(*) FROM occupancy a JOIN occupancy b ON a.resource_id = b.resource_id AND a.during && b.during
       AND a.ctid < b.ctid`,
    ),
    'occupied though off the board': await one(
      db,
      `SELECT count(*) FROM occupancy JOIN placement USING (session_id) WHERE room_id IS NULL`,
    ),
    'not once in the audit': acknowledged.filter(
      ([, { sessionId, version }]) => audited.get(`session/${sessionId} ${version}`) !== 1,
    ).length,
  }
}
