import type { DemoPerson } from './demo-data'
import { posts, type Post } from './organisations'
import { countryIn, languagesIn, zoneIn } from './homes'
import { namePools } from './people-names'
import { idOf, randomOf, shuffled } from './seed'
import { standing } from './standing'
import { at } from './the-event'

interface Called {
  readonly name: string
  readonly region: string
  readonly woman: boolean
}

/** Names from all regions in turn, each once; every family name serves before any serves twice. */
function* names(random: () => number): Generator<Called> {
  const served = new Set<string>()
  for (let round = 0; ; round++) {
    const families = namePools.map((pool) => shuffled(pool.families.split(' '), random))
    const rows = Math.max(...families.map((f) => f.length))
    for (let row = 0; row < rows; row++)
      for (const [i, pool] of namePools.entries()) {
        const woman = (row + i + round) % 2 === 0
        const firsts = (woman ? pool.women : pool.men).split(' ')
        const name = `${firsts[(row + 3 * round) % firsts.length]!} ${families[i]![row % families[i]!.length]!}`
        if (served.has(name)) continue
        served.add(name)
        yield { name, woman, region: pool.region }
      }
  }
}

const honorificOf = ({ honorific }: Post, woman: boolean): string => {
  if (honorific === 'academic') return 'Prof.'
  const plain = woman ? 'Ms' : 'Mr'
  return honorific === 'excellency' ? `H.E. ${plain}` : plain
}

/** Officials who also sit in a body of the host: chairs and vice-chairs of its committees. */
const seats = ['COM1', 'COM2', 'COM3', 'COM4', 'COM5', 'WG-PL', 'COM4 drafting']

const personOf = (post: Post, nth: number, called: Called, key: string): DemoPerson => {
  const official = post.group === 'government' && !post.highLevel
  const leavesEarly = post.highLevel && nth % 7 === 3
  const job = post.functions[nth % post.functions.length]!
  const employer = post.organisations[nth % post.organisations.length]!
  const international = /^(international|financial)/.test(post.group)
  const country = international ? null : countryIn(called.region, nth)
  // Some of those whom nobody needs in the room take part from home.
  const remote = !post.highLevel && post.group !== 'government' && nth % 5 === 4
  return {
    id: idOf('person', key),
    honorific: honorificOf(post, called.woman),
    name: called.name,
    function: job,
    ...standing(job, employer, post.highLevel, country),
    languages: languagesIn(called.region),
    focalPoint: null,
    presence: remote ? 'remote' : 'on-site',
    timeZone: remote ? zoneIn(called.region) : null,
    group: post.group,
    highLevel: post.highLevel,
    membership: post.membership,
    unavailable: leavesEarly ? [{ start: at('09', '17:00'), end: at('09', '19:00') }] : [],
    dutyCodes: official && seats[nth] ? [seats[nth]] : [],
  }
}

const usual = posts.reduce((sum, post) => sum + post.count, 0)

/** How many hold each post when there are `total` people: in proportion, rounded so that the sum is right. */
const countsOf = (total: number): number[] => {
  let [share, given] = [0, 0]
  return posts.map((post) => {
    share += (post.count * total) / usual
    const count = Math.round(share) - given
    given += count
    return count
  })
}

/** Invented people of every stakeholder group (R7), in the mix of `posts`. */
export function crowd(seed: number, total = usual): DemoPerson[] {
  const name = names(randomOf(seed))
  const counts = countsOf(total)
  return posts.flatMap((post, p) =>
    Array.from({ length: counts[p]! }, (_, nth) =>
      personOf(post, nth, name.next().value as Called, `${seed}/${p}/${nth}`),
    ),
  )
}
