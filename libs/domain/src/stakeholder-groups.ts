/** Who takes part (R7); the same list serves leaders (R17), members (R19) and pledges (R21). */
export const stakeholderGroups = [
  'government',
  'private-sector',
  'civil-society',
  'youth',
  'academia',
  'international-organisation',
  'financial-institution',
  'philanthropy',
  'marginalised-community',
] as const
export type StakeholderGroup = (typeof stakeholderGroups)[number]
