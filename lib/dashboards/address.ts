import { findIndicator, HEADLINES } from '@/lib/figures/catalogue'
import type { Indicator } from '@/lib/figures/indicator'
import { formatPeriod, type Period, parsePeriod, periodText } from '@/lib/format/period'
import type { FormDeclaration } from '@/lib/reports/form'
import { formPeriodOf } from '@/lib/reports/form-period'
import { FORMS, findForm } from '@/lib/reports/forms/all'

/** What a dashboard's address asks for. Every part has a usual value, so a short address is a whole question. */
export interface DashboardView {
  form: FormDeclaration
  period: Period
  /** The indicator that is explored: trend, ranking, map. */
  indicator: Indicator
  months: 12 | 24
  /** The column the table of children is sorted by; null is by code. */
  sort: string | null
  descending: boolean
  /** The figure whose *Dari mana angka ini?* is open. */
  explain: Indicator | null
  /** Heavy drawings with the page itself instead of after it: for who has no script. */
  whole: boolean
  /** Sentences about what was asked and could not be given. */
  remarks: readonly string[]
}

/** The indicator a form's dashboard explores unless told: one that can be compared between regions. */
const USUAL: Readonly<Record<string, string>> = {
  'laporan-desa': 'kb.mcpr',
  'rekap-poktan': 'poktan.bkb.partisipasi',
  'rekap-tpk': 'tpk.hamil.cakupan',
  'penapisan-tpk': 'tapis.hamil.anemia',
  'kampung-kb': 'kkb.cpr',
  posyandu: 'posyandu.ds',
  'kegiatan-petugas': 'petugas.kunjungan',
  'k0-tahunan': 'k0.bkb.ber_sk',
}

/** The first month anything is recorded for: Kampung KB were founded from 2015 on, groups earlier. */
export const EARLIEST: Period = 2000 * 12

type Params = Readonly<Record<string, string | string[] | undefined>>

/**
 * Reads a dashboard's address. Addresses are typed, cut and shared: what cannot be
 * read becomes the usual value and a sentence that says so, never an error.
 */
export function readView(params: Params, current: Period): DashboardView {
  const word = (name: string) => {
    const value = params[name]
    return String((Array.isArray(value) ? value[0] : value) ?? '').trim()
  }
  const remarks: string[] = []
  const form = findForm(word('form')) ?? (FORMS[0] as FormDeclaration)
  if (word('form') && form.code !== word('form'))
    remarks.push(`Laporan yang diminta tidak dikenal. Yang tampil: ${form.name}.`)
  const indicator = indicatorOf(form, word('ukuran'), remarks)
  const explain = findIndicator(word('jelaskan'))
  const sort = word('urut')
  return {
    form,
    period: formPeriodOf(form, periodOfAddress(word('bulan'), current, remarks)),
    indicator,
    months: word('rentang') === '24' ? 24 : 12,
    sort: findIndicator(sort) || sort === 'cakupan' ? sort : null,
    descending: word('arah') === 'turun',
    explain: explain && belongsTo(form, explain) ? explain : null,
    whole: word('lengkap') === 'ya',
    remarks,
  }
}

function periodOfAddress(text: string, current: Period, remarks: string[]): Period {
  const usual = current - 1
  if (text === '') return usual
  const asked = parsePeriod(text)
  if (asked === null || asked < EARLIEST) {
    remarks.push(`Bulan ditulis seperti ${periodText(usual)}. Yang tampil: ${formatPeriod(usual)}.`)
    return usual
  }
  if (asked > current) {
    remarks.push(`${formatPeriod(asked)} belum berjalan. Yang tampil: ${formatPeriod(usual)}.`)
    return usual
  }
  return asked
}

function indicatorOf(form: FormDeclaration, code: string, remarks: string[]): Indicator {
  const usual = findIndicator(USUAL[form.code] ?? HEADLINES[form.code]?.[0] ?? '')
  if (!usual) throw new Error(`No indicator to open ${form.code} with`)
  const asked = code === '' ? usual : findIndicator(code)
  if (asked && belongsTo(form, asked)) return asked
  remarks.push(`Ukuran yang diminta tidak ada di ${form.name}. Yang tampil: ${usual.label}.`)
  return usual
}

/** A form's own indicators and those of the registers, which stand beside every form. */
const belongsTo = (form: FormDeclaration, indicator: Indicator): boolean =>
  indicator.form === null || indicator.form === form.code

/** What stands in an address; the rest of the view stays as it is. */
export type ViewChange = Partial<Omit<DashboardView, 'remarks'>>

/** The query text of a view with changes: the month always, the rest where it is not usual. */
export function viewQuery(view: DashboardView, change: ViewChange = {}): string {
  const form = change.form ?? view.form
  const moved = form.code !== view.form.code
  const asked = { ...view, explain: null, ...change }
  const next = { ...asked, period: formPeriodOf(form, asked.period) }
  const params = new URLSearchParams({ bulan: periodText(next.period) })
  if (form.code !== FORMS[0]?.code) params.set('form', form.code)
  if (next.indicator.code !== USUAL[form.code] && !moved) params.set('ukuran', next.indicator.code)
  if (next.months === 24) params.set('rentang', '24')
  if (next.sort && !moved) params.set('urut', next.sort)
  if (next.sort && next.descending && !moved) params.set('arah', 'turun')
  if (next.whole) params.set('lengkap', 'ya')
  if (next.explain) params.set('jelaskan', next.explain.code)
  return `?${params}`
}
