import { addMonths } from '@/lib/families/age'
import { addDays, laterDay as later } from '@/lib/format/day'
import type { Stage } from '@/lib/tpk/care'
import { type ScheduleEdition, SHIPPED_SCHEDULE } from '@/lib/tpk/schedule-edition'

export { type ScheduleEdition, SHIPPED_SCHEDULE }

/** What the schedule needs of a target. Days are `YYYY-MM-DD`; visits that were taken back are left out. */
export interface Scheduled {
  stage: Stage
  anchorOn: string | null
  bornOn: string | null
  openedOn: string
  visits: readonly { visitedOn: string; step?: string; promisedOn?: string | null }[]
}

/** What is due next, and by when. */
export interface NextStep {
  step: string
  dueOn: string
  label: string
}

/** A step with the days in which a visit answers it, both included. */
interface Step extends NextStep {
  from: string
  until: string
}

const FOREVER = '9999-12-31'

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

const earlier = (one: string, other: string): string => (one < other ? one : other)

/** Whole weeks of a pregnancy on a day; null without its first day, or before it. */
export function weeksPregnant(anchorOn: string | null, on: string): number | null {
  if (!anchorOn || anchorOn > on) return null
  return Math.floor(daysBetween(anchorOn, on) / 7)
}

/** A chain in which each step lasts until the next one opens. */
const chained = (steps: Omit<Step, 'until'>[]): Step[] =>
  steps.map((step, at) => ({ ...step, until: steps[at + 1] ? addDays(steps[at + 1]!.from, -1) : FOREVER }))

/**
 * The first that is neither answered nor over. The last one asks whether the stage has ended:
 * no visit answers it, it comes again a week after each.
 */
function openStep(steps: readonly Step[], { visits }: Scheduled, today: string): NextStep | null {
  const answered = ({ step, from, until }: Step) =>
    visits.some((visit) => visit.step === step || (visit.visitedOn >= from && visit.visitedOn <= until))
  const end = steps.at(-1)
  const open = steps.find((step) => step !== end && step.until >= today && !answered(step)) ?? end
  if (!open) return null
  const { step, label, dueOn } = open
  const last = visits.reduce((latest, { visitedOn }) => later(latest, visitedOn), '')
  return { step, label, dueOn: open === end && last >= dueOn ? addDays(last, 7) : dueOn }
}

function catinSteps({ anchorOn, openedOn }: Scheduled, { catin }: ScheduleEdition): Step[] {
  if (!anchorOn) return []
  const months = [...catin.months].sort((one, other) => other - one)
  return chained([
    ...months.map((before) => {
      const on = addMonths(anchorOn, -before)
      return { step: `c-${before}`, label: `${before} bulan sebelum menikah`, from: on, dueOn: later(on, openedOn) }
    }),
    { step: 'nikah', label: 'Hari pernikahan: tanyakan apakah sudah menikah', from: anchorOn, dueOn: anchorOn },
  ])
}

function hamilSteps({ anchorOn, openedOn }: Scheduled, { hamil }: ScheduleEdition): Step[] {
  if (!anchorOn) return []
  const weeks = [...hamil.weeks].sort((one, other) => one - other)
  const due = addDays(anchorOn, 280)
  return chained([
    ...weeks.map((week) => {
      const on = addDays(anchorOn, week * 7)
      return { step: `k-${week}`, label: `Minggu ${week}`, from: addDays(on, -hamil.early), dueOn: later(on, openedOn) }
    }),
    { step: 'lahir', label: 'Perkiraan lahir: tanyakan persalinan', from: due, dueOn: due },
  ])
}

