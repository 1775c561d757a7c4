import type { CareLine } from '@/lib/tpk/care'

/** What is due in words, by the schedule's code: "Kunjungan minggu 12". */
export const dueLabel = ({ nextStep }: Pick<CareLine, 'nextStep' | 'stage'>): string => nextStep
