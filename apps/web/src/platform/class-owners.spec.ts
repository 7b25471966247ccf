import { expect, it } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const root = join(import.meta.dirname, '../../../..')
const files = ['apps/web/src', 'libs/ui/src'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(css|tsx)$/.test(name) && !name.endsWith('.spec.tsx'))
    .map((name) => join(root, folder, name)),
)

/** A feature, or a part of the kit; null: what everybody may use. */
function ownerOf(path: string): string | null {
  const found = /features\/([^/]+)\/|libs\/ui\/src\/([^/]+)\//.exec(relative(root, path))
  return found ? (found[1] ?? `ui/${found[2]}`) : null
}

/** Selectors of a sheet, one by one, without what stands in comments. */
const selectorsOf = (path: string): string[] =>
  [
    ...readFileSync(path, 'utf8')
      .replace(/\/\*.*?\*\//gs, '')
      .matchAll(/([^{}]+)\{/g),
  ]
    .map(([, head]) => head!.trim())
    .filter((head) => !head.startsWith('@'))
    .flatMap((head) => head.split(/,(?![^(]*\))/))
    .map((selector) => selector.trim())

/** A class that is dressed wherever it stands: nothing around it is asked for. */
const barely = (selector: string): string | undefined =>
  /^\.([\w-]+)(?::[^ >+~]*)?$/.exec(selector)?.[1]

const classesIn = (path: string): Set<string> =>
  new Set(
    [...readFileSync(path, 'utf8').matchAll(/className=(?:"([^"]+)"|\{([^}]+)\})/g)].flatMap(
      ([, plain, code]) =>
        (plain ?? [...(code ?? '').matchAll(/'([^']*)'/g)].map(([, text]) => text).join(' ')).split(
          ' ',
        ),
    ),
  )

/** Dressed by one for another, on purpose; parts of every page that one of them dresses otherwise or hides on paper. */
const lent = new Set([
  ...['avatar', 'hits', 'open-programme', 'point-menu', 'row-acts', 'scrim', 'staff-line'],
  ...['fields-row', 'page-side', 'section-body', 'toasts', 'top-bar'],
])

interface Dressed {
  readonly name: string
  readonly owner: string
}

const dressed: Dressed[] = files
  .filter((path) => path.endsWith('.css'))
  .flatMap((path) => {
    const owner = ownerOf(path)
    return owner === null
      ? []
      : selectorsOf(path).flatMap((selector) => {
          const name = barely(selector)
          return name === undefined || lent.has(name) ? [] : [{ name, owner }]
        })
  })

it('a class that a feature dresses wherever it stands has no other meaning in another one', () => {
  const own = dressed.filter(({ owner }) => !owner.startsWith('ui/'))
  const used = files
    .filter((path) => path.endsWith('.tsx'))
    .flatMap((path) => [...classesIn(path)].map((name) => ({ name, by: ownerOf(path), path })))
  const taken = own.flatMap(({ name, owner }) =>
    used
      .filter((one) => one.name === name && one.by !== owner)
      .map(({ path }) => `${name} of ${owner} in ${relative(root, path)}`),
  )
  expect([...new Set(taken)]).toEqual([])
})

it('a class of a part of the kit begins no sheet of a feature: there it would be dressed twice', () => {
  const kit = new Set(
    dressed.filter(({ owner }) => owner.startsWith('ui/')).map(({ name }) => name),
  )
  const again = files
    .filter((path) => path.endsWith('.css') && ownerOf(path)?.startsWith('ui/') === false)
    .flatMap((path) =>
      selectorsOf(path)
        .map((selector) => /^\.([\w-]+)/.exec(selector)?.[1])
        .filter((name) => name !== undefined && kit.has(name))
        .map((name) => `${name} in ${relative(root, path)}`),
    )
  expect([...new Set(again)]).toEqual([])
})
