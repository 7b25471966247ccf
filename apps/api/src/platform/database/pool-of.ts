import type { Pool } from 'pg'
import type { DataSource } from 'typeorm'

/** The pg pool below a data source, for libraries that speak pg. */
export const poolOf = (database: DataSource): Pool =>
  (database.driver as unknown as { master: Pool }).master
