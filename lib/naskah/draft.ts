import type { Body, Section } from './body'
import { draftLine, periodWords, say } from './draft-line'
import { draftCaution, draftReporting } from './draft-reporting'
import { draftAttention, draftSummary, draftTargets } from './draft-whole'
import { EDITION, REPORTED_FORMS, SECTIONS, type SectionSpec } from './edition'
import { type Fact, factKey, shownNumber } from './facts'
import { insideFacts, type Material, ownFact } from './material'
import { enumerate, Pen, type Sentence } from './sentence'

/** The indicators a naskah is made of, so that everything is read at once. */
export const OWN_INDICATORS: readonly string[] = [
  ...new Set([
    ...SECTIONS.flatMap(({ lines, table, chart }) => [
      ...lines.map(({ indicator }) => indicator),
      ...table,
      ...(chart ? [chart] : []),
    ]),
    ...REPORTED_FORMS.flatMap(({ form }) => [`laporan.${form}.kelengkapan`, `laporan.${form}.ketepatan`]),
  ]),
]
export const INSIDE_INDICATORS: readonly string[] = [
  ...new Set([
    ...SECTIONS.flatMap(({ lines, table }) => [
      ...table,
      ...lines.filter(({ places }) => places).map(({ indicator }) => indicator),
    ]),
    ...REPORTED_FORMS.map(({ form }) => `laporan.${form}.kelengkapan`),
  ]),
]
export const DRAWN_INDICATORS: readonly string[] = SECTIONS.flatMap(({ chart }) => (chart ? [chart] : []))

/** Writes a naskah of its material: every section with sentences, table and drawing. */
export const draftBody = (material: Material): Body => ({
  edition: EDITION.code,
  asOf: material.asOf,
  sections: SECTIONS.map((spec) => draftSection(spec, material)),
})

export function draftSection(spec: SectionSpec, material: Material): Section {
  return {
    code: spec.code,
    title: spec.title,
    hidden: false,
    sentences: sentencesOf(spec, material),
    note: '',
    table: tableOf(spec, material),
    chart: chartOf(spec, material),
  }
}

function sentencesOf(spec: SectionSpec, material: Material): Sentence[] {
  if (spec.code === 'ringkasan') return draftSummary(material)
  if (spec.code === 'pelaporan') return draftReporting(material)
  if (spec.code === 'sasaran') return draftTargets(material)
  if (spec.code === 'perhatian') return draftAttention(material)
  const lines = spec.lines.filter(({ tells }) => tells !== 'rincian')
  return [
    ...draftCaution(spec, material),
    ...draftList(spec, material),
    ...lines.flatMap((line) => draftLine(spec.code, line, material)),
  ]
}

/** Items that belong together as one sentence: "BKB 13, BKR 36, …". */
function draftList({ code, list, lines }: SectionSpec, material: Material): Sentence[] {
  const pen = new Pen()
  const items = lines
    .filter(({ tells }) => tells === 'rincian')
    .flatMap(({ indicator, name }) => {
      const fact = ownFact(material, indicator, material.period)
      return fact && shownNumber(fact) !== null ? [[`${name} `, pen.write('value', fact)]] : []
    })
  if (!list || items.length === 0) return []
  const slots = { Daftar: list, periode: `akhir ${periodWords(material.period)}`, butir: enumerate(items) }
  return [say(`${code}.rincian`, 'rincian', pen, slots)]
}

function tableOf({ table }: SectionSpec, material: Material): Section['table'] {
  if (table.length === 0) return null
  const own = table.map((indicator) => ownFact(material, indicator, material.period))
  const byColumn = table.map((indicator) => insideFacts(material, indicator, material.period))
  const rows = (byColumn[0] ?? []).flatMap(({ region }) => {
    const facts = byColumn.map((facts) => facts.find((fact) => fact.region.id === region.id))
    return facts.every((fact) => fact !== undefined) ? [{ region, facts }] : []
  })
  return own.every((fact) => fact !== undefined) ? { columns: [...table], own, rows } : null
}

function chartOf({ chart }: SectionSpec, material: Material): Section['chart'] {
  const facts = material.months.filter(({ indicator }) => indicator === chart)
  return chart && facts.some((fact) => shownNumber(fact) !== null) ? { indicator: chart, facts } : null
}

/** All figures a body speaks of, each once: what is read again to see whether something changed. */
export function factsOf(body: Body): Map<string, Fact> {
  const all = new Map<string, Fact>()
  for (const section of body.sections)
    for (const { facts } of section.sentences) for (const fact of facts) all.set(factKey(fact), fact)
  return all
}
