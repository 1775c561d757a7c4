import type { Period } from '@/lib/format/period'
import type { Cells } from '@/lib/reports/form'
import { penapisanTpk as form } from '@/lib/reports/forms/penapisan-tpk'
import { randomOf } from '../random'
import type { Told } from './laporan-desa'
import { rekapTpk } from './rekap-tpk'
import { someOf, type VillageLife, yearsSince } from './village-life'

/** A month of screening in a village, of the same persons that its recap of assistance tells. */
export function penapisanTpk(life: VillageLife, period: Period): Told {
  const random = randomOf('penapisan-tpk', life.village.code, period)
  const steady = randomOf('krs', life.village.code)
  const met = (group: string) => {
    const value = rekapTpk(life, period).cells[`${group}_didampingi`]
    return typeof value === 'number' ? value : 0
  }
  const some = (whole: number, share: number) => someOf(whole, Math.min(0.98, share), random.next)
  const couples = life.couples * (1 + life.growth * yearsSince(period))
  const atRisk = Math.max(1, Math.round(couples * (0.06 + 0.05 * steady.next()) * life.hardship))
  const [catin, hamil, nifas] = [met('catin'), met('hamil'), met('pascasalin')]
  const brides = Math.ceil(catin / 2)
  const cells: Cells = {
    krs_ada: atRisk,
    krs_didampingi: some(atRisk, 0.6 + 0.3 * life.diligence),
    catin_ditapis: catin,
    catin_berisiko: some(catin, 0.34 * life.hardship),
    catin_lila: some(brides, 0.92),
    catin_hb: some(brides, 0.7),
    hamil_ditapis: hamil,
    hamil_berisiko: some(hamil, 0.42 * life.hardship),
    hamil_lila: some(hamil, 0.94),
    hamil_hb: some(hamil, 0.74),
    lahir_hidup: some(nifas, 0.8),
    nifas_selesai: some(nifas, 0.7),
  }
  const of = (column: string) => Number(cells[column])
  cells.catin_kek = some(of('catin_lila'), 0.15 * life.hardship)
  cells.catin_hb_rendah = some(of('catin_hb'), 0.22 * life.hardship)
  cells.hamil_kek = some(of('hamil_lila'), 0.11 * life.hardship)
  const low = some(of('hamil_hb'), 0.26 * life.hardship)
  const severe = some(low, 0.01)
  const moderate = Math.min(low - severe, some(low, 0.3))
  Object.assign(cells, { hamil_hb_ringan: low - severe - moderate, hamil_hb_sedang: moderate, hamil_hb_berat: severe })
  cells.lahir_ditimbang = some(of('lahir_hidup'), 0.96)
  cells.lahir_bblr = some(of('lahir_ditimbang'), 0.062 * life.hardship)
  cells.nifas_kb = some(of('nifas_selesai'), 0.58)
  return { cells: Object.fromEntries(form.elements.map(({ column }) => [column, cells[column] ?? 0])), reasons: {} }
}
