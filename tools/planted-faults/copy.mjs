import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { root } from '../test/run.mjs'

const copied = [
  'apps',
  'libs',
  'tools',
  'docs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'jest.config.js',
]

/** A copy of the workspace to break: sources copied, node_modules linked. */
export class Copy {
  constructor() {
    mkdirSync(join(root, 'tmp'), { recursive: true })
    this.folder = mkdtempSync(join(root, 'tmp', 'planted-faults-'))
    for (const name of copied)
      cpSync(join(root, name), join(this.folder, name), { recursive: true })
    mkdirSync(join(this.folder, 'tmp'))
    symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'), 'junction')
  }

  /** Changes one place of one file; answers how to put it back. */
  plant({ file, find, replace }) {
    const path = join(this.folder, file)
    const original = readFileSync(path, 'utf8')
    writeFileSync(
      path,
      original.replace(find, () => replace),
    )
    return () => writeFileSync(path, original)
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true })
  }
}
