import type { World } from '../world/world'
import { Buckets, type Gathering } from './buckets'

/** The buckets of all rules. Rules that gather sessions alike share them. */
export class Gatherings {
  private readonly known: { readonly gathering: Gathering; readonly buckets: Buckets }[] = []

  constructor(readonly world: World) {}

  /** Those of a rule of pairs. */
  shared(gathering: Gathering): Buckets {
    const found = this.known.find((one) => alike(one.gathering, gathering))
    return found ? found.buckets : this.own(gathering)
  }

  /** Those of a rule of groups: they remember what it says of them. */
  own(gathering: Gathering): Buckets {
    const buckets = new Buckets(gathering, this.world)
    this.known.push({ gathering, buckets })
    return buckets
  }

  all(): readonly Buckets[] {
    return this.known.map(({ buckets }) => buckets)
  }
}

const alike = (a: Gathering, b: Gathering): boolean =>
  keyOf(a) === keyOf(b) && a.daily === b.daily && a.reading === b.reading && a.least === b.least

const keyOf = ({ sharing }: Gathering) => ('one' in sharing ? sharing.one : sharing.many)
