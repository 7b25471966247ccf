import { recogniseBody, type Clues, type NamedBody } from './recognise-body'

/** Bodies in the order in which they are met; two groups of one parent and kind are told apart by their names. */
export class HostBodies {
  private readonly byCode = new Map<string, NamedBody>()

  /** `knownGroups`: code by name, of the groups of earlier revisions. */
  constructor(private readonly knownGroups: ReadonlyMap<string, string>) {}

  /** Code of the body that the clues name, or null. */
  meet(clues: Clues): string | null {
    const recognised = recogniseBody(clues)
    if (!recognised) return null
    const { body, parent } = recognised
    if (parent) this.keep(parent)
    if (body.kind !== 'group') return this.keep(body)
    return this.keep({ ...body, code: this.codeOfGroup(body) })
  }

  /** Parents stand before their groups. */
  all(): NamedBody[] {
    return [...this.byCode.values()]
  }

  private keep(body: NamedBody): string {
    const known = this.byCode.get(body.code)
    // "Committee 4" alone says less than "Committee 4 – Working methods": the fuller name stays.
    if (!known || body.name.length > known.name.length) this.byCode.set(body.code, body)
    return body.code
  }

  private codeOfGroup(body: NamedBody): string {
    const before = this.knownGroups.get(body.name)
    if (before !== undefined) return before
    const taken = new Map([...this.knownGroups].map(([name, code]) => [code, name]))
    for (const { code, name } of this.byCode.values()) taken.set(code, name)
    const free = (code: string): boolean => (taken.get(code) ?? body.name) === body.name
    let code = body.code
    for (let n = 2; !free(code); n++) code = `${body.code} ${n}`
    return code
  }
}
