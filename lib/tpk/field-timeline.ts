import { resultLabel } from '@/lib/referrals/rules'
import type { Risk } from './care'
import type { FamilyBook } from './field-book'

/** One thing that happened in a family, for its line of time. */
export interface FieldEvent {
  id: string
  on: string
  personName: string
  what: 'mulai' | 'kunjungan' | 'ukur' | 'rujukan' | 'jawaban' | 'lahir' | 'akhir'
  /** Its stage's step, closing, facility or state: what `what` needs for its words. */
  about: string
  words: string[]
  risk: Risk
  waiting: boolean
  /** A visit of a target that can be corrected. */
  visit?: { id: string; targetId: string }
}

/** Everything that happened, the latest first; of one day in the order in which life goes, also latest first. */
export function eventsOf(book: FamilyBook): FieldEvent[] {
  const name = (personId: string) => book.persons.find(({ id }) => id === personId)?.name ?? ''
  const of = (targetId: string | null) => book.targets.find(({ id }) => id === targetId)
  const plain = { words: [] as string[], risk: '' as Risk }
  const events: FieldEvent[] = [
    ...book.targets.flatMap((target): FieldEvent[] => {
      const { id, personId, stage, openedOn, closedOn, closedAs, waiting } = target
      const common = { ...plain, personName: name(personId), waiting }
      const isBirth = stage === 'anak' && target.anchorOn === openedOn
      return [
        { ...common, id: `${id}/mulai`, on: openedOn, what: isBirth ? 'lahir' : 'mulai', about: stage },
        ...(closedOn ? [{ ...common, id: `${id}/akhir`, on: closedOn, what: 'akhir' as const, about: closedAs }] : []),
      ]
    }),
    ...book.visits.map(({ id, targetId, visitedOn, step, risk, words, waiting }): FieldEvent => {
      const personName = name(of(targetId)?.personId ?? '')
      return {
        id,
        on: visitedOn,
        personName,
        what: 'kunjungan',
        about: step,
        words,
        risk,
        waiting,
        visit: { id, targetId },
      }
    }),
    ...book.measurements.map((row): FieldEvent => {
      const { id, personId, measuredOn, waiting } = row
      const common = { ...plain, personName: name(personId), waiting }
      return { ...common, id, on: measuredOn, what: 'ukur', about: '', words: measureWords(row) }
    }),
    ...book.referrals.flatMap((referral): FieldEvent[] => {
      const { id, personId, referredOn, faskesName, state, result, answer, advice, waiting } = referral
      const common = { ...plain, personName: name(personId), waiting }
      const said = [result && resultLabel(result), answer, advice && `Saran: ${advice}`].filter(Boolean)
      return [
        {
          ...common,
          id,
          on: referredOn,
          what: 'rujukan',
          about: faskesName,
          words: said.length > 0 ? [] : [STATES[state] ?? ''],
        },
        ...(said.length > 0
          ? [
              {
                ...common,
                id: `${id}/jawaban`,
                on: referredOn,
                what: 'jawaban' as const,
                about: faskesName,
                words: said,
              },
            ]
          : []),
      ]
    }),
  ]
  return events.sort(
    (one, other) => other.on.localeCompare(one.on) || ORDER.indexOf(other.what) - ORDER.indexOf(one.what),
  )
}

const ORDER: readonly FieldEvent['what'][] = ['akhir', 'mulai', 'lahir', 'ukur', 'kunjungan', 'rujukan', 'jawaban']

/** How a referral stands, in words. */
export const STATES: Readonly<Record<string, string>> = {
  dikirim: 'Menunggu jawaban',
  diterima: 'Sudah diterima fasilitas, menunggu hasil',
  dijawab: 'Sudah dijawab',
  ditolak: 'Tidak dapat dilayani di sana',
  dibatalkan: 'Dibatalkan',
}

const shown = (value: number, digits: number): string => value.toFixed(digits).replace('.', ',')

function measureWords({ weightG, lengthMm, gain }: FamilyBook['measurements'][number]): string[] {
  const measures = [
    weightG !== null && `${shown(weightG / 1_000, 1)} kg`,
    lengthMm !== null && `${shown(lengthMm / 10, 1)} cm`,
  ]
  const words = measures.filter((one) => one !== false).join(', ')
  return [words, ...(gain === 'T' ? ['Berat badan tidak naik'] : [])].filter(Boolean)
}
