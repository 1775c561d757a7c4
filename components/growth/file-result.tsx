import { TriangleAlert } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import { Banner } from '@/components/ui/banner'
import { DataTable } from '@/components/ui/data-table'
import { formatCount, formatDecimal, formatPercent } from '@/lib/format/number'
import { type Classed, classesOf } from '@/lib/growth/classes'
import type { JudgedFile } from '@/lib/growth/file/judge-blob'
import type { Noted } from '@/lib/growth/file/judge-file'
import type { ShownRow } from '@/lib/growth/file/shown-row'
import { INDICES } from '@/lib/growth/growth'
import { ageInWords, shortName } from '@/lib/growth/words'

const SHOWN = 200
const SHARES = [
  ['stunted', 'Pendek dan sangat pendek'],
  ['underweight', 'Berat badan kurang dan sangat kurang'],
  ['wasted', 'Gizi kurang dan gizi buruk'],
  ['overweight', 'Gizi lebih dan obesitas'],
] as const

/** What a judged file holds: counts with their denominators, what could not be read, and the rows that ask for something first. */
export function FileResult({ file: { summary, prevalence, rows, asking } }: { file: JudgedFile }) {
  const { rows: all, judged, flagged, unreadable, ragged } = summary
  return (
    <>
      <dl className="grid gap-3 sm:grid-cols-2 desk:grid-cols-4">
        {SHARES.map(([name, label]) => (
          <div key={name} className="surface p-4">
            <dt className="text-sm text-ink-soft">{label}</dt>
            <dd className="figures text-xl font-semibold">
              {formatPercent(prevalence[name].count, prevalence[name].of)}
              <span className="block text-sm font-normal text-ink-soft">
                {formatCount(prevalence[name].count)} dari {formatCount(prevalence[name].of)} anak
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="text-sm text-ink-soft">
        {formatCount(all)} baris, {formatCount(judged)} dapat dihitung. {formatCount(flagged)} di luar batas wajar:
        tetap tercatat, tetapi tidak ikut persentase. Angka satu berkas bukan prevalensi wilayah.
      </p>
      <NotedRows noted={unreadable} words="berisi sel yang tidak terbaca, jadi dianggap tidak diukur" />
      <NotedRows noted={ragged} words="berisi lebih banyak kolom daripada judulnya, jadi kolom hasilnya bergeser" />
      <DataTable
        caption="Anak di berkas ini, yang perlu dilihat lebih dahulu"
        rows={rows.slice(0, SHOWN)}
        rowKey={({ line }) => String(line)}
        empty={<p className="p-4">Tidak ada baris anak di berkas ini.</p>}
        columns={[
          { key: 'line', head: 'Baris', cell: ({ line }) => line, numeric: true, phone: 'aside' },
          { key: 'name', head: 'Anak', cell: ({ name, line }) => name || `Baris ${line}`, phone: 'title' },
          { key: 'age', head: 'Umur', cell: ({ measures }) => ageInWords(measures.ageDays) },
          {
            key: 'weight',
            head: 'Berat (kg)',
            cell: ({ measures }) => formatDecimal(measures.weightKg),
            numeric: true,
          },
          {
            key: 'length',
            head: 'Panjang (cm)',
            cell: ({ measures }) => formatDecimal(measures.lengthCm),
            numeric: true,
          },
          classColumn('bbu', 'BB/U'),
          classColumn('pbu', 'PB/U, TB/U'),
          classColumn('bbpb', 'BB/PB, BB/TB'),
          { key: 'flags', head: 'Ukur ulang', cell: flagsOf },
        ]}
      />
      {all > Math.min(SHOWN, rows.length) && (
        <p className="text-sm text-ink-soft">
          {SHOWN} baris pertama dari {formatCount(all)}; {formatCount(asking)} yang perlu dilihat didahulukan.
          Seluruhnya ada di CSV.
        </p>
      )}
    </>
  )
}

function classColumn(index: Classed, head: string) {
  return {
    key: index,
    head,
    cell: ({ judged, measures }: ShownRow) => {
      const found = classesOf(judged, measures.ageDays, measures.oedema)[index]
      return found ? <Badge tone={found.weight}>{found.label}</Badge> : '—'
    },
  }
}

function flagsOf({ judged, measures }: ShownRow) {
  const flagged = INDICES.filter((index) => judged.flagged[index])
  if (flagged.length === 0) return '—'
  return (
    <Badge tone="warn" icon={TriangleAlert}>
      {flagged.map((index) => shortName(index, measures.ageDays)).join(', ')}
    </Badge>
  )
}

function NotedRows({ noted: { count, lines }, words }: { noted: Noted; words: string }) {
  if (count === 0) return null
  return (
    <Banner tone="warn">
      {formatCount(count)} baris {words}: baris {lines.join(', ')}
      {count > lines.length ? ', …' : ''}.
    </Banner>
  )
}