function nifasSteps({ anchorOn, openedOn }: Scheduled, { pascasalin }: ScheduleEdition): Step[] {
  const start = anchorOn ?? openedOn
  return [
    ...pascasalin.checks.map(({ from, due, until }, at) => ({
      step: `nifas-${at + 1}`,
      label: `Pemeriksaan nifas ${at + 1}`,
      from: addDays(start, from),
      dueOn: later(addDays(start, due), openedOn),
      until: addDays(start, until),
    })),
    {
      step: 'selesai',
      label: `${pascasalin.ends} hari: tutup masa nifas`,
      from: addDays(start, pascasalin.ends),
      dueOn: addDays(start, pascasalin.ends),
      until: FOREVER,
    },
  ]
}

const monthEnd = (day: string): string => addDays(`${addMonths(day, 1).slice(0, 7)}-01`, -1)

/** One step a month; the month of a first contact gives a week for it. */
function childStep(target: Scheduled, today: string, { anak }: ScheduleEdition): NextStep {
  const { bornOn, openedOn, visits } = target
  const birthday = bornOn ? addMonths(bornOn, anak.endsMonths) : null
  const ends = (on: string): NextStep => ({ step: 'usia', label: 'Genap 5 tahun: tutup pendampingan', dueOn: on })
  const seen = (month: string) => visits.some(({ visitedOn, step }) => visitedOn.startsWith(month) || step === month)
  let day = `${later(today, openedOn).slice(0, 7)}-01`
  while (seen(day.slice(0, 7))) day = addMonths(day, 1)
  if (birthday && birthday <= day) return ends(birthday)
  const isBaduta = bornOn !== null && day < addMonths(bornOn, 24)
  const set = addDays(day, (isBaduta ? anak.baduta : anak.balita) - 1)
  const first = visits.length === 0 && openedOn.startsWith(day.slice(0, 7)) ? addDays(openedOn, 7) : set
  const dueOn = earlier(later(set, first), monthEnd(day))
  if (birthday && birthday <= dueOn) return ends(birthday)
  return { step: day.slice(0, 7), label: 'Kunjungan bulan ini', dueOn }
}

function scheduledStep(target: Scheduled, today: string, edition: ScheduleEdition): NextStep | null {
  const { stage, anchorOn, openedOn, visits } = target
  if (stage === 'anak') return childStep(target, today, edition)
  if (stage === 'pascasalin') return openStep(nifasSteps(target, edition), target, today)
  if (visits.length === 0) {
    const begins = stage === 'catin' && anchorOn ? addMonths(anchorOn, -Math.max(...edition.catin.months)) : openedOn
    const first = stage === 'hamil' ? 'k-awal' : 'c-awal'
    return { step: first, label: 'Kontak pertama', dueOn: later(begins, openedOn) }
  }
  if (anchorOn) return openStep((stage === 'hamil' ? hamilSteps : catinSteps)(target, edition), target, today)
  const last = visits.reduce((latest, { visitedOn }) => later(latest, visitedOn), openedOn)
  const dueOn = addDays(last, edition.hamil.weeksBetween * 7)
  return {
    step: '',
    label: stage === 'hamil' ? 'Lengkapi tanggal haid terakhir' : 'Lengkapi tanggal pernikahan',
    dueOn,
  }
}

/**
 * What is due next for a target, by an edition of the schedule; null when nothing is. A
 * visit answers the step in whose days it falls or which it names; a step whose days are
 * over is passed by. A visit promised for an earlier day comes first.
 */
export function nextStep(
  target: Scheduled,
  today: string,
  edition: ScheduleEdition = SHIPPED_SCHEDULE,
): NextStep | null {
  const scheduled = scheduledStep(target, today, edition)
  const last = target.visits.reduce<Scheduled['visits'][number] | null>(
    (latest, visit) => (latest && latest.visitedOn >= visit.visitedOn ? latest : visit),
    null,
  )
  const promised = last?.promisedOn
  if (!promised || promised <= last.visitedOn || (scheduled && scheduled.dueOn <= promised)) return scheduled
  return { step: scheduled?.step ?? '', label: 'Kunjungan yang dijanjikan', dueOn: promised }
}
