import type { Period } from '@/lib/format/period'
import { POKTAN_KINDS } from '@/lib/poktan/rules'
import type { Registers } from '../load/registers'
import { personName } from '../names/people'
import { type Random, randomOf } from '../random'
import { dayIn } from '../registers/days'
import { type KampungKbRow, lastClasses, realClassOf } from '../registers/kampung-kb'
import { laporanDesa } from '../reports/laporan-desa'
import { rekapPoktan } from '../reports/rekap-poktan'
import type { VillageLife } from '../reports/village-life'
import type { Story } from '../story'

/** A month of a Kampung KB as its Pokja tells it. */
export interface SampleProfile {
  kampungKb: KampungKbRow
  period: Period
  content: Record<string, string | number | boolean | string[] | null>
}

const MECHANISMS = ['planning', 'coordination', 'outreach', 'monitoring', 'reporting']
const OFTEN = ['bulanan', 'bulanan', 'triwulanan', 'semesteran']
const DATA = ['pk', 'rutin', 'potensi_desa', 'sektoral']
const FUNDS = ['dana_desa', 'apbd', 'add', 'swadaya', 'csr', 'apbn']
const REGULATIONS = ['kades', 'bupati']
const AMOUNTS: Record<string, [number, number]> = {
  dana_desa: [12, 60],
  apbd: [5, 25],
  add: [3, 20],
  swadaya: [1, 6],
  csr: [5, 30],
  apbn: [10, 40],
}
/** Share of the people in each band of five years, young first. */
const AGES = [0.081, 0.083, 0.085, 0.084, 0.083, 0.08, 0.077, 0.074, 0.071, 0.067, 0.06, 0.05, 0.04, 0.03, 0.02, 0.015]

/** How well it is run: the input and the process index reach 3 or not, as its real class asks. */
function managementOf(real: string, random: Random): { input: boolean; process: boolean } {
  if (real === 'berkelanjutan' || real === 'berkembang') return { input: true, process: true }
  const which = random.pick(real === 'mandiri' ? ['input', 'process'] : ['input', 'process', 'none', 'none'])
  return { input: which === 'input', process: which === 'process' }
}

/** Whether agencies come to its activities: what the process index asks of a well-run one. */
export function isWellRun(kampungKb: KampungKbRow, decreed: string): boolean {
  const real = realClassOf(kampungKb.id, decreed as Parameters<typeof realClassOf>[1])
  return managementOf(real, randomOf('profil', kampungKb.id)).process
}

/** The profiles of a district's Kampung KB: the last months everywhere, a whole year in the stage kecamatan. */
export function profilesOf(
  story: Story,
  registers: Registers,
  lives: readonly VillageLife[],
  thisPeriod: Period,
): SampleProfile[] {
  const classes = lastClasses(registers.kampungKbClass)
  const lifeOf = new Map(lives.map((life) => [life.village.id, life]))
  const dataku = new Set(
    registers.institusi.filter(({ kind }) => kind === 'rumah_dataku').map(({ village_id }) => village_id),
  )
  return registers.kampungKb.flatMap((kampungKb) => {
    const life = lifeOf.get(kampungKb.village_id)!
    const months = life.village.code.startsWith(`${story.stage}.`) ? 12 : 3
    const real = realClassOf(kampungKb.id, classes.get(kampungKb.id) ?? 'dasar')
    const steady = steadyFacts(story, kampungKb, life, real, dataku.has(kampungKb.village_id))
    return Array.from({ length: months }, (_, at) => thisPeriod - months + at).flatMap((period) => {
      const told = randomOf('bulan profil', kampungKb.id, period).chance(months === 12 ? 0.97 : 0.93)
      return told ? [{ kampungKb, period, content: { ...steady, ...monthFacts(life, period) } }] : []
    })
  })
}

