import { OriginList } from '@/components/meetings/origin-list'
import { Disclosure } from '@/components/ui/disclosure'
import type { CellOrigins } from '@/lib/dashboards/cell-origins'
import type { Part } from '@/lib/figures/of-cells'
import { entryHref } from '@/lib/figures/register-rows'
import { formatDate } from '@/lib/format/date'
import { formatCount } from '@/lib/format/number'
import { type Period, periodText } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import type { Cells } from '@/lib/reports/form'
import { familyOf, sourceWords } from '@/lib/reports/sources'
import { cellText } from './village-rows'

type CellOriginsProps = {
  parts: readonly Part[]
  cells: Cells | null
  origins: CellOrigins
  village: { id: number; kecamatanId: number | null }
  period: Period
  /** Whether the reader may open children's measurements by name. */
  readsChildren: boolean
}

/** For each computed cell of a village: what the report says, what is recorded now, and from which rows that is counted. */
export function CellOriginList({ parts, cells, ...rest }: CellOriginsProps) {
  const { origins } = rest
  return (
    <div className="divide-y divide-line">
      {parts.map(({ element }) => {
        if (!element.computedFrom) return null
        const counted = origins.counted[element.column]
        const reported = cells ? cellText(cells[element.column] ?? null) : 'belum dilaporkan'
        const differs = counted !== undefined && cells !== null && counted !== cells[element.column]
        return (
          <Disclosure
            key={element.column}
            summary={`${element.label}: laporan ${reported}, ${sourceWords(element.computedFrom).against} ${counted === undefined ? 'belum ada catatan' : cellText(counted)}`}
          >
            {differs && (
              <p className="mb-2 border-s-3 border-warn ps-2.5 text-sm">
                Laporan berbeda dari catatan. Yang dihitung adalah angka laporan; alasannya ada di laporan itu.
              </p>
            )}
            <Behind source={element.computedFrom} {...rest} />
          </Disclosure>
        )
      })}
    </div>
  )
}

type BehindProps = { source: string } & Omit<CellOriginsProps, 'parts' | 'cells'>

function Behind({ source, origins, village, period, readsChildren }: BehindProps) {
  const month = periodText(period)
  switch (familyOf(source)) {
    case 'daftar': {
      const rows = origins.entries.get(source) ?? []
      return (
        <Names rows={rows.map(({ id, name }) => ({ name, href: entryHref(source, id) }))} none="Tidak ada di daftar." />
      )
    }
    case 'kegiatan':
      return <OriginList groups={origins.groups} source={source} month={month} />
    case 'petugas':
      return (
        <Names
          rows={origins.groups.map(({ id, kind, name, meetings }) => ({
            name: `${kind.toUpperCase()} ${name}, ${meetings.length} pertemuan`,
            href: `${paths.poktan(id, 'pertemuan')}?bulan=${month}`,
          }))}
          none="Belum ada buku poktan di desa ini."
        />
      )
    case 'k0':
      return (
        <Names
          rows={origins.groups.map(({ id, kind, name }) => ({
            name: `Kartu K/0 ${kind.toUpperCase()} ${name}`,
            href: paths.poktanCard(id, Math.floor(period / 12)),
          }))}
          none="Belum ada kelompok di desa ini."
        />
      )
    case 'kampung':
      return (
        <Names
          rows={origins.kampung.map(({ id, name }) => ({
            name: `Profil ${name}`,
            href: paths.kampungKbProfile(id, `?bulan=${month}`),
          }))}
          none="Belum ada Kampung KB di desa ini."
        />
      )
    case 'ukur':
      return <Measuring days={origins.measuring} readsChildren={readsChildren} month={month} />
    case 'tpk':
    case 'tapis':
      return (
        <Names
          rows={[
            {
              name: 'Sasaran dan kunjungan menurut tim',
              href: paths.care(`?bulan=${month}&kecamatan=${village.kecamatanId ?? ''}&desa=${village.id}`),
            },
          ]}
          none=""
        />
      )
    case 'krs':
      return <Names rows={[{ name: 'Daftar verval KRS desa ini', href: paths.krs(`?desa=${village.id}`) }]} none="" />
  }
}

function Names({ rows, none }: { rows: readonly { name: string; href: string }[]; none: string }) {
  if (rows.length === 0) return <p className="text-ink-soft">{none}</p>
  return (
    <ul>
      {rows.map(({ name, href }) => (
        <li key={href}>
          <a className="link inline-flex min-h-9 items-center desk:min-h-7" href={href}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
}

type MeasuringProps = { days: CellOrigins['measuring']; readsChildren: boolean; month: string }

/** Days of measuring, with how many children; the children's names stand behind the link, for those who know them. */
function Measuring({ days, readsChildren, month }: MeasuringProps) {
  if (days.length === 0) return <p className="text-ink-soft">Belum ada pengukuran yang dicatat bulan ini.</p>
  return (
    <>
      <ul className="divide-y divide-line">
        {days.map(({ posyanduId, posyanduName, day, children }) => (
          <li key={`${posyanduId} ${day}`} className="flex flex-wrap items-center gap-x-3 py-1">
            <span className="min-w-0 flex-1">
              {posyanduName ?? 'Di rumah, saat kunjungan'}, {formatDate(day)}
            </span>
            <span className="figures">{formatCount(children)} anak</span>
            {readsChildren && posyanduId && (
              <a className="link" href={paths.measuringDay(posyanduId, day)}>
                Lihat anak
              </a>
            )}
          </li>
        ))}
      </ul>
      {!readsChildren && (
        <p className="mt-1 text-sm text-ink-soft">
          Nama anak hanya untuk kader TPK, PKB, dan koordinator wilayahnya.{' '}
          <a className="link" href={paths.measuring(`?bulan=${month}`)}>
            Jumlah menurut desa
          </a>
        </p>
      )}
    </>
  )
}
