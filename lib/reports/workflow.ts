/** The states of a report, by their number in the database. */
export const STATUS = { draf: 0, dikembalikan: 1, dikirim: 2, diverifikasi: 3, disetujui: 4, terkunci: 5 } as const
export type StatusName = keyof typeof STATUS
export type Status = (typeof STATUS)[StatusName]

export const statusName = (status: Status): StatusName =>
  (['draf', 'dikembalikan', 'dikirim', 'diverifikasi', 'disetujui', 'terkunci'] as const)[status]

/** A report counts in the totals from *dikirim* on. */
export const isCounted = (status: Status): boolean => status >= STATUS.dikirim

export const STEPS = ['send', 'withdraw', 'correct', 'verify', 'approve', 'return', 'lock', 'reopen'] as const
export type Step = (typeof STEPS)[number]

/** `send` of a counted report is a correction; opening one leaves the state as it is. */
const NEXT: Record<Status, Partial<Record<Step, Status>>> = {
  0: { send: 2, reopen: 0 },
  1: { send: 2, reopen: 1 },
  2: { send: 2, withdraw: 0, correct: 2, verify: 3, return: 1 },
  3: { send: 2, correct: 3, approve: 4, return: 1 },
  4: { send: 2, correct: 4, lock: 5, return: 1 },
  5: { reopen: 4 },
}

/** The state after a step, or null where the step is not open: a locked report stays as it was signed. */
export const next = (status: Status, step: Step): Status | null => NEXT[status][step] ?? null

/** Whether cells may be typed: before sending, after a return, or in a correction that was opened with a reason. */
export const isOpenForEntry = (report: { status: Status; correction: string }): boolean =>
  report.status <= STATUS.dikembalikan || (report.status < STATUS.terkunci && report.correction !== '')

/** Steps that need a reason in words. */
export const needsReason = (step: Step): boolean => step === 'return' || step === 'correct' || step === 'reopen'

/** The word of each step as a button says it. */
export const STEP_WORDS: Record<Step, string> = {
  send: 'Kirim laporan',
  withdraw: 'Tarik kembali',
  correct: 'Perbaiki',
  verify: 'Verifikasi',
  approve: 'Setujui',
  return: 'Kembalikan',
  lock: 'Kunci',
  reopen: 'Buka kembali',
}
