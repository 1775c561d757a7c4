import { addDays } from '@/lib/format/day'

/** The states of a referral. Only an answer, a refusal or a withdrawal ends it: the loop is closed or it is seen to be open. */
export const REFERRAL_STATES = {
  dikirim: 'Menunggu dibuka',
  diterima: 'Diterima faskes',
  dijawab: 'Sudah dijawab',
  ditolak: 'Ditolak faskes',
  dibatalkan: 'Dibatalkan',
} as const
export type ReferralState = keyof typeof REFERRAL_STATES

/** Who still waits for something: the facility has to answer. */
export const OPEN_STATES: readonly ReferralState[] = ['dikirim', 'diterima']
export const isOpen = (state: string): boolean => OPEN_STATES.includes(state as ReferralState)

/**
 * How soon an answer is expected, by urgency. No decree was found that sets these days:
 * they are a start that an office agrees with its facilities.
 */
export const URGENCIES = [
  { value: 'biasa', label: 'Biasa', days: 14, source: 'Kesepakatan awal Lini', certainty: 'disimpulkan' },
  { value: 'segera', label: 'Segera', days: 3, source: 'Kesepakatan awal Lini', certainty: 'disimpulkan' },
] as const
export type Urgency = (typeof URGENCIES)[number]['value']

/** The day (`YYYY-MM-DD`) by which a referral made on a day should be answered. */
export const answerDueOn = (referredOn: string, urgency: Urgency): string =>
  addDays(referredOn, URGENCIES.find(({ value }) => value === urgency)!.days)

/** What a facility answers. What it found is its own words: the field never diagnoses (domain 6). */
export const RESULTS = [
  { value: 'sehat', label: 'Sudah diperiksa, tidak ada masalah' },
  { value: 'ditangani', label: 'Sudah diperiksa dan ditangani' },
  { value: 'kontrol', label: 'Ditangani, perlu kontrol' },
  { value: 'rujuk_lanjut', label: 'Dirujuk lebih lanjut' },
  { value: 'tidak_datang', label: 'Tidak datang' },
] as const
export type Result = (typeof RESULTS)[number]['value']

export const resultLabel = (code: string): string => RESULTS.find(({ value }) => value === code)?.label ?? code

/** Whether an answer is late on a day. */
export const isOverdue = ({ state, dueOn }: { state: string; dueOn: string }, today: string): boolean =>
  isOpen(state) && dueOn < today

/** A step on a referral, and the states it may be taken from. */
export const STEPS = {
  accept: ['dikirim'],
  answer: ['dikirim', 'diterima', 'dijawab'],
  refuse: ['dikirim', 'diterima'],
  withdraw: ['dikirim', 'diterima', 'ditolak'],
} as const satisfies Record<string, readonly ReferralState[]>
export type ReferralStep = keyof typeof STEPS

/** Whether a step is open in a state. */
export const mayStep = (step: ReferralStep, state: string): boolean =>
  (STEPS[step] as readonly string[]).includes(state)
