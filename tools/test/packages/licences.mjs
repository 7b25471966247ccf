// What may be in the tree of packages. Whatever is not here is refused, so that a new licence is read before it is used.

/** Licences that ask for no more than their own text: what a product may ship with. */
export const permissive = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
])

/** Changes to their own files have to be given away: for tools that never leave the developer's machine. */
export const forToolsOnly = new Set(['MPL-2.0'])

/** Packages with a choice of licences, or several at once: what holds for us, and why. By name, or by the name's beginning with `*`. */
export const several = {
  '@biomejs/js-api': 'MIT, of MIT or Apache-2.0',
  '@biomejs/wasm-nodejs': 'MIT, of MIT or Apache-2.0',
  '@swc/core-*': 'Apache-2.0 and MIT: both permissive',
  dompurify: 'Apache-2.0, of MPL-2.0 or Apache-2.0',
  jszip: 'MIT, of MIT or GPL-3.0-or-later',
  pako: 'MIT and Zlib: both permissive',
  'type-fest': 'MIT, of MIT or CC0-1.0',
}

/** Packages whose licence npm does not know, or knows under an old name: read in the package itself. */
export const readByHand = {
  busboy: 'MIT: its LICENSE; package.json names it in the old field `licenses`',
  'caniuse-lite': 'CC-BY-4.0: a table of browsers, read while building and not shipped',
  'cli-table': 'MIT: its LICENSE',
  'parse-cache-control': 'BSD-3-Clause: its LICENSE; package.json says BSD',
  streamsearch: 'MIT: its LICENSE; package.json names it in the old field `licenses`',
  'xmlhttprequest-ssl': 'MIT: its LICENSE; package.json names it in the old field `licenses`',
}
