import type { Period } from '@/lib/format/period'
import { POKTAN_KINDS } from '@/lib/poktan/rules'
import { lastDayOf } from '@/lib/regions/month'
import type { Cells } from '@/lib/reports/form'
import { k0Tahunan as form } from '@/lib/reports/forms/k0-tahunan'
import type { Registers } from '../load/registers'
import { randomOf } from '../random'
import type { KeptGroup, Rosters } from '../rosters/rosters'
import type { Told } from './laporan-desa'
import { rekapPoktan } from './rekap-poktan'
import { someOf, type VillageLife } from './village-life'

const FUNDS = ['apbn', 'apbd', 'add', 'dana_desa', 'swadaya', 'mitra']
const HEADS = ['ketua', 'sekretaris', 'bendahara']

const thereOn = (day: string) => (row: { active_from: string; active_to: string | null }) =>
  row.active_from <= day && (row.active_to === null || row.active_to > day)

/** Tells a village's totals of a year: as the registers and rosters say at the end of January, made up beside them. */
export function k0Teller(registers: Registers, rosters: Rosters): (life: VillageLife, period: Period) => Told {
  const groupsOf = indexOf(registers.poktan)
  const institutionsOf = indexOf(registers.institusi)
  const keptOf = indexOf(rosters.groups.map((group) => ({ ...group, village_id: group.row.village_id })))

  return (life, period) => {
    const day = lastDayOf(period)
    const random = randomOf('k0-tahunan', life.village.code, period)
    const recap = rekapPoktan(life, period).cells
    const cells: Cells = {}
    for (const { value: kind } of POKTAN_KINDS) {
      const here = (groupsOf.get(life.village.id) ?? []).filter((row) => row.kind === kind && thereOn(day)(row))
      const put = (column: string, value: number) => {
        cells[`${kind}_${column}`] = value
      }
      const some = (chance: number) => someOf(here.length, chance, random.next)
      put('ada', life.groups(kind, period))
      put('sk', here.filter(({ sk_number }) => sk_number !== '').length)
      put('kartu', some(0.85))
      for (const fund of FUNDS) put(`dana_${fund}`, here.filter(({ funds }) => funds.includes(fund)).length)
      const joined = {
        posyandu: here.filter(({ with_posyandu }) => with_posyandu).length,
        paud: here.filter(({ with_paud }) => with_paud).length,
        hi: here.filter((row) => row.with_posyandu && row.with_paud).length,
      }
      if (kind === 'bkb') for (const [column, value] of Object.entries(joined)) put(column, value)
      if (kind === 'bkl') put('posyandu', some(0.4))
      if (kind === 'bkr' || kind === 'bkl') put('ekonomi', some(0.25))
      if (kind !== 'uppka' && kind !== 'pikr') put('kit', some(0.5))
      if (kind === 'bkb') put('kka', some(0.6))
      const kept = (keptOf.get(life.village.id) ?? []).filter(({ row }) => row.kind === kind && thereOn(day)(row))
      const kader = Number(recap[`${kind}_kader`] ?? 0)
      put('pengurus', headsOf(kept, day) ?? here.length * 3)
      put('kader', countOf(kept, ({ officers }) => officers.filter(servingKader(day))) ?? kader)
      put(
        'terlatih',
        countOf(
          kept,
          ({ officers }) => officers.filter(servingKader(day)),
          ({ trained, trainedOn }) => trained && (trainedOn ?? '') <= day,
        ) ?? Math.min(kader, Number(recap[`${kind}_terlatih`] ?? 0)),
      )
      put('anggota', membersOf(kept, day) ?? Number(recap[`${kind}_anggota`] ?? 0))
    }
    for (const [kind, usual] of [
      ['ppkbd', 1],
      ['sub_ppkbd', life.hamlets],
      ['rumah_dataku', life.dataku],
      ['pok_kb', (life.hamlets ?? 3) * 3],
    ] as const) {
      const rows = (institutionsOf.get(life.village.id) ?? []).filter((row) => row.kind === kind)
      const known = rows.length > 0
      const here = rows.filter(thereOn(day))
      cells[`${kind}_ada`] = known ? here.length : (usual ?? 'na')
      cells[`${kind}_sk`] = known
        ? here.filter(({ sk_number }) => sk_number !== '').length
        : usual === null
          ? 'na'
          : someOf(usual, 0.8, random.next)
    }
    return { cells: Object.fromEntries(form.elements.map(({ column }) => [column, cells[column] ?? 0])), reasons: {} }
  }
}

function indexOf<Row extends { village_id: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const found = new Map<number, Row[]>()
  for (const row of rows) {
    const known = found.get(row.village_id)
    if (known) known.push(row)
    else found.set(row.village_id, [row])
  }
  return found
}

type Officer = KeptGroup['officers'][number]

const servingOn =
  (day: string) =>
  ({ fromOn, toOn }: Officer) =>
    fromOn <= day && (toOn === null || toOn > day)
const servingKader = (day: string) => (officer: Officer) => !HEADS.includes(officer.role) && servingOn(day)(officer)

/** How many; null where nobody began by then, which the books then do not tell. */
function countOf(
  groups: readonly KeptGroup[],
  of: (group: KeptGroup) => Officer[],
  which: (officer: Officer) => boolean = () => true,
): number | null {
  // Who leads two age groups is one person.
  const persons = groups.flatMap((group) => {
    const names = new Map<string, boolean>()
    for (const officer of of(group)) names.set(officer.name, (names.get(officer.name) ?? false) || which(officer))
    return [...names.values()]
  })
  return persons.length === 0 ? null : persons.filter(Boolean).length
}

function headsOf(groups: readonly KeptGroup[], day: string): number | null {
  const serving = groups.flatMap(({ officers }) =>
    officers.filter((one) => HEADS.includes(one.role) && servingOn(day)(one)),
  )
  return serving.length === 0 ? null : serving.length
}

function membersOf(groups: readonly KeptGroup[], day: string): number | null {
  const joined = groups.flatMap(({ members }) => members.filter(({ joinedOn }) => joinedOn <= day))
  return joined.length === 0 ? null : joined.filter(({ leftOn }) => leftOn === null || leftOn > day).length
}
