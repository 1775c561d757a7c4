import type { Sheet, SheetColumn } from '@/lib/export/workbook'
import { notesSheet } from '@/lib/export/workbook'
import { findIndicator } from '@/lib/figures/catalogue'
import { figurePeriodText } from '@/lib/figures/period'
import { type Body, STATES } from './body'
import { EDITION } from './edition'
import { type Fact, factKey, isRatio } from './facts'
import type { Naskah } from './queries'
import { isEdited, type Sentence, saidOf, textOf } from './sentence'
import { factLabel, factSays } from './words'

interface Line {
  section: string
  sentence: Sentence
}

/** A fact's number as a cell: a ratio exact, or the word why there is none. */
function cell(fact: Fact): number | string | null {
  if (fact.state !== 'value') return factSays(fact)
  if (!isRatio(fact)) return fact.value
  if (fact.from === 'target') return fact.value === null ? null : fact.value / 100
  return fact.numerator !== null && fact.denominator ? fact.numerator / fact.denominator : null
}

/** The naskah as a file: every sentence, every figure behind them, and the tables. */
export function naskahSheets(naskah: Naskah, place: string): Sheet<never>[] {
  const { body } = naskah
  const sections = body.sections.filter(({ hidden }) => !hidden)
  const lines: Sheet<Line> = {
    name: 'Naskah',
    rows: sections.flatMap(({ title, sentences }) => sentences.map((sentence) => ({ section: title, sentence }))),
    columns: [
      { head: 'Bagian', type: 'text', width: 26, value: ({ section }) => section },
      { head: 'Kalimat', type: 'text', width: 90, value: ({ sentence }) => textOf(sentence) },
      { head: 'Disunting', type: 'text', value: ({ sentence }) => (isEdited(sentence) ? 'ya' : 'tidak') },
      { head: 'Kata aturan', type: 'text', width: 90, value: ({ sentence }) => saidOf(sentence) },
    ],
  }
  const notes = sections.filter(({ note }) => note !== '').map(({ title, note }) => [title, note] as const)
  return [
    lines,
    factSheet(body),
    ...sections.flatMap(({ title, table }) => (table && table.rows.length > 0 ? [tableSheet(title, table)] : [])),
    notesSheet([
      ['Judul', naskah.title],
      ['Nomor', naskah.number],
      ['Wilayah', place],
      ['Keadaan', STATES[naskah.state]],
      ['Revisi', String(naskah.revision)],
      ['Sidik isi', naskah.hash],
      ['Angka dibaca', body.asOf],
      ['Susunan', EDITION.source],
      ['Sel kosong', 'tidak ada angkanya; bukan nol'],
      ...notes,
    ]),
  ] as unknown as Sheet<never>[]
}

function factSheet(body: Body): Sheet<Fact> {
  const all = new Map<string, Fact>()
  for (const { hidden, sentences } of body.sections)
    for (const { facts } of hidden ? [] : sentences) for (const fact of facts) all.set(factKey(fact), fact)
  return {
    name: 'Angka',
    rows: [...all.values()],
    columns: [
      { head: 'Ukuran', type: 'text', width: 44, value: factLabel },
      { head: 'Kode wilayah', type: 'text', value: ({ region }) => region.code },
      { head: 'Wilayah', type: 'text', width: 28, value: ({ region }) => region.name },
      { head: 'Periode', type: 'text', value: ({ period }) => figurePeriodText(period) },
      { head: 'Jumlah', type: 'count', value: (fact) => (isRatio(fact) ? null : cell(fact)) },
      { head: 'Persentase', type: 'percent', value: (fact) => (isRatio(fact) ? cell(fact) : null) },
      { head: 'Pembilang', type: 'count', value: ({ numerator }) => numerator },
      { head: 'Penyebut', type: 'count', value: ({ denominator }) => denominator },
      { head: 'Melapor', type: 'count', value: ({ unit, reported }) => (unit === 'desa' ? reported : null) },
      { head: 'Seharusnya', type: 'count', value: ({ unit, expected }) => (unit === 'desa' ? expected : null) },
    ],
  }
}

type Table = NonNullable<Body['sections'][number]['table']>

function tableSheet(title: string, table: Table): Sheet<Table['rows'][number]> {
  const whole = { region: { ...table.own[0]!.region, name: 'Seluruhnya' }, facts: table.own }
  return {
    name: title,
    rows: [...table.rows, whole],
    columns: [
      { head: 'Kode', type: 'text', value: ({ region }) => region.code },
      { head: 'Wilayah', type: 'text', width: 28, value: ({ region }) => region.name },
      ...table.columns.map(
        (indicator, at): SheetColumn<Table['rows'][number]> => ({
          head: findIndicator(indicator)?.label ?? indicator,
          type: findIndicator(indicator)?.kind === 'ratio' ? 'percent' : 'count',
          width: 18,
          value: ({ facts }) => cell(facts[at]!),
        }),
      ),
    ],
  }
}
