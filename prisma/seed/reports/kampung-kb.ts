import type { Period } from '@/lib/format/period'
import { INPRES_CATEGORIES } from '@/lib/kampung-kb/activity-lists'
import { KAMPUNG_PROFILE_COUNTS } from '@/lib/kampung-kb/monthly-source'
import type { Cells } from '@/lib/reports/form'
import { kampungKb as form } from '@/lib/reports/forms/kampung-kb'
import { activitiesOf, type SampleActivity } from '../kampung-kb/activities'
import { monthFacts, profilesOf, type SampleProfile } from '../kampung-kb/profiles'
import type { Registers } from '../load/registers'
import { randomOf } from '../random'
import { periodOfDay } from '../registers/days'
import type { Story } from '../story'
import type { Told } from './laporan-desa'
import type { VillageLife } from './village-life'

const COLUMNS = new Map(
  form.elements.flatMap(({ column, computedFrom = '' }) =>
    computedFrom.startsWith('kampung.') ? [[computedFrom.slice('kampung.'.length), column] as const] : [],
  ),
)

/** Tells a village's Kampung KB of a month: what its profile and activities in Lini hold, made up where they hold nothing. */
export function kampungTeller(
  story: Story,
  registers: Registers,
  lives: readonly VillageLife[],
  thisPeriod: Period,
): (life: VillageLife, period: Period) => Told {
  const placeOf = new Map(registers.kampungKb.map((row) => [row.village_id, row]))
  const profiles = new Map<string, SampleProfile['content']>()
  for (const { kampungKb, period, content } of profilesOf(story, registers, lives, thisPeriod))
    profiles.set(`${kampungKb.id}/${period}`, content)
  const activities = new Map<string, SampleActivity[]>()
  for (const one of activitiesOf(registers, thisPeriod))
    activities.set(one.kampungKb.id, [...(activities.get(one.kampungKb.id) ?? []), one])

  return (life, period) => {
    const row = placeOf.get(life.village.id)
    const there =
      row && periodOfDay(row.active_from) <= period && (row.active_to === null || period < periodOfDay(row.active_to))
    if (!there)
      return {
        cells: Object.fromEntries(form.elements.map(({ column }, at) => [column, at === 0 ? 0 : 'na'])),
        reasons: {},
      }
    const steady = randomOf('kampung bulanan', row.id)
    const random = randomOf('kampung bulanan', row.id, period)
    const told = profiles.get(`${row.id}/${period}`)
    const facts = { ...monthFacts(life, period), ...told }
    const hasPokja = told ? told.pokjaExists === true : steady.chance(0.8)
    const members = steady.between(9, 18)
    const people = Math.round(life.couples * 4.6 * (0.55 + 0.3 * steady.next()))
    const cells: Cells = {
      kampung: 1,
      rapat: hasPokja ? random.between(0, 2) : 0,
      anggota_pokja: hasPokja ? numberOr(facts.pokjaMembers, members) : 0,
      seksi: hasPokja ? 4 : 0,
      bpjs: people,
    }
    for (const [source, field] of KAMPUNG_PROFILE_COUNTS) {
      const column = COLUMNS.get(source)
      if (column && typeof facts[field] === 'number') cells[column] = Number(facts[field])
    }
    const known = (activities.get(row.id) ?? []).filter(({ heldOn }) => periodOfDay(heldOn) <= period)
    const now = known.filter(({ heldOn }) => periodOfDay(heldOn) === period)
    const made = known.length === 0
    for (const { value } of INPRES_CATEGORIES)
      cells[`keg_${value}`] = made
        ? Number(random.chance(0.2))
        : now.filter(({ category }) => category === value).length
    cells.dashat = made ? 0 : now.filter(({ dashat }) => dashat !== null).length
    cells.opd = made ? random.between(0, 2) : new Set(now.flatMap(({ opdIds }) => opdIds)).size
    return { cells: inOrder(cells), reasons: {} }
  }
}

const numberOr = (value: unknown, other: number) => (typeof value === 'number' ? value : other)

/** As the form asks, so that a draft's first cells are the form's first. */
const inOrder = (cells: Cells): Cells =>
  Object.fromEntries(form.elements.map(({ column }) => [column, cells[column] ?? 0]))
