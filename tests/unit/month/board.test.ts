import { expect, it } from 'vitest'
import { addTally, blocksOf, emptyTally, openOf, receivedOf, timeLeft } from '@/lib/month/board'
import { dayProblem, mayAsk, mayDecide, mayGive, mayTakeBack, mayWithdraw } from '@/lib/month/extension-rules'

it('adds counts and keeps the earlier day', () => {
  const one = { ...emptyTally(), owed: 3, sent: 1, dueOn: '2026-08-05' }
  const other = { ...emptyTally(), owed: 2, verified: 1, approved: 1, dueOn: '2026-08-03' }
  expect(addTally(one, other)).toMatchObject({ owed: 5, sent: 1, verified: 1, approved: 1, dueOn: '2026-08-03' })
  expect(addTally(one, emptyTally()).dueOn).toBe('2026-08-05')
  expect([receivedOf(addTally(one, other)), openOf(addTally(one, other))]).toEqual([3, 2])
})

it('says what blocks a row, most urgent first', () => {
  const tally = { ...emptyTally(), unserved: 1, draft: 2, sent: 7 }
  expect(blocksOf(tally).map(({ count, words }) => `${count} ${words}`)).toEqual([
    '1 belum ada petugas',
    '2 masih draf',
    '7 menunggu verifikasi',
  ])
  expect(blocksOf({ ...emptyTally(), approved: 5 })).toEqual([])
})

it.each([
  ['2026-08-03', 'hari ini'],
  ['2026-08-06', '3 hari lagi'],
  ['2026-07-31', 'lewat 3 hari'],
])('says how long is left until %s', (day, words) => {
  expect(timeLeft(day, '2026-08-03')).toBe(words)
})

const DUE = new Date('2026-08-03T16:59:59.999Z')
it.each([
  ['2026-08-03', 'sesudah tenggat'],
  ['2026-08-05', 'sudah lewat'],
  ['2026-09-03', 'Paling lama 30 hari'],
])('refuses %s as the new day', (day, words) => {
  expect(dayProblem(day, DUE, 'Asia/Jakarta', new Date('2026-08-06T05:00:00Z'))).toContain(words)
})
it.each(['2026-08-06', '2026-09-02'])('takes %s as the new day', (day) => {
  expect(dayProblem(day, DUE, 'Asia/Jakarta', new Date('2026-08-06T05:00:00Z'))).toBeNull()
})

const who = (role: Parameters<typeof mayDecide>[0]['role'], accountId = 'saya') => ({ role, accountId })
const request = { formCode: 'laporan-desa', askedBy: 'sari', state: 'diminta' as const, decidedBy: null }

it('lets field officers and koordinators ask, the kabid of the form and kepala dinas decide, nobody their own', () => {
  expect(
    (['pkb', 'koordinator_kecamatan', 'kabid_kb', 'admin_dinas', 'ppkbd'] as const).filter((role) => mayAsk({ role })),
  ).toEqual(['pkb', 'koordinator_kecamatan'])
  expect(
    (['kabid_kb', 'kabid_ks', 'kepala_dinas', 'admin_dinas', 'koordinator_kecamatan'] as const).filter((role) =>
      mayDecide(who(role), request),
    ),
  ).toEqual(['kabid_kb', 'kepala_dinas'])
  expect(mayDecide(who('kepala_dinas', 'sari'), request)).toBe(false)
  expect((['kabid_kb', 'kepala_dinas'] as const).filter((role) => mayGive({ role }))).toEqual(['kepala_dinas'])
  expect(mayWithdraw(who('pkb', 'sari'), request)).toBe(true)
  expect(mayWithdraw(who('pkb', 'sari'), { ...request, state: 'diberi' })).toBe(false)
  expect(mayWithdraw(who('pkb', 'lain'), request)).toBe(false)
  expect(mayTakeBack(who('kepala_dinas', 'sari'), { ...request, decidedBy: 'sari' })).toBe(true)
  expect(mayTakeBack(who('pkb', 'sari'), { ...request, decidedBy: 'kabid' })).toBe(false)
})
