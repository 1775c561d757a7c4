import { describe, expect, it } from 'vitest'
import { doubtsOf, faltering, gainOf, leastGain, type Weighing } from '@/lib/growth/gain'
import { unjudged } from '@/lib/growth/judge'

const on = (measuredOn: string, weightG: number | null, lengthMm: number | null = null): Weighing => ({
  measuredOn,
  weightG,
  lengthMm,
  measure: 'L',
})
const boy = { sex: 'L', bornOn: '2026-01-10' } as const

describe('gain since last month', () => {
  it.each([
    ['first time', [], 'B', ''],
    ['not weighed last month', [on('2026-02-10', 4_000)], 'O', ''],
    ['present but not weighed last month', [on('2026-03-10', null), on('2026-02-10', 4_000)], 'O', ''],
    ['600 g in the fourth month', [on('2026-04-08', 5_900)], 'N', 'kbm'],
    ['one gram less', [on('2026-04-08', 5_901)], 'T', 'kbm'],
    ['twice last month: the later counts', [on('2026-04-28', 6_300), on('2026-04-02', 5_000)], 'T', 'kbm'],
    ['twice this month: last month counts', [on('2026-05-02', 6_499), on('2026-04-08', 5_900)], 'N', 'kbm'],
  ] as const)('%s', (_, earlier, gain, by) => {
    expect(gainOf(boy, on('2026-05-10', 6_500), earlier)).toMatchObject({ gain, by })
  })

  it('says nothing of a child that was not weighed', () => {
    expect(gainOf(boy, on('2026-05-10', null), [on('2026-04-08', 5_900)]).gain).toBe('')
  })

  it('compares plainly where sex or birth is unknown, and says so', () => {
    const unknown = { sex: 'L', bornOn: null } as const
    const before = [on('2026-04-08', 5_900)]
    expect(gainOf(unknown, on('2026-05-10', 5_910), before)).toMatchObject({ gain: 'N', by: 'berat-lalu' })
    expect(gainOf(unknown, on('2026-05-10', 5_900), before)).toMatchObject({ gain: 'T', by: 'berat-lalu' })
  })

  it('looks over the turn of the year', () => {
    const child = { sex: 'P', bornOn: '2025-02-01' } as const
    expect(gainOf(child, on('2026-01-05', 8_000), [on('2025-12-20', 7_900)])).toMatchObject({ gain: 'T', leastG: 200 })
  })

  it.each([
    ['L', '2026-02-09', 800],
    ['L', '2026-03-10', 900],
    ['L', '2026-08-10', 400],
    ['P', '2026-08-10', 300],
    ['P', '2027-08-10', 200],
    ['L', '2026-01-09', null],
    ['', '2026-03-10', null],
  ] as const)('%s asks on %s for at least %s g', (sex, day, least) =>
    expect(leastGain({ sex, bornOn: '2026-01-10' }, day)).toBe(least),
  )
})

describe('weight faltering', () => {
  it.each([
    [['N', 'T', 'T'], [], '2T'],
    [['T', 'N', 'T'], [], null],
    [['T', 'O', 'T'], [], null],
    [['T'], [], null],
    [['N'], [50, -60], 'turun'],
    [['N'], [50, null, -51], 'turun'],
    [['N'], [50, -50], null],
  ] as const)('gains %j and z-scores %j give %s', (gains, z, found) => expect(faltering(gains, z)).toBe(found))
})

describe('doubts that ask for a second measurement', () => {
  it.each([
    ['grown 1 cm', on('2026-05-10', 6_500, 610), [on('2026-04-10', 6_000, 600)], []],
    ['shrunk 1 cm', on('2026-05-10', 6_500, 591), [on('2026-04-10', 6_000, 601)], ['shrunk']],
    ['within half a centimetre', on('2026-05-10', 6_500, 596), [on('2026-04-10', 6_000, 601)], []],
    ['6 cm in a month', on('2026-05-10', 6_500, 661), [on('2026-04-10', 6_000, 601)], ['jumped']],
    ['6 cm in three months', on('2026-07-10', 6_500, 661), [on('2026-04-10', 6_000, 601)], []],
    ['6 cm in a week', on('2026-04-17', 6_500, 661), [on('2026-04-10', 6_000, 601)], ['jumped']],
    ['both whole numbers', on('2026-05-10', 6_000, 610), [], ['rounded']],
    ['only the length whole', on('2026-05-10', 6_100, 610), [], []],
  ] as const)('%s', (_, now, earlier, doubts) => expect(doubtsOf(now, earlier, null)).toEqual(doubts))

  it('reads lying and standing on one scale', () => {
    const standing = { ...on('2026-05-10', 11_100, 861), measure: 'H' } as const
    expect(doubtsOf(standing, [on('2026-04-10', 11_000, 868)], null)).toEqual([])
    expect(doubtsOf({ ...standing, lengthMm: 852 }, [on('2026-04-10', 11_000, 868)], null)).toEqual(['shrunk'])
  })

  it('doubts what WHO flags', () => {
    const judged = unjudged()
    judged.flagged.zwei = true
    expect(doubtsOf(on('2026-05-10', 6_500, 615), [], judged)).toEqual(['flagged'])
  })
})
