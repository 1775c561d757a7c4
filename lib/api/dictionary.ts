import type { z } from 'zod'
import { INDICATORS } from '@/lib/figures/catalogue'
import type { Indicator } from '@/lib/figures/indicator'
import type { Element, FormDeclaration } from '@/lib/reports/form'
import { FORMS, findForm } from '@/lib/reports/forms/all'
import type { dataElementSchema } from './schema'

export type DataElement = z.output<typeof dataElementSchema>

/** Where a form's cell stands in a DHIS2 data set: the sum it is a part of, and which part; else itself. */
export interface Mapping {
  dataElement: string
  categoryOptionCombo: string
}

const mappingsKnown = new WeakMap<FormDeclaration, Map<string, Mapping>>()

/**
 * The documented mapping of a form: a cell that is a part of a declared sum is that sum's
 * category option, named by what its code has and the sum's has not; every other cell is a
 * data element of its own with the option `default`.
 */
export function mappingOf(form: FormDeclaration): ReadonlyMap<string, Mapping> {
  const known = mappingsKnown.get(form)
  if (known) return known
  const made = new Map<string, Mapping>()
  const taken = new Set<string>()
  for (const element of form.elements) {
    const sum = form.sums.find(({ parts }) => parts.includes(element.column))
    const option = sum ? optionOf(sum.code, element.code) : 'default'
    const key = `${sum?.code} ${option}`
    // Two cells of one sum must not share an option.
    const own = !sum || taken.has(key)
    taken.add(key)
    made.set(element.code, {
      dataElement: own ? element.code : sum.code,
      categoryOptionCombo: own ? 'default' : option,
    })
  }
  mappingsKnown.set(form, made)
  return made
}

/** What a part's code says beyond its sum's: `tpk.hamil.sasaran` of `tpk.sasaran` is `hamil`. */
export function optionOf(sum: string, part: string): string {
  const rest = sum.split('.')
  const own = part.split('.').filter((piece) => {
    const at = rest.indexOf(piece)
    if (at < 0) return true
    rest.splice(at, 1)
    return false
  })
  return own.join('.') || part
}

const RANGES: Record<Indicator['range'], string> = {
  sum: 'Dijumlahkan dari semua bulan',
  last: 'Keadaan bulan tertutup terakhir',
  'unit-months': 'Kedua bagian dijumlahkan dari desa dan bulan yang sama',
  'mean-stock': 'Dibagi rata-rata keadaan akhir bulan',
}

function describe(indicator: Indicator): DataElement {
  const form = indicator.form === null ? null : findForm(indicator.form)
  const element = form?.elements.find(({ code }) => code === indicator.code)
  const sent = form && element ? mappingOf(form).get(element.code) : undefined
  return {
    code: indicator.code,
    label: indicator.label,
    definition: definitionOf(indicator),
    unit: indicator.unit,
    kind: indicator.kind,
    aggregation: indicator.aggregation,
    range: RANGES[indicator.range],
    source: indicator.source,
    form: indicator.form,
    section: (form && element && sectionOf(form, element)) ?? null,
    periodKind: indicator.periodKind,
    lowestLevel: indicator.lowestLevel,
    edition: indicator.edition,
    sensitivity: indicator.sensitivity,
    smallCell: indicator.smallCell,
    mayNotApply: element?.mayNotApply ?? false,
    dataSet: sent ? indicator.form : null,
    dataElement: sent?.dataElement ?? null,
    categoryOptionCombo: sent?.categoryOptionCombo ?? null,
  }
}

const sectionOf = (form: FormDeclaration, { section }: Element) =>
  form.sections.find(({ code }) => code === section)?.label ?? null

function definitionOf({ kind, numerator, denominator, unit }: Indicator): string {
  if (kind === 'ratio') return `${numerator} dibagi ${denominator}, dikali 100; dari jumlah, bukan rata-rata persen.`
  return kind === 'stock' ? `${numerator} pada akhir bulan, dalam ${unit}.` : `${numerator}, dalam ${unit}.`
}

/** Every indicator and form element in the words of people. */
export const DICTIONARY: readonly DataElement[] = INDICATORS.map(describe)

/** The dictionary of one form, or of what contains these words. */
export function searchDictionary({ form, q }: { form?: string | undefined; q?: string | undefined }): DataElement[] {
  const wanted = (q ?? '').toLowerCase()
  return DICTIONARY.filter(
    (entry) =>
      (form === undefined || entry.form === form) &&
      (wanted === '' || `${entry.code} ${entry.label}`.toLowerCase().includes(wanted)),
  )
}

/** The sums of all forms with their parts, for figures with their disaggregation. */
export const SUM_PARTS: ReadonlyMap<string, readonly { code: string; option: string }[]> = new Map(
  FORMS.flatMap((form) =>
    form.sums.map(
      (sum) =>
        [
          sum.code,
          form.elements
            .filter(({ column }) => sum.parts.includes(column))
            .map(({ code }) => ({ code, option: optionOf(sum.code, code) })),
        ] as const,
    ),
  ),
)
