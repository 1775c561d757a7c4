import { NATION } from '@/lib/regions/rules'
import { FORMS } from '@/lib/reports/forms/all'
import { nationalAccounts, officeAccounts, provinceAccount } from './accounts'
import { teamsOf } from './care/teams'
import { measurementsOf } from './growth/measurements'
import { type PosyanduRow, posyanduRows } from './growth/posyandu'
import { activitiesOf } from './kampung-kb/activities'
import { profilesOf } from './kampung-kb/profiles'
import { loadAccounts } from './load/accounts'
import { loadCare, readCared } from './load/care'
import { loadContests } from './load/contests'
import { loadConvergence } from './load/convergence'
import { fold } from './load/fold'
import { loadGrowth, readMeasured } from './load/growth'
import { loadKampungMonths } from './load/kampung-months'
import { loadKrs } from './load/krs'
import { loadLegalBasis } from './load/legal-basis'
import { inOffice } from './load/office-connection'
import { asOwner, openStoryOffice, readPlaces } from './load/offices'
import { loadPartners } from './load/partners'
import { loadRapat } from './load/rapat'
import { loadRegisters, type Registers, registersOf } from './load/registers'
import { hasReports, loadReports } from './load/reports'
import { loadRosters } from './load/rosters'
import { loadTargets } from './load/targets'
import { loadTeams } from './load/teams'
import type { Place } from './place'
import { dayIn, periodOfDay } from './registers/days'
import { livesOf, toldReports } from './reports/told-reports'
import { type Rosters, rostersOf } from './rosters/rosters'
import { STORIES } from './stories'
import type { Story } from './story'

export interface DemoOptions {
  /** The day the demo is told on, `YYYY-MM-DD`: its month is the one in progress. */
  today: string
  /** Codes of the districts, default all five. */
  districts?: readonly string[]
  /** Closed months of reports before this one, default 24. */
  months?: number
}

const number = (count: number) => count.toLocaleString('id-ID')

/**
 * Loads the demo: offices, master lists, reports and accounts of the stories.
 * Each step of each office is one transaction and is left out when it is there
 * already, so a load that was cut short goes on, and a second adds nothing.
 */
export async function loadDemo(
  { today, districts = STORIES.map(({ code }) => code), months = 24 }: DemoOptions,
  progress: (line: string) => void,
): Promise<void> {
  const stories = STORIES.filter(({ code }) => districts.includes(code))
  const thisPeriod = periodOfDay(today)
  const places = await asOwner((client) => readPlaces(client, districts))
  const accounts = nationalAccounts(NATION.id)
  for (const story of stories) {
    const place = places.get(story.code)!
    await openStoryOffice(story, place, thisPeriod - months)
    const registers = registersOf(story, place, thisPeriod)
    const rosters = rostersOf(story, place, registers.poktan, thisPeriod, today)
    const rows = await inOffice(place.id, (office) => loadRegisters(office, story, registers))
    const profiles = profilesOf(story, registers, livesOf(story, place, registers, rosters), thisPeriod)
    await inOffice(place.id, (office) => loadLegalBasis(office, story))
    const kept = await inOffice(place.id, (office) => loadRosters(office, story, rosters))
    const told = await inOffice(place.id, (office) =>
      loadKampungMonths(office, profiles, activitiesOf(registers, thisPeriod)),
    )
    const teams = await inOffice(place.id, (office) => loadTeams(office, teamsOf(story, place, thisPeriod - 24)))
    const posyandu = posyanduRows(place, thisPeriod - 24)
    const weighed = measurementsOf(rosters.families, posyandu, story.sample.names, thisPeriod, today)
    const grown = await inOffice(place.id, (office) => loadGrowth(office, posyandu, weighed))
    const cared = await inOffice(place.id, (office) => loadCare(office, story, rosters, thisPeriod, today))
    const listed = await inOffice(place.id, (office) => loadKrs(office, rosters, today))
    const reports = await tellReports(story, place, registers, { ...rosters, posyandu }, { today, months })
    await inOffice(place.id, (office) => loadTargets(office, story, place, thisPeriod))
    await inOffice(place.id, (office) => loadConvergence(office, story, place, today))
    await inOffice(place.id, (office) => loadPartners(office, story, place, registers, thisPeriod))
    await inOffice(place.id, (office) => loadContests(office, story, place, today))
    await inOffice(place.id, (office) => loadRapat(office, story, place, thisPeriod, today))
    if (rows || reports || kept || told || teams || grown || cared || listed)
      progress(
        `${story.office.shortName}: ${number(rows)} baris daftar, ${number(kept)} baris buku poktan, ${number(told)} profil dan kegiatan Kampung KB, ${number(teams)} baris tim pendamping, ${number(grown)} posyandu dan pengukuran, ${number(cared)} sasaran, kunjungan, dan rujukan, ${number(listed)} baris KRS dan audit kasus, ${number(reports)} laporan bulanan`,
      )
    accounts.push(...officeAccounts(story, place, registers.petugas), provinceAccount(story.sample, place))
  }
  const added = await loadAccounts(accounts, dayIn(thisPeriod - 24, 1))
  if (added) progress(`${number(added)} akun contoh`)
  if (await fold(thisPeriod - 1)) progress('Angka semua tingkat dijumlahkan')
}

/** Forms that are counted from whom the teams accompany. */
const OF_CARE = ['rekap-tpk', 'penapisan-tpk']

/** One transaction for each form, so that a load that was cut short begins again at a form's first month. */
async function tellReports(
  story: Story,
  place: Place,
  registers: Registers,
  rosters: Rosters & { posyandu: readonly PosyanduRow[] },
  { today, months }: Required<Pick<DemoOptions, 'today' | 'months'>>,
): Promise<number> {
  const thisPeriod = periodOfDay(today)
  // Nothing has happened yet today, wherever in the country the load runs.
  const now = new Date(`${today}T00:00:00+09:00`)
  let told = 0
  for (const form of FORMS) {
    told += await inOffice(place.id, async (office) => {
      if (await hasReports(office, form)) return 0
      const stage = [...new Set(rosters.families.map(({ village }) => village.id))]
      const measured = form.code === 'posyandu' ? await readMeasured(office, stage, thisPeriod) : () => null
      const cared = OF_CARE.includes(form.code) ? await readCared(office, form, stage, thisPeriod) : () => null
      const telling = { from: thisPeriod - months, thisPeriod, now, posyandu: rosters.posyandu, measured, cared }
      return loadReports(office, form, [...toldReports(form, story, place, registers, rosters, telling)])
    })
  }
  return told
}
