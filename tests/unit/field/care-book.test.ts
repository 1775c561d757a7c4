import { describe, expect, it } from 'vitest'
import type { CareLine, FamilyPart } from '@/lib/tpk/care'
import { applyCareSteps, linesWith } from '@/lib/tpk/field-book'
import type { StandingCareStep } from '@/lib/tpk/field-step'
import { eventsOf } from '@/lib/tpk/field-timeline'

const line = (overrides: Partial<CareLine> = {}): CareLine => ({
  ...{ targetId: 't1', familyId: 'f', personId: 'p1', name: 'Siti', familyName: 'Paijan', villageName: 'Sumberejo' },
  ...{ rw: '02', rt: '003', stage: 'hamil', bornOn: '2003-01-01', anchorOn: '2026-06-01', openedOn: '2026-07-01' },
  ...{ nextStep: 'k-24', nextOn: '2026-11-16', lastOn: null, visits: 0, risk: '', marks: [], referral: null },
  ...overrides,
})
const part: FamilyPart = {
  family: {
    ...{ id: 'f', name: 'Paijan', villageId: 7, villageName: 'Sumberejo', dusun: '', rw: '02', rt: '003', address: '' },
    ...{ kk: null, waterOk: null, toiletOk: null, version: 1 },
  },
  persons: [
    {
      ...{
        id: 'p1',
        name: 'Siti',
        sex: 'P',
        bornOn: '2003-01-01',
        bornExact: true,
        relation: 'pasangan',
        married: true,
      },
      ...{ nik: null, nikState: 'belum_ada', tempCode: 'S-7K3QX2', motherId: null, birthOrder: null, diedOn: null },
    },
  ],
  targets: [
    {
      ...{
        id: 't1',
        personId: 'p1',
        stage: 'hamil',
        openedOn: '2026-07-01',
        closedOn: null,
        closedAs: '',
        afterId: null,
      },
      ...{ anchorOn: '2026-06-01', facts: {}, risk: '', marks: [], nextStep: 'k-24', nextOn: '2026-11-16', version: 3 },
    },
  ],
  ...{ visits: [], measurements: [], referrals: [], krs: null },
}
const step = (overrides: Partial<StandingCareStep>): StandingCareStep => ({
  ...{ key: 'k', kind: 'visit.record', familyId: 'f', label: 'Kunjungan ibu hamil, RW 02', baseVersion: 0 },
  ...{ body: {}, madeAt: '2026-11-22T03:00:00Z', state: 'menunggu', outcome: null, tries: 0 },
  ...overrides,
})
const visit = step({
  body: {
    id: 'v1',
    targetId: 't1',
    familyId: 'f',
    visitedOn: '2026-11-22',
    step: 'k-24',
    edition: 1,
    answers: { lila: 22 },
  },
  said: { risk: 'merah', marks: ['lila'], words: ['LiLA kurang.'] },
  lines: [line({ risk: 'merah', marks: ['lila'], nextStep: 'k-28', nextOn: '2026-12-14', visits: 1 })],
})

describe('own steps upon what the office told', () => {
  it('shows a visit that waits, with what it leaves due', () => {
    const book = applyCareSteps(part, [visit])!
    expect(book.visits).toMatchObject([{ id: 'v1', risk: 'merah', words: ['LiLA kurang.'], waiting: true }])
    expect(book.targets[0]).toMatchObject({ risk: 'merah', nextStep: 'k-28', nextOn: '2026-12-14' })
    expect(linesWith([line()], [visit])).toMatchObject([{ nextStep: 'k-28', visits: 1 }])
    expect(eventsOf(book)[0]).toMatchObject({ what: 'kunjungan', personName: 'Siti', waiting: true })
  })

  it.each(['ditolak', 'bentrok', 'susulan'] as const)('leaves out what is %s', (state) => {
    expect(applyCareSteps(part, [{ ...visit, state }])!.visits).toEqual([])
    expect(linesWith([line()], [{ ...visit, state }])).toEqual([line()])
  })

  it('leaves what the office judged where the step was received, and changes nothing twice', () => {
    const told: FamilyPart = {
      ...part,
      visits: [
        {
          ...{ id: 'v1', targetId: 't1', visitedOn: '2026-11-22', step: 'k-24', edition: 1, answers: { lila: 22 } },
          ...{ risk: 'merah', marks: ['lila'], words: [], recorderName: 'Rina', version: 1 },
        },
      ],
    }
    const received = { ...visit, state: 'diterima' as const }
    const book = applyCareSteps(told, [received])!
    expect(book.visits).toHaveLength(1)
    expect(book.targets[0]!.nextStep).toBe('k-24')
    expect(linesWith([line()], [received])).toEqual([line()])
    expect(applyCareSteps(part, [visit, visit])!.visits).toHaveLength(1)
  })

  it('takes back a visit, ends a target, and says what became of a referral', () => {
    const referral = step({
      key: 'r',
      kind: 'referral.make',
      placeName: 'Puskesmas Jepon',
      body: { id: 'r1', targetId: 't1', personId: 'p1', referredOn: '2026-11-22', marks: ['lila'] },
      lines: [line({ referral: { id: 'r1', state: 'dikirim', dueOn: '2026-12-06' } })],
    })
    const ended = step({ key: 'c', kind: 'target.close', ended: ['t1'] })
    ended.body = { id: 't1', familyId: 'f', closedOn: '2026-11-22', closedAs: 'pindah' }
    const withdrawn = step({ key: 'w', kind: 'visit.withdraw', body: { id: 'v1' } })
    const book = applyCareSteps(part, [visit, withdrawn, referral, ended])!
    expect(book.visits).toEqual([])
    expect(book.referrals).toMatchObject([{ faskesName: 'Puskesmas Jepon', dueOn: '2026-12-06', state: 'dikirim' }])
    expect(book.targets[0]).toMatchObject({ closedOn: '2026-11-22', closedAs: 'pindah', nextOn: null })
    expect(linesWith([line()], [visit, referral, ended])).toEqual([])
  })

  it('is no family where neither the office nor this device knows it', () => {
    expect(applyCareSteps(null, [visit])).toBeNull()
  })
})
