import fc from 'fast-check'
import { FAULTS, type Fault } from '@/tests/support/offline/faults'
import type { Death } from '@/tests/support/offline/model-phone'
import { NOW } from '@/tests/support/reports'

export const PHONES = 3
export const REPORTS = 3
const YEAR = 365 * 24 * 3_600_000
export const CLOCKS = {
  'at 1970': 0,
  'three years behind': NOW.getTime() - 3 * YEAR,
  'two days ahead': NOW.getTime() + 2 * 86_400_000,
}

/** Columns that no other cell bounds and no register counts. */
export const COLUMNS = ['ppkbd_ada', 'sub_ppkbd_ada', 'rumah_dataku_ada', 'bkb_lapor', 'pus'] as const

export type Step =
  | { do: 'type'; phone: number; report: number; columns: number[]; how: 'draft' | 'autosave' | 'send' }
  | { do: 'withdraw'; phone: number; report: number }
  | { do: 'visit' | 'photo' | 'full' | 'tidy' | 'read' | 'end' | 'sign'; phone: number }
  | { do: 'die'; phone: number; death: Death }
  | { do: 'clock'; phone: number; to: keyof typeof CLOCKS }
  | { do: 'deliver'; phone: number; why: 'button' | 'timer' | 'online'; faults: Fault[] }
  | { do: 'back up' }
  | { do: 'restore' }

const phone = fc.nat(PHONES - 1)
const report = fc.nat(REPORTS - 1)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      ...{ do: fc.constant('type' as const), phone, report },
      columns: fc.uniqueArray(fc.nat(COLUMNS.length - 1), { minLength: 1, maxLength: 2 }),
      how: fc.constantFrom('draft', 'draft', 'autosave', 'autosave', 'autosave', 'send'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('withdraw' as const), phone, report }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('visit' as const), phone }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('photo', 'full', 'tidy', 'read', 'read', 'sign'), phone }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ do: fc.constant('die' as const), phone },
      death: fc.record({ write: fc.integer({ min: 1, max: 4 }), after: fc.boolean() }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      ...{ do: fc.constant('clock' as const), phone },
      to: fc.constantFrom(...(Object.keys(CLOCKS) as (keyof typeof CLOCKS)[])),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      ...{ do: fc.constant('deliver' as const), phone },
      why: fc.constantFrom('button', 'timer', 'online'),
      faults: fc.array(fc.constantFrom(...FAULTS), { maxLength: 4 }),
    }),
  },
)

const inTime = (faults: readonly Fault[]) => faults.map((fault) => (fault === 'late' ? 'no-signal' : fault))
const moment = fc.double({ min: 0, max: 1, noNaN: true })

/** Steps of all phones, now and then a backup that is put back later, and a phone that the office ends. */
export const story = fc
  .record({
    steps: fc.array(step, { minLength: 4, maxLength: 110, size: 'max' }),
    backedUp: moment,
    restored: moment,
    ended: moment,
    isRestored: fc.nat(9).map((chance) => chance < 4),
    isEnded: fc.nat(9).map((chance) => chance < 3),
    isLate: fc.nat(9).map((chance) => chance < 4),
  })
  .map(({ steps, isRestored, isEnded, isLate, ...at }) => {
    // Where nothing comes late and nothing is set back, the order of each phone is held too.
    const told: Step[] = steps.map((one) =>
      isLate || one.do !== 'deliver' ? one : { ...one, faults: inTime(one.faults) },
    )
    const put = (when: number, one: Step) => told.splice(Math.floor(when * told.length), 0, one)
    if (isEnded) put(at.ended, { do: 'end', phone: 2 })
    if (!isRestored) return told
    put(Math.max(at.backedUp, at.restored), { do: 'restore' })
    put(Math.min(at.backedUp, at.restored), { do: 'back up' })
    return told
  })
