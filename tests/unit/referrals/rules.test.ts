import { describe, expect, it } from 'vitest'
import { answerDueOn, isOverdue, mayStep, STEPS } from '@/lib/referrals/rules'
import { answerReferralSchema, makeReferralSchema } from '@/lib/referrals/schema'
import { markWords } from '@/lib/referrals/words'

const KEY = '5b3a1c52-5f0a-4f4e-9f31-2f2b9a1f0001'
const ID = '5b3a1c52-5f0a-4f4e-9f31-2f2b9a1f0002'

describe('a referral', () => {
  it.each([
    ['2026-02-20', 'biasa', '2026-03-06'],
    ['2024-02-20', 'biasa', '2024-03-05'],
    ['2026-12-30', 'segera', '2027-01-02'],
  ] as const)('made on %s, %s, is answered by %s', (on, urgency, due) => {
    expect(answerDueOn(on, urgency)).toBe(due)
  })

  it.each([
    ['dikirim', '2026-03-05', false],
    ['dikirim', '2026-03-07', true],
    ['diterima', '2026-03-07', true],
    ['dijawab', '2026-03-07', false],
    ['ditolak', '2026-03-07', false],
    ['dibatalkan', '2026-03-07', false],
  ])('that is %s, seen on %s, is late: %s', (state, today, late) => {
    expect(isOverdue({ state, dueOn: '2026-03-06' }, today)).toBe(late)
    expect(isOverdue({ state, dueOn: today }, today)).toBe(false)
  })

  it('is ended for good only by an answer that may be mended, or by its withdrawal', () => {
    const open = (state: string) => Object.keys(STEPS).filter((step) => mayStep(step as keyof typeof STEPS, state))
    expect(open('dikirim')).toEqual(['accept', 'answer', 'refuse', 'withdraw'])
    expect(open('dijawab')).toEqual(['answer'])
    expect(open('ditolak')).toEqual(['withdraw'])
    expect(open('dibatalkan')).toEqual([])
  })

  it('says its marks in the words of the screening, and others as they are called', () => {
    const screening = [{ mark: 'kek', value: 22, words: 'LiLA 22 cm, di bawah 23,5 cm' }]
    expect(markWords({ marks: ['kek', 'berat_turun'], screening })).toEqual([
      'LiLA 22 cm, di bawah 23,5 cm',
      'berat turun',
    ])
  })
})

describe('what is typed', () => {
  const problems = (schema: typeof answerReferralSchema, input: object) => {
    const read = schema.safeParse(input)
    return read.success ? {} : Object.fromEntries(read.error.issues.map(({ path, message }) => [path[0], message]))
  }

  it('needs a control day for a control, and words for what was found', () => {
    const base = { key: KEY, id: ID, version: '1' }
    expect(problems(answerReferralSchema, { ...base, result: 'kontrol', answer: 'Diberi TTD' })).toEqual({
      returnOn: 'Tulis tanggal kontrolnya.',
    })
    expect(problems(answerReferralSchema, { ...base, result: 'ditangani' })).toEqual({
      answer: 'Tulis apa yang ditemukan dan dilakukan.',
    })
    expect(problems(answerReferralSchema, { ...base, result: 'sehat' })).toEqual({})
    expect(problems(answerReferralSchema, { ...base, result: 'stunting', answer: 'x' })).toEqual({
      result: 'Pilih hasilnya',
    })
  })

  it('takes marks one by one or several, and no foreign signs in them', () => {
    const base = { key: KEY, id: ID, familyId: ID, personId: ID, faskesId: ID, referredOn: '2026-07-03' }
    expect(makeReferralSchema.parse({ ...base, marks: 'kek' }).marks).toEqual(['kek'])
    expect(makeReferralSchema.safeParse({ ...base, marks: ['<b>'] }).success).toBe(false)
    expect(makeReferralSchema.safeParse({ ...base, referredOn: '2026-02-30' }).success).toBe(false)
  })
})
