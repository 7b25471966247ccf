import { bin, root, run } from './test/run.mjs'

/** Builds projects, or takes what was built of the same sources before. Says nothing unless it fails, which ends us. */
export async function build(...projects) {
  process.chdir(root)
  const args = ['run-many', '-t', 'build', '-p', projects.join(','), '--outputStyle=static']
  const { code, output } = await run([bin('nx'), ...args], { quiet: true })
  if (code === 0) return
  process.stderr.write(output)
  process.exit(code ?? 130)
}
