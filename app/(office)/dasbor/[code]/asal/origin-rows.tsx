import { EntryRows } from '@/components/figures/entry-rows'
import { RegionRows } from '@/components/figures/region-rows'
import { VillageRows } from '@/components/figures/village-rows'
import { Banner } from '@/components/ui/banner'
import { Pagination } from '@/components/ui/pagination'
import { SectionHeading } from '@/components/ui/section-heading'
import { ENTRIES_PER_PAGE, type Origin } from '@/lib/dashboards/origin'
import { levelNoun } from '@/lib/dashboards/words'
import type { Figure } from '@/lib/figures/figure'
import { totalOf } from '@/lib/figures/of-cells'
import { type OriginView, originQuery } from '@/lib/figures/origin-address'
import { formatCount } from '@/lib/format/number'
import { formatPeriod } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { LEVEL, levelBelow, type NamedRegion } from '@/lib/regions/rules'

type OriginRowsProps = { origin: Origin; view: OriginView; region: NamedRegion }

/** What a figure is made of, in the finest grain its reader may see, and whether it adds up. */
export function OriginRows({ origin, view, region }: OriginRowsProps) {
  const { explanation, children, villages, entries } = origin
  const { indicator, period, page } = view
  const { figure } = explanation
  const noun = levelNoun(levelBelow(region.level) ?? LEVEL.village)
  return (
    <>
      {children && children.length > 0 && (
        <section className="space-y-3" aria-labelledby="judul-wilayah">
          <SectionHeading id="judul-wilayah" title={`Menurut ${noun}`} note={sumOfRegions(figure, children)} />
          <RegionRows indicator={indicator} figure={figure} rows={children} noun={capital(noun)} />
        </section>
      )}
      {villages && villages.rows.length > 0 && (
        <section className="space-y-3" aria-labelledby="judul-desa">
          <SectionHeading
            id="judul-desa"
            title={region.level === LEVEL.village ? 'Sel di laporan desa ini' : 'Desa dan sel laporannya'}
            note={sumOfVillages(figure, villages.rows)}
          />
          <VillageRows
            indicator={indicator}
            period={period}
            parts={villages.parts}
            rows={villages.rows}
            linked={region.level !== LEVEL.village}
          />
        </section>
      )}
      {entries && entries.total > 0 && (
        <section className="space-y-3" aria-labelledby="judul-baris">
          <SectionHeading
            id="judul-baris"
            title={`${formatCount(entries.total)} baris daftar`}
            note={`Tercatat pada akhir ${formatPeriod(period.to)}; ${formatCount(entries.recentlyRecorded)} di antaranya baru dicatat setelah bulan itu, dalam 31 hari terakhir.`}
          />
          <EntryRows indicator={indicator} rows={entries.rows} from={(page - 1) * ENTRIES_PER_PAGE} />
          {entries.total > ENTRIES_PER_PAGE && (
            <Pagination
              page={page}
              pageSize={ENTRIES_PER_PAGE}
              total={entries.total}
              hrefOf={(to) => paths.figureOrigin(region.code, originQuery(indicator, period, to))}
              noun="baris"
            />
          )}
        </section>
      )}
      {!children && !villages && !entries && figure.state === 'value' && (
        <Banner tone="info">
          {region.level === LEVEL.village
            ? 'Rincian desa ini hanya dibuka di dalam kantor kabupatennya.'
            : 'Anda melihat jumlah wilayah ini saja. Barisnya dibuka oleh yang bekerja untuk seluruh wilayah itu.'}
        </Banner>
      )}
    </>
  )
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** Whether the rows give the figure again, in a sentence anybody can check. */
function sumOfVillages(figure: Figure, rows: Parameters<typeof totalOf>[0]): string | undefined {
  if (figure.state !== 'value') return undefined
  const { numerator, denominator } = totalOf(rows)
  const same = numerator === figure.numerator && (figure.denominator === null || denominator === figure.denominator)
  const halves =
    figure.denominator === null ? formatCount(numerator) : `${formatCount(numerator)} dan ${formatCount(denominator)}`
  return same
    ? `Dijumlahkan dari baris di bawah: ${halves}, sama dengan angkanya.`
    : `Dijumlahkan dari baris di bawah: ${halves}. Angkanya berubah saat halaman ini dibuka; muat ulang.`
}

function sumOfRegions(figure: Figure, rows: readonly Figure[]): string | undefined {
  if (figure.state !== 'value') return undefined
  const hidden = rows.filter(({ state }) => state === 'hidden').length
  if (hidden > 0) return `${formatCount(hidden)} wilayah disamarkan, jadi barisnya tidak berjumlah penuh.`
  const sum = (half: 'numerator' | 'denominator') => rows.reduce((total, row) => total + (row[half] ?? 0), 0)
  const same =
    sum('numerator') === figure.numerator && (figure.denominator === null || sum('denominator') === figure.denominator)
  return same ? 'Jumlah baris di bawah sama dengan angkanya.' : undefined
}
