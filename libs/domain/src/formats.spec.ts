import { describe, expect, it } from '@jest/globals'
import { fieldsOfFormat, isContainer, publicFormatFields } from './formats'

describe('what belongs to one format only (R9)', () => {
  it('names the fields of a format, and none of one that has nothing of its own', () => {
    expect(fieldsOfFormat('breakout')).toEqual(['tables', 'outcome'])
    expect(fieldsOfFormat('opening')).toEqual([])
    expect(fieldsOfFormat('toString')).toEqual([])
  })

  it('tells the public what a session asks and brings, not how it is organized', () => {
    expect(['panel', 'breakout', 'pledge-segment', 'opening'].map(publicFormatFields)).toEqual([
      ['question'],
      ['outcome'],
      [],
      [],
    ])
  })

  it('knows the containers', () => {
    expect(['pledge-segment', 'signing', 'panel'].map(isContainer)).toEqual([true, true, false])
  })
})
