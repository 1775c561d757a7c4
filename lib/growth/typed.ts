import { daysBetween } from './gain'
import type { Measures } from './growth'
import { DAYS_OF_MONTH } from './judge'

/** One child as it is typed: days as `YYYY-MM-DD`, numbers with a comma or a point, empty where not measured. */
export interface TypedChild {
  sex: string
  bornOn: string
  measuredOn: string
  weight: string
  length: string
  measure: string
  head: string
  muac: string
  oedema: boolean
}

/** The measures of a typed child, or a sentence beside each place that needs mending. */
export function readTypedChild(typed: TypedChild): { measures: Measures } | { problems: Record<string, string> } {
  const problems: Record<string, string> = {}
  const read = (name: string, text: string, unit: string, least: number, most: number, hint: string) => {
    const trimmed = text.trim().replace(',', '.')
    if (trimmed === '') return null
    const value = /^\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : Number.NaN
    if (Number.isNaN(value)) problems[name] = `Tulis angka saja, misalnya ${hint}.`
    else if (value <= 0) problems[name] = 'Angka 0 bukan hasil ukur. Kosongkan bila tidak diukur.'
    else if (value < least || value > most)
      problems[name] = `${text.trim()} ${unit}? Tulis dalam ${unit}, misalnya ${hint}.`
    return value
  }
  const measures: Measures = {
    sex: typed.sex === 'L' || typed.sex === 'P' ? typed.sex : '',
    ageDays: null,
    weightKg: read('weight', typed.weight, 'kg', 0.3, 60, '8,2'),
    lengthCm: read('length', typed.length, 'cm', 20, 150, '72,5'),
    measure: typed.measure === 'L' || typed.measure === 'H' ? typed.measure : '',
    oedema: typed.oedema,
    headCm: read('head', typed.head, 'cm', 15, 80, '44,1'),
    muacCm: read('muac', typed.muac, 'cm', 4, 40, '14,2'),
  }
  if (measures.sex === '') problems.sex = 'Pilih jenis kelamin: standarnya berbeda.'
  if (!typed.bornOn) problems.bornOn = 'Isi tanggal lahir.'
  if (!typed.measuredOn) problems.measuredOn = 'Isi tanggal ukur.'
  if (typed.bornOn && typed.measuredOn) {
    const days = daysBetween(typed.bornOn, typed.measuredOn)
    measures.ageDays = days
    if (days < 0) problems.measuredOn = 'Tanggal ukur lebih awal dari tanggal lahir. Periksa keduanya.'
    else if (days >= 60 * DAYS_OF_MONTH)
      problems.bornOn = 'Anak ini sudah lima tahun. Standar ini untuk anak 0–59 bulan; periksa tahun lahirnya.'
  }
  const none = [measures.weightKg, measures.lengthCm, measures.headCm, measures.muacCm].every((value) => value === null)
  if (none && !problems.weight && !problems.length) problems.weight = 'Isi paling sedikit satu hasil ukur.'
  return Object.keys(problems).length > 0 ? { problems } : { measures }
}
