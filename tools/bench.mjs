// `npm run bench [engine] [programme] [board] [live] [together]`: measures, prints tables. What was seen is kept in docs/benchmarks.md.
import { availableParallelism } from 'node:os'
import { bin, endAll, run } from './test/run.mjs'

const onBuilt = async (program) => {
  const built = await run([bin('nx'), 'run-many', '-t', 'build', '--outputStyle=static'])
  return built.code === 0 ? run([program]) : built
}

const parts = {
  engine: () => run(['tools/bench/engine.mjs']),
  programme: () => onBuilt('tools/bench/programme.mjs'),
  board: () => onBuilt('tools/bench/board.mjs'),
  live: () => run(['tools/bench/live.mjs']),
  together: () => onBuilt('tools/bench/together.mjs'),
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    endAll(signal)
    process.exit(130)
  })
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in parts))
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}.`)
  process.exit(2)
}
console.log(
  `Node ${process.version}, ${process.platform}-${process.arch}, ${availableParallelism()} cores`,
)
for (const [name, start] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const { code } = await start()
  if (code !== 0) process.exitCode = 1
}
