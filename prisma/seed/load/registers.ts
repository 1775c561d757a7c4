import type { Period } from '@/lib/format/period'
import { yearOf } from '@/lib/format/period'
import type { Place } from '../place'
import { stableId } from '../random'
import { institusiRows } from '../registers/institusi'
import { kampungKbClassRows, kampungKbRows } from '../registers/kampung-kb'
import { lokusRows } from '../registers/lokus'
import { opdRows } from '../registers/opd'
import { petugasRows } from '../registers/petugas'
import { balaiRows, faskesRows } from '../registers/places-of-work'
import { poktanRows } from '../registers/poktan'
import type { Story } from '../story'
import type { OfficeConnection } from './office-connection'

/** The master lists of a district as the demo tells them. */
export function registersOf(story: Story, place: Place, thisPeriod: Period) {
  // Registers are told over the full two years, however many months of reports are asked for.
  const firstPeriod = thisPeriod - 24
  const kampungKb = kampungKbRows(story, place, firstPeriod)
  const poktan = poktanRows(story, place, firstPeriod)
  return {
    stageKecamatanId: place.kecamatan.find(({ code }) => code === story.stage)!.id,
    poktan,
    kampungKb,
    kampungKbClass: kampungKbClassRows(story, kampungKb, firstPeriod),
    ...petugasRows(story, place, firstPeriod),
    balai: balaiRows(story, place, firstPeriod),
    faskes: faskesRows(story, place, firstPeriod),
    opd: opdRows(story, firstPeriod),
    lokus: lokusRows(story, place, yearOf(thisPeriod)),
    institusi: institusiRows(story, place, kampungKb, firstPeriod),
  }
}

export type Registers = ReturnType<typeof registersOf>

/** Writes the master lists, unless the office has some already. Answers how many rows it added. */
export async function loadRegisters(office: OfficeConnection, story: Story, registers: Registers): Promise<number> {
  const [known] = await office.query('select 1 from petugas where tenant_id = $1 limit 1', [office.tenantId])
  if (known) return 0
  await office.insert('petugas', registers.petugas)
  await office.insert('desa_binaan', registers.desaBinaan)
  await office.insert('balai', registers.balai)
  await office.insert('faskes', registers.faskes)
  await office.insert('faskes_officer', officersOf(story, registers))
  await office.insert('opd', registers.opd)
  await office.insert('poktan', registers.poktan)
  await office.insert('kampung_kb', registers.kampungKb)
  await office.insert('kampung_kb_class', registers.kampungKbClass)
  await office.insert('lokus', registers.lokus)
  await office.insert('institusi', registers.institusi)
  const lists = Object.values(registers).filter((list) => Array.isArray(list))
  const rows = lists.reduce((sum, list) => sum + list.length, 0)
  await office.insert('audit', [
    {
      actor_id: stableId('pemuat contoh'),
      actor_name: 'Pemuatan data contoh',
      actor_role: 'sistem',
      action: 'contoh.daftar-dimuat',
      subject: story.code,
      detail: JSON.stringify({ baris: rows }),
    },
  ])
  return rows
}

/** The account of a facility answers for the puskesmas of the stage kecamatan, to which its TPK refer. */
function officersOf(story: Story, { faskes, stageKecamatanId }: Registers) {
  const here = faskes.filter(({ kecamatan_id }) => kecamatan_id === stageKecamatanId)
  const own = here.find(({ kind }) => kind === 'puskesmas') ?? here[0]
  if (!own) return []
  return [
    {
      id: stableId('petugas faskes', story.code),
      faskes_id: own.id,
      account_id: stableId('akun', story.code, 'faskes'),
      from_on: own.active_from,
      sample: true,
    },
  ]
}
