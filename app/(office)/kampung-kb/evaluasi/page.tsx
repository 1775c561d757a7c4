import type { Metadata } from 'next'
import { DistrictTabs } from '@/components/kampung-kb/district-tabs'
import { pilotLabel } from '@/components/kampung-kb/evaluation-view'
import { Page } from '@/components/layout/page'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar'
import { PrintButton } from '@/components/ui/print-button'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { formatDate } from '@/lib/format/date'
import { formatCount } from '@/lib/format/number'
import { periodOf } from '@/lib/format/period'
import { listEvaluationsOf } from '@/lib/kampung-kb/evaluation-queries'
import { listClassRows } from '@/lib/kampung-kb/overview'
import { classLabel } from '@/lib/kampung-kb/rules'
import { paths } from '@/lib/paths'
import { dayIn } from '@/lib/registers/rules'
import { OfficeOnly } from '../../daftar/office-only'
import { readLetterhead } from '../../dasbor/[code]/letterhead'
import { monthOf } from '../month'

export const metadata: Metadata = { title: 'Evaluasi Kampung KB' }

/** The evaluation of every Kampung KB of the office in a year; those not yet evaluated stand among them. */
export default async function EvaluationsPage({ searchParams }: PageProps<'/kampung-kb/evaluasi'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor)) return <OfficeOnly what="Evaluasi Kampung KB" />
  const { tahun, tampilkan } = await searchParams
  const today = dayIn(actor.zone, new Date())
  const thisYear = Number(today.slice(0, 4))
  const year = typeof tahun === 'string' && /^\d{4}$/.test(tahun) ? Math.min(Number(tahun), thisYear) : thisYear
  const { running } = monthOf(undefined, actor.zone)
  const { rows, evaluations } = await inTenantSql(actor, async (tx) => ({
    rows: await listClassRows(tx, Math.min(running, periodOf(year, 12)), today),
    evaluations: await listEvaluationsOf(tx, year),
  }))
  const done = rows.filter(({ id }) => evaluations.has(id)).length
  const shown = rows.filter(({ id }) =>
    tampilkan === 'sudah' ? evaluations.has(id) : tampilkan === 'belum' ? !evaluations.has(id) : true,
  )
  return (
    <>
      {await readLetterhead(actor)}
      <Page
        title={`Evaluasi Kampung KB ${year}`}
        note={`${formatCount(done)} dari ${formatCount(rows.length)} Kampung KB sudah dievaluasi.`}
        crumbs={[{ label: 'Kampung KB', href: paths.kampungKbOverview() }]}
        actions={<PrintButton />}
      >
        <div className="no-print">
          <DistrictTabs current="evaluasi" />
        </div>
        <FilterBar>
          <FilterSelect
            label="Tahun"
            name="tahun"
            value={year === thisYear ? '' : String(year)}
            all={String(thisYear)}
            choices={Array.from({ length: 8 }, (_, back) => thisYear - back - 1).map((one) => ({
              value: String(one),
              label: String(one),
            }))}
          />
          <FilterSelect
            label="Keadaan"
            name="tampilkan"
            value={tampilkan === 'sudah' || tampilkan === 'belum' ? tampilkan : ''}
            all="Semua"
            choices={[
              { value: 'sudah', label: 'Sudah dievaluasi' },
              { value: 'belum', label: 'Belum dievaluasi' },
            ]}
          />
        </FilterBar>
        <DataTable
          caption={`Evaluasi Kampung KB ${year}`}
          rows={shown}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `${paths.kampungKb(id, 'evaluasi')}?tahun=${year}`}
          empty={
            <EmptyState title="Tidak ada Kampung KB di sini">
              <p>Longgarkan saringan atau pilih tahun lain.</p>
            </EmptyState>
          }
          columns={[
            { key: 'nama', head: 'Kampung KB', phone: 'title', cell: ({ name }) => name },
            { key: 'kecamatan', head: 'Kecamatan', phoneLabel: 'Kec.', cell: ({ kecamatanName }) => kecamatanName },
            {
              key: 'ditetapkan',
              head: 'Ditetapkan',
              cell: ({ decreed }) => (decreed ? classLabel(decreed) : '—'),
            },
            {
              key: 'skor',
              head: 'Dihitung saat evaluasi',
              cell: ({ id }) => {
                const found = evaluations.get(id)
                return found?.scoredClass ? classLabel(found.scoredClass) : '—'
              },
            },
            {
              key: 'tujuan',
              head: 'Dituju',
              phone: 'aside',
              cell: ({ id }) => {
                const found = evaluations.get(id)
                return found ? classLabel(found.targetClass) : <span className="text-ink-soft">Belum</span>
              },
            },
            {
              key: 'dukungan',
              head: 'Dukungan OPD',
              cell: ({ id }) =>
                (evaluations.get(id)?.support ?? [])
                  .map(({ opdName, due }) => (due ? `${opdName} (${formatDate(due)})` : opdName))
                  .join(', ') || '—',
            },
            {
              key: 'tanda',
              head: 'Percontohan, inovasi',
              cell: ({ id }) => {
                const found = evaluations.get(id)
                return (
                  [found && pilotLabel(found.pilot), found?.innovation && 'Inovasi'].filter(Boolean).join(', ') || '—'
                )
              },
            },
          ]}
        />
      </Page>
    </>
  )
}
