import { beforeAll, describe, expect, it } from '@jest/globals'
import { i18n } from '@lingui/core'
import { boardOf } from './board-model'
import { planWith } from './testing/a-wire-plan'
import { figure, moment } from './words'

const board = boardOf(planWith({}))

describe('words of the agenda', () => {
  beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }))

  it('name the year of a moment where it is not the event’s', () => {
    const moments = ['2022-06-08T16:05:00Z', '2023-06-08T16:05:00Z', '2022-12-31T22:30:00Z']
    expect(moments.map((at) => moment(board, at))).toEqual([
      '8 June, 18:05',
      '8 June 2023, 18:05',
      '1 January 2023, 00:30',
    ])
  })

  it('write numbers as sentences with plurals do', () => {
    expect([figure(80), figure(1_400), i18n.number(1_400)]).toEqual(['80', '1,400', '1,400'])
  })
})
