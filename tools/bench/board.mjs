// The board in the built app, in a real browser, on 300 sessions × 20 rooms: what a pointer event costs while a card is
// held over the painted day, and how soon the board is there. `node tools/bench/board.mjs` after a build.
import { loadModule } from '../load-module.mjs'
import { startProduct } from './product.mjs'
import { printTable } from './table.mjs'

const { launchBrowser } = await loadModule('apps/e2e/src/harness/browser.ts')
const { benchBoard } = await loadModule('tools/bench/board-figures.ts')

const product = await startProduct({ demo: ['--sessions', '300', '--rooms', '20'] })
const browser = await launchBrowser()
try {
  const figures = await benchBoard(browser, product)
  const shown = (value) => (Number.isInteger(value) ? String(value) : value.toFixed(2))
  printTable('The board, 300 sessions × 20 rooms, painting on, 150 pointer events over 20 rooms', [
    ['figure', 'seen', 'promised'],
    ...figures.map(({ name, value, unit, target }) => [
      name,
      `${shown(value)}${unit ? ` ${unit}` : ''}`,
      target === undefined ? '' : `≤ ${target}${unit ? ` ${unit}` : ''}`,
    ]),
  ])
  if (figures.some(({ value, target }) => value > target)) process.exitCode = 1
} finally {
  await browser.close()
  await product.stop()
}
