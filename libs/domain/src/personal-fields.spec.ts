import { describe, expect, it } from '@jest/globals'
import {
  mayRead,
  mayWrite,
  personFields,
  readableFields,
  type PersonField,
} from './personal-fields'
import { roles } from './roles'

/** w: sees and changes, r: sees, –: neither; columns in the order of the roles. */
const matrix: Record<PersonField, string> = {
  //                    secretariat organizer operator reviewer protocol viewer
  honorific: /*           */ 'w w r r w r',
  name: /*                */ 'w w r r w r',
  function: /*            */ 'w w r r w r',
  organisationId: /*      */ 'w w r r w r',
  group: /*               */ 'w w r r w r',
  country: /*             */ 'w w r r w r',
  rank: /*                */ 'w r r r w r',
  statuses: /*            */ 'w r r r w r',
  presence: /*            */ 'w w r r w r',
  timeZone: /*            */ 'w w r r w r',
  languagesSpoken: /*     */ 'w w r r w r',
  languagesUnderstood: /* */ 'w w r r w r',
  unavailable: /*         */ 'w w r – w –',
  duties: /*              */ 'w w r r w r',
  focalPoints: /*         */ 'w w – – w –',
  email: /*               */ 'w – – – w –',
  phone: /*               */ 'w – – – w –',
  notes: /*               */ 'w – – – w –',
}

const cell = (read: boolean, write: boolean): string => (write ? 'w' : read ? 'r' : '–')

describe('personal fields', () => {
  it('follow the matrix of roles', () => {
    expect(roles).toEqual([
      'secretariat',
      'organizer',
      'operator',
      'reviewer',
      'protocol',
      'viewer',
    ])
    const actual = personFields.map((field) => [
      field,
      roles.map((role) => cell(mayRead(role, field), mayWrite(role, field))).join(' '),
    ])
    expect(Object.fromEntries(actual)).toEqual(matrix)
    expect(personFields).toEqual(Object.keys(matrix))
  })

  it('are never changed by who does not see them', () => {
    for (const role of roles)
      expect(personFields.filter((f) => mayWrite(role, f) && !mayRead(role, f))).toEqual([])
  })

  it('are listed per role', () => {
    expect(readableFields('secretariat')).toEqual(personFields)
    expect(personFields.filter((f) => !readableFields('viewer').includes(f))).toEqual([
      'unavailable',
      'focalPoints',
      'email',
      'phone',
      'notes',
    ])
  })
})
