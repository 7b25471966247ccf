import pg from 'pg'

/** One connection of its own. Who asked closes it. */
export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  // A broken connection also rejects whatever runs on it; without a listener it would end the process.
  client.on('error', () => undefined)
  await client.connect()
  return client
}
