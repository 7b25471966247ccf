import type { StakeholderGroup } from '@roundtable/domain'

/** A kind of place in life: what a person does where. Organisations are generic or invented. */
export interface Post {
  readonly group: StakeholderGroup
  readonly highLevel: boolean
  /** Speaks for a Member State or a Sector Member (R10). */
  readonly membership: boolean
  readonly honorific: 'excellency' | 'plain' | 'academic'
  readonly functions: readonly string[]
  readonly organisations: readonly string[]
  /** How many of the demo's people hold such a post. */
  readonly count: number
}

const ministries = [
  'Ministry of ICT (illustrative)',
  'Ministry of Communications (illustrative)',
  'Ministry of Digital Economy (illustrative)',
  'Ministry of Information (illustrative)',
  'Ministry of Technology and Innovation (illustrative)',
]
const sectorMembers = [
  'Baobab Fibre',
  'Coral Cable Company',
  'Andes Red Móvil',
  'Steppe Satellite',
  'Kilima Towers',
  'Polder Networks',
  'Monsoon Mobile',
]

/** R7: every group has somebody; the mix follows a conference of Member States. */
export const posts: readonly Post[] = [
  {
    group: 'government',
    highLevel: true,
    membership: true,
    honorific: 'excellency',
    functions: ['Minister'],
    organisations: ministries,
    count: 20,
  },
  {
    group: 'government',
    highLevel: true,
    membership: true,
    honorific: 'excellency',
    functions: ['Vice-Minister', 'Deputy Minister', 'Minister of State'],
    organisations: ministries,
    count: 10,
  },
  {
    group: 'government',
    highLevel: true,
    membership: true,
    honorific: 'plain',
    functions: ['Director General', 'Chair of the Board'],
    organisations: ['National communications authority (illustrative)'],
    count: 9,
  },
  {
    group: 'government',
    highLevel: false,
    membership: true,
    honorific: 'plain',
    functions: ['Director of Broadband', 'Head of Delegation Office', 'Adviser'],
    organisations: ministries,
    count: 8,
  },
  {
    group: 'private-sector',
    highLevel: true,
    membership: true,
    honorific: 'plain',
    functions: ['Chief Executive Officer', 'President'],
    organisations: sectorMembers,
    count: 12,
  },
  {
    group: 'private-sector',
    highLevel: false,
    membership: true,
    honorific: 'plain',
    functions: ['Head of Public Policy', 'Chief Technology Officer'],
    organisations: sectorMembers,
    count: 8,
  },
  {
    group: 'private-sector',
    highLevel: true,
    membership: false,
    honorific: 'plain',
    functions: ['Chief Executive Officer', 'Founder'],
    organisations: ['Lantern Learning', 'Millet Pay', 'Harbour Cloud'],
    count: 5,
  },
  {
    group: 'civil-society',
    highLevel: false,
    membership: false,
    honorific: 'plain',
    functions: ['Executive Director', 'Programme Lead'],
    organisations: ['Open Lines Network', 'Villages Online Forum', 'Rights on the Wire'],
    count: 13,
  },
  {
    group: 'youth',
    highLevel: false,
    membership: false,
    honorific: 'plain',
    functions: ['Youth Envoy', 'Student', 'Young entrepreneur'],
    organisations: ['Generation Connect'],
    count: 11,
  },
  {
    group: 'academia',
    highLevel: false,
    membership: false,
    honorific: 'academic',
    functions: ['Professor of Network Economics', 'Vice-Chancellor', 'Head of Research'],
    organisations: ['Lakeside University', 'Institute for Digital Skills', 'Harmattan Polytechnic'],
    count: 11,
  },
  {
    group: 'international-organisation',
    highLevel: true,
    membership: false,
    honorific: 'plain',
    functions: ['Executive Secretary', 'Assistant Secretary-General'],
    organisations: [
      'Intergovernmental programme (illustrative)',
      'Regional commission (illustrative)',
    ],
    count: 6,
  },
  {
    group: 'international-organisation',
    highLevel: false,
    membership: false,
    honorific: 'plain',
    functions: ['Head of Digital Transformation', 'Senior Economist'],
    organisations: [
      'Intergovernmental programme (illustrative)',
      'Regional telecommunication union (illustrative)',
    ],
    count: 7,
  },
  {
    group: 'financial-institution',
    highLevel: true,
    membership: false,
    honorific: 'plain',
    functions: ['Vice-President for Infrastructure', 'Director for Digital Development'],
    organisations: [
      'Regional development bank (illustrative)',
      'Infrastructure investment fund (illustrative)',
    ],
    count: 8,
  },
  {
    group: 'philanthropy',
    highLevel: false,
    membership: false,
    honorific: 'plain',
    functions: ['President', 'Director of Grants'],
    organisations: ['Meridian Foundation', 'The Lighthouse Trust'],
    count: 7,
  },
  {
    group: 'marginalised-community',
    highLevel: false,
    membership: false,
    honorific: 'plain',
    functions: ['Chair', 'Community Organiser'],
    organisations: [
      'Forum of Persons with Disabilities Online',
      'Indigenous Voices Network',
      'Refugee Learners’ Union',
    ],
    count: 8,
  },
]
