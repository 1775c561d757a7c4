import type { Metadata } from 'next'
import Link from 'next/link'
import { ClassMatrix } from '@/components/kampung-kb/class-matrix'
import { DistrictTabs } from '@/components/kampung-kb/district-tabs'
import { Page } from '@/components/layout/page'
import { Card } from '@/components/ui/card'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar'
import { PrintButton } from '@/components/ui/print-button'
import { ProgressBar } from '@/components/ui/progress-bar'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { formatCount } from '@/lib/format/number'
import { formatPeriod, type Period, periodText, yearOf } from '@/lib/format/period'
import { INPRES_CATEGORIES } from '@/lib/kampung-kb/activity-lists'
import { type ClassRow, classQuery, countBy, differs, NO_PROFILE } from '@/lib/kampung-kb/class-list'
import { listClassRows, readActivityYear } from '@/lib/kampung-kb/overview'
import { KAMPUNG_KB_CLASSES } from '@/lib/kampung-kb/rules'
import { paths } from '@/lib/paths'
import { dayIn } from '@/lib/registers/rules'
import { OfficeOnly } from '../daftar/office-only'
import { readLetterhead } from '../dasbor/[code]/letterhead'
import { monthOf } from './month'

export const metadata: Metadata = { title: 'Kampung KB' }

/** All Kampung KB of the office in a month: classes decreed and computed, who has told, what was done. */
export default async function KampungKbPage({ searchParams }: PageProps<'/kampung-kb'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor)) return <OfficeOnly what="Ikhtisar Kampung KB" />
  const { period, running, month } = monthOf((await searchParams).bulan, actor.zone)
  const today = dayIn(actor.zone, new Date())
  const { rows, year } = await inTenantSql(actor, async (tx) => ({
    rows: await listClassRows(tx, period, today),
    year: await readActivityYear(tx, period),
  }))
  const told = rows.filter(({ profilePeriod }) => profilePeriod === period).length
  const different = rows.filter(differs).length
  return (
    <>
      {await readLetterhead(actor)}
      <Page
        title="Kampung KB"
        note="Kelas yang ditetapkan di sebelah kelas yang dihitung, profil bulan ini, dan kegiatannya."
        actions={<PrintButton />}
      >
        <div className="no-print">
          <DistrictTabs current="ikhtisar" />
        </div>
        <FilterBar>
          <FilterSelect
            label="Bulan"
            name="bulan"
            value={month}
            all={formatPeriod(running)}
            choices={Array.from({ length: 36 }, (_, back) => running - back - 1).map((one) => ({
              value: periodText(one),
              label: formatPeriod(one),
            }))}
          />
        </FilterBar>
        {rows.length === 0 ? (
          <EmptyState title={`Belum ada Kampung KB pada ${formatPeriod(period)}`}>
            <p>Kampung KB yang dicatat di daftar akan terhitung di sini.</p>
          </EmptyState>
        ) : (
          <>
            <dl className="grid grid-cols-2 gap-4 lg:grid-cols-5">
              <Count label="Kampung KB" count={rows.length} note={formatPeriod(period)} />
              <Count label="Kelas berbeda" count={different} note="dihitung lain dari ditetapkan" />
              <Count label={`Kegiatan ${yearOf(period)}`} count={year.total} note={`s.d. ${formatPeriod(period)}`} />
              <Count label="OPD terlibat" count={year.agencies} note="instansi berbeda" />
              <Count label="DASHAT" count={year.dashat} note={`${formatCount(year.portions)} porsi`} />
            </dl>
            <Card title="Profil bulan ini" note={`Yang sudah mengisi profil ${formatPeriod(period)}.`}>
              <ProgressBar
                label="Cakupan profil"
                done={told}
                total={rows.length}
                words={`${formatCount(told)} dari ${formatCount(rows.length)} Kampung KB mengisi`}
              />
            </Card>
            <Card
              title="Ditetapkan dan dihitung"
              note="Dihitung dari profil terakhir sampai bulan ini. Bila berbeda, yang ditetapkan tetap berlaku sampai ditetapkan lagi."
            >
              <ClassMatrix rows={rows} month={month} />
            </Card>
            <KecamatanTable rows={rows} period={period} month={month} />
            <Card title={`Kegiatan ${yearOf(period)} menurut kategori Inpres 3/2022`} flush>
              <DataTable
                caption="Kegiatan menurut kategori"
                rows={INPRES_CATEGORIES}
                rowKey={({ value }) => value}
                empty={null}
                columns={[
                  { key: 'kategori', head: 'Kategori', phone: 'title', cell: ({ label }) => label },
                  {
                    key: 'jumlah',
                    head: 'Kegiatan',
                    numeric: true,
                    phone: 'aside',
                    cell: ({ value }) =>
                      formatCount(year.categories.find(({ category }) => category === value)?.count ?? 0),
                  },
                ]}
                foot={['Jumlah', formatCount(year.total)]}
              />
            </Card>
          </>
        )}
      </Page>
    </>
  )
}

function Count({ label, count, note }: { label: string; count: number; note: string }) {
  return (
    <div className="surface flex flex-col p-4">
      <dt className="text-sm text-ink-soft">{label}</dt>
      <dd className="figures text-2xl font-semibold">{formatCount(count)}</dd>
      <dd className="text-sm text-ink-soft">{note}</dd>
    </div>
  )
}

function KecamatanTable({ rows, period, month }: { rows: readonly ClassRow[]; period: Period; month: string }) {
  const groups = [...new Set(rows.map(({ kecamatanId }) => kecamatanId))].map((id) => {
    const own = rows.filter(({ kecamatanId }) => kecamatanId === id)
    return {
      id,
      name: own[0]?.kecamatanName ?? '',
      own,
      told: own.filter(({ profilePeriod }) => profilePeriod === period).length,
      decreed: countBy(own, ({ decreed }) => decreed ?? ''),
      computed: countBy(own, ({ computed }) => computed ?? NO_PROFILE),
    }
  })
  return (
    <Card title="Menurut kecamatan" note="Tiap kelas: ditetapkan / dihitung." flush>
      <DataTable
        caption="Kampung KB menurut kecamatan, tiap kelas: ditetapkan / dihitung"
        rows={groups}
        rowKey={({ id }) => String(id)}
        empty={null}
        columns={[
          {
            key: 'kecamatan',
            head: 'Kecamatan',
            phone: 'title',
            cell: ({ id, name }) => (
              <Link className="hover:underline" href={paths.kampungKbClasses(classQuery({ kecamatanId: id }, month))}>
                {name}
              </Link>
            ),
          },
          {
            key: 'jumlah',
            head: 'Kampung KB',
            numeric: true,
            phone: 'aside',
            cell: ({ own }) => formatCount(own.length),
          },
          {
            key: 'profil',
            head: 'Mengisi profil',
            numeric: true,
            cell: ({ told, own }) => `${formatCount(told)} dari ${formatCount(own.length)}`,
          },
          ...KAMPUNG_KB_CLASSES.map(({ value, label }) => ({
            key: value,
            head: label,
            numeric: true,
            cell: ({ decreed, computed }: (typeof groups)[number]) =>
              `${formatCount(decreed[value] ?? 0)} / ${formatCount(computed[value] ?? 0)}`,
          })),
          {
            key: 'beda',
            head: 'Berbeda',
            numeric: true,
            cell: ({ own }) => formatCount(own.filter(differs).length),
          },
        ]}
      />
    </Card>
  )
}
