import { NotFoundException } from '@nestjs/common'
import { describe, expect, it } from '@jest/globals'
import { problemStatus, type ProblemWord } from '@roundtable/contracts'
import { QueryFailedError } from 'typeorm'
import { Refused, toProblem } from './problem'
import { refusalOf } from './refusal-of'

const coded = (code: string): Error =>
  Object.assign(new Error('relation "secret" does not exist'), { code })
const status = (value: number): Error => Object.assign(new Error('inner words'), { status: value })

describe('what anything thrown is answered with', () => {
  it.each<[string, unknown, ProblemWord]>([
    ['a refusal on its way', new Refused({ word: 'stale', detail: 'x' }), 'stale'],
    ['Nest finds no route', new NotFoundException('Cannot GET /secret'), 'not-found'],
    ['Express cannot decode', status(400), 'malformed'],
    ['an odd status of a library', status(418), 'malformed'],
    ['a status of the server kind', status(502), 'internal'],
    ['a broken URI', new URIError('URI malformed'), 'malformed'],
    ['a full disk below PostgreSQL', coded('53100'), 'storage-full'],
    ['a full disk below us', coded('ENOSPC'), 'storage-full'],
    ['a lock held too long', coded('55P03'), 'unavailable'],
    ['a deadlock', coded('40P01'), 'unavailable'],
    ['PostgreSQL stops', coded('57P01'), 'unavailable'],
    ['PostgreSQL starts', coded('57P03'), 'unavailable'],
    ['too many connections', coded('53300'), 'unavailable'],
    ['a lost connection', coded('08006'), 'unavailable'],
    ['nobody there', coded('ECONNREFUSED'), 'unavailable'],
    [
      'a pool that waits in vain',
      new Error('timeout exceeded when trying to connect'),
      'unavailable',
    ],
    ['a connection cut in a query', new Error('Connection terminated unexpectedly'), 'unavailable'],
    ['text that PostgreSQL cannot hold', coded('22021'), 'validation'],
    ['a missing table', coded('42P01'), 'internal'],
    ['a broken rule of the schema', coded('23514'), 'internal'],
    ['a bug', new TypeError('x is not a function'), 'internal'],
    ['no error at all', 'text', 'internal'],
    ['nothing', undefined, 'internal'],
  ])('%s', (_name, thrown, word) => {
    expect(refusalOf(thrown).word).toBe(word)
  })

  it('looks through the wrappings of TypeORM and of causes', () => {
    const wrapped = new QueryFailedError('SELECT secret', ['token'], coded('53100'))
    expect(refusalOf(wrapped).word).toBe('storage-full')
    expect(refusalOf(new Error('outer', { cause: coded('ECONNRESET') })).word).toBe('unavailable')
  })

  it('says when to try again where trying again helps', () => {
    expect([refusalOf(coded('55P03')).retryAfter, refusalOf(coded('57P01')).retryAfter]).toEqual([
      1, 5,
    ])
  })

  it('repeats nothing of the inside', () => {
    for (const thrown of [coded('42P01'), coded('22021'), status(400), status(502)])
      expect(JSON.stringify(refusalOf(thrown))).not.toMatch(/secret|inner/)
  })
})

describe('the problem a refusal travels as', () => {
  it.each(Object.entries(problemStatus))('%s has status %i and a title', (word, status) => {
    const problem = toProblem({ word: word as ProblemWord, detail: 'A sentence.' })
    expect(problem).toEqual({
      type: `/problems/${word}`,
      title: expect.stringMatching(/^[A-Z]/),
      status,
      detail: 'A sentence.',
    })
  })
})
