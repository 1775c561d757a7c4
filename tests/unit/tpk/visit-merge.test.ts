import { expect, it } from 'vitest'
import type { Answers } from '@/lib/tpk/care'
import { differingAnswers, joinVisit, type VisitAnswers } from '@/lib/tpk/visit-merge'

const visit = (answers: Answers, visitedOn = '2026-07-01'): VisitAnswers => ({ visitedOn, step: 'k-12', answers })
const base = visit({ bb: 50, lila: 24, kie: true, kie_jenis: ['gizi', 'ttd'] })

it('joins answers to different questions', () => {
  const mine = visit({ ...base.answers, bb: 51 })
  const stored = visit({ ...base.answers, lila: 22, hb: 10 })
  const join = joinVisit(base, mine, stored)
  expect(join).toEqual({ visit: visit({ ...base.answers, bb: 51, lila: 22, hb: 10 }), touching: [], joined: true })
})

it('names the question that both answered differently, and keeps the stored answer', () => {
  const join = joinVisit(base, visit({ ...base.answers, bb: 51 }), visit({ ...base.answers, bb: 52 }))
  expect(join.touching).toEqual(['bb'])
  expect(join.visit.answers.bb).toBe(52)
})

it('finds no conflict where both gave the same answer', () => {
  const both = visit({ ...base.answers, bb: 51 })
  expect(joinVisit(base, both, both).touching).toEqual([])
})

it('lets one take an answer away and the other move the day', () => {
  const { bb: _bb, ...without } = base.answers
  const join = joinVisit(base, visit(without), visit({ ...base.answers }, '2026-07-02'))
  expect(join.visit).toEqual(visit(without, '2026-07-02'))
  expect(join.touching).toEqual([])
})

it('tells of nothing joined where nobody else wrote', () => {
  expect(joinVisit(base, visit({ ...base.answers, bb: 60 }), base).joined).toBe(false)
})

it.each<[Answers, Answers, string[]]>([
  [{ a: ['x', 'y'] }, { a: ['y', 'x'] }, []],
  [{ a: '' }, {}, []],
  [{ a: null }, { b: [] }, []],
  [{ a: 0 }, {}, ['a']],
  [{ a: false }, { a: null }, ['a']],
])('compares %j with %j', (one, other, differing) => {
  expect(differingAnswers(visit(one), visit(other))).toEqual(differing)
})
