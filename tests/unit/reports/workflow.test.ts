import { expect, it } from 'vitest'
import { isOpenForEntry, next, STATUS, STEPS, type Status, type StatusName, type Step } from '@/lib/reports/workflow'

const statuses = Object.keys(STATUS) as StatusName[]

/** The workflow once more, written as people say it. What is not here is refused. */
const OPEN: [StatusName, Step, StatusName][] = [
  ['draf', 'send', 'dikirim'],
  ['draf', 'reopen', 'draf'],
  ['dikembalikan', 'send', 'dikirim'],
  ['dikembalikan', 'reopen', 'dikembalikan'],
  ['dikirim', 'send', 'dikirim'],
  ['dikirim', 'withdraw', 'draf'],
  ['dikirim', 'correct', 'dikirim'],
  ['dikirim', 'verify', 'diverifikasi'],
  ['dikirim', 'return', 'dikembalikan'],
  ['diverifikasi', 'send', 'dikirim'],
  ['diverifikasi', 'correct', 'diverifikasi'],
  ['diverifikasi', 'approve', 'disetujui'],
  ['diverifikasi', 'return', 'dikembalikan'],
  ['disetujui', 'send', 'dikirim'],
  ['disetujui', 'correct', 'disetujui'],
  ['disetujui', 'lock', 'terkunci'],
  ['disetujui', 'return', 'dikembalikan'],
  ['terkunci', 'reopen', 'disetujui'],
]

it.each(statuses.flatMap((from) => STEPS.map((step) => [from, step] as const)))('%s → %s', (from, step) => {
  const open = OPEN.find(([status, taken]) => status === from && taken === step)
  expect(next(STATUS[from], step)).toBe(open ? STATUS[open[2]] : null)
})

it.each([
  [0, '', true],
  [1, '', true],
  [2, '', false],
  [2, 'salah ketik', true],
  [4, 'salah ketik', true],
  [4, '', false],
  [5, 'salah ketik', false],
] as [Status, string, boolean][])(
  'status %i with correction "%s" is open for entry: %s',
  (status, correction, open) => {
    expect(isOpenForEntry({ status, correction })).toBe(open)
  },
)
