import { NATION } from '@/lib/regions/rules'
import { nationalAccounts, officeAccounts, provinceAccount } from './accounts'
import { loadAccounts } from './load/accounts'
import { fold } from './load/fold'
import { inOffice } from './load/office-connection'
import { asOwner, openStoryOffice, readPlaces } from './load/offices'
import { loadRegisters, registersOf } from './load/registers'
import { dayIn, periodOfDay } from './registers/days'
import { STORIES } from './stories'

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
  const accounts = [...nationalAccounts(NATION.id)]
  for (const story of stories) {
    const place = places.get(story.code)!
    await openStoryOffice(story, place, thisPeriod - months)
    const registers = registersOf(story, place, thisPeriod)
    const rows = await inOffice(place.id, (office) => loadRegisters(office, story, registers))
    if (rows) progress(`${story.office.shortName}: ${number(rows)} baris daftar`)
    accounts.push(...officeAccounts(story, place, registers.petugas), provinceAccount(story.sample, place))
  }
  const added = await loadAccounts(accounts, dayIn(thisPeriod - 24, 1))
  if (added) progress(`${number(added)} akun contoh`)
  await fold(thisPeriod - 1)
}