function steadyFacts(story: Story, kampungKb: KampungKbRow, life: VillageLife, real: string, dataku: boolean) {
  const random = randomOf('profil', kampungKb.id)
  const { input, process } = managementOf(real, random)
  const chosen = (all: readonly string[], count: number) => {
    const some = random.shuffled(all).slice(0, count)
    return all.filter((one) => some.includes(one))
  }
  const pokja = input || random.chance(0.75)
  const members = pokja ? random.between(9, 18) : null
  const regulation = input || random.chance(0.3)
  const dataCount = process ? 4 : random.between(0, 1)
  const mechanismCount = process ? random.between(4, 5) : random.between(0, 2)
  const kept = chosen(MECHANISMS, mechanismCount)
  const funds = chosen(FUNDS, input ? random.between(5, 6) : random.between(0, 1))
  const people = life.couples * 4.6
  const content: SampleProfile['content'] = {
    pokjaExists: pokja,
    pokjaDecree: pokja ? true : null,
    pokjaDecreeNumber: pokja ? `141/${random.between(5, 90)}/2023` : null,
    pokjaDecreeOn: pokja ? dayIn(2023 * 12 + random.between(2, 11), random.between(2, 26)) : null,
    pokjaDecreeBy: pokja ? 'Kepala desa' : null,
    pokjaScheme: pokja ? 'perban-2023' : null,
    pokjaSections: pokja ? ['data', 'perilaku', 'layanan', 'lingkungan'] : [],
    pokjaMembers: pokja && (input || random.chance(0.3)) ? members : null,
    pokjaTrained: pokja ? input : null,
    pokjaTrainedMembers: input && members ? Math.min(members, random.between(4, 9)) : null,
    pokjaTraining: input ? 'Orientasi Pokja Kampung KB' : null,
    mentorExists: true,
    mentorName: personName(story.sample.names, 'pendamping', kampungKb.id),
    regulationExists: regulation,
    regulationKinds: regulation ? chosen(REGULATIONS, random.between(1, 2)) : [],
    rkmExists: process || random.chance(0.4),
    dataUsed: dataCount > 0,
    dataKinds: chosen(DATA, dataCount),
    fundsExist: funds.length > 0,
    funds,
    sekretariat: input || random.chance(0.25),
    rumahDataku: dataku,
    bpjs: Math.round(people * (0.55 + 0.3 * random.next())),
  }
  for (const fund of FUNDS)
    content[`amount_${fund}`] =
      funds.includes(fund) && random.chance(0.85) ? random.between(...AMOUNTS[fund]!) * 1_000_000 : null
  for (const mechanism of MECHANISMS)
    content[`mechanism_${mechanism}`] = kept.includes(mechanism) ? random.pick(OFTEN) : 'tidak'
  for (const [at, share] of AGES.entries()) {
    const band = people * share
    const men = Math.round(band * (0.49 + 0.02 * random.next()))
    content[`male_${at * 5}`] = men
    content[`female_${at * 5}`] = Math.round(band) - men
  }
  return content
}

const REACH = {
  bkb: 'familiesToddler',
  bkr: 'familiesTeen',
  bkl: 'familiesElder',
  uppka: 'families',
  pikr: 'teens',
} as const
const METHODS = ['iud', 'mow', 'mop', 'implan', 'suntik', 'pil', 'kondom']

/** What the village's own reports of the month say. */
export function monthFacts(life: VillageLife, period: Period): SampleProfile['content'] {
  const village = laporanDesa(life, period).cells
  const groups = rekapPoktan(life, period).cells
  const number = (value: unknown) => (typeof value === 'number' ? value : null)
  const content: SampleProfile['content'] = {
    pus: number(village.pus),
    notHamil: number(village.hamil),
    notIas: number(village.ias),
    notIat: number(village.iat),
    notTial: number(village.tial),
  }
  for (const method of METHODS) content[`kb_${method}`] = number(village[`pa_${method}`])
  for (const { value: kind } of POKTAN_KINDS) {
    content[`own_${kind}`] = life.groups(kind, period) > 0
    content[REACH[kind]] = number(groups[`${kind}_sasaran`])
    content[`joined_${kind}`] = number(groups[`${kind}_hadir`])
  }
  return content
}
