/** The address of the run's server, for every worker. */
export const clusterVariable = 'ROUNDTABLE_TEST_CLUSTER'

/** The folder with the run's build of the programs of threads, for every worker of Jest. */
export const workersVariable = 'ROUNDTABLE_TEST_WORKERS'

/** The migrated, empty database that suites copy. Nobody may be connected to it meanwhile. */
export const template = 'template_empty'

/** The same, with demo data in it. Made by the first suite that asks. */
export const demoTemplate = 'template_demo'

/** The address of another database of the same server. */
export function databaseUrl(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

export function clusterUrl(): string {
  const url = process.env[clusterVariable]
  if (!url) throw new Error('No test database runs: the Jest project needs start-cluster.mjs.')
  return url
}
