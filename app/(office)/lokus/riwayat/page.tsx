import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { LokusTabs } from '@/components/lokus/lokus-tabs'
import { Badge } from '@/components/ui/badge'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { PrintButton } from '@/components/ui/print-button'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { villagesOfLokus, yearsOfLokus } from '@/lib/convergence/lokus-history'
import { listLokusRows } from '@/lib/convergence/lokus-queries'
import { READER_WORDS, readsConvergence } from '@/lib/convergence/policy'
import { inTenantSql } from '@/lib/db/tenant'
import { formatCount } from '@/lib/format/number'
import { paths } from '@/lib/paths'
import { readLetterhead } from '../../dasbor/[code]/letterhead'

export const metadata: Metadata = { title: 'Riwayat lokus stunting' }

/** The lists of all years: how many, who came and left, and each village's years. */
export default async function LokusHistoryPage() {
  const actor = await requireActor()
  if (!worksInOffice(actor) || !readsConvergence(actor.role))
    return <NoPermissionState level={1} what="Riwayat lokus" who={READER_WORDS} />
  const rows = await inTenantSql(actor, listLokusRows)
  const years = yearsOfLokus(rows)
  const villages = villagesOfLokus(rows)
  const oldestFirst = years.map(({ year }) => year).reverse()
  return (
    <>
      {await readLetterhead(actor)}
      <Page
        title="Riwayat lokus"
        note="Lokus adalah daftar tiap tahun: desa dapat masuk, tetap, atau keluar."
        crumbs={[{ label: 'Lokus stunting', href: paths.lokus() }]}
        actions={rows.length > 0 && <PrintButton />}
      >
        <div className="no-print">
          <LokusTabs current="riwayat" />
        </div>
        <DataTable
          caption="Jumlah lokus tiap tahun"
          rows={years}
          rowKey={({ year }) => String(year)}
          rowHref={({ year }) => paths.registerList('lokus', `?tahun=${year}`)}
          empty={
            <EmptyState title="Belum ada daftar lokus">
              <p>Daftar tampak di sini sesudah lokus suatu tahun ditetapkan atau ditulis di daftar lokus.</p>
            </EmptyState>
          }
          columns={[
            { key: 'tahun', head: 'Tahun', phone: 'title', cell: ({ year }) => year },
            { key: 'jumlah', head: 'Lokus', numeric: true, cell: ({ count }) => `${formatCount(count)} desa` },
            { key: 'masuk', head: 'Masuk', numeric: true, cell: ({ comes }) => formatCount(comes) },
            { key: 'keluar', head: 'Keluar', numeric: true, cell: ({ leaves }) => formatCount(leaves) },
          ]}
        />
        {villages.length > 0 && (
          <DataTable
            caption="Desa yang pernah menjadi lokus, menurut tahun"
            rows={villages}
            rowKey={({ villageId }) => String(villageId)}
            empty={null}
            columns={[
              { key: 'desa', head: 'Desa', phone: 'title', cell: ({ villageName }) => villageName },
              { key: 'kecamatan', head: 'Kecamatan', phoneLabel: '', cell: ({ kecamatanName }) => kecamatanName },
              { key: 'kali', head: 'Berapa kali', numeric: true, cell: ({ years: of }) => formatCount(of.size) },
              {
                key: 'tahun',
                head: 'Tahun',
                cell: ({ years: of }) => (
                  <span className="flex flex-wrap gap-1">
                    {oldestFirst
                      .filter((year) => of.has(year))
                      .map((year) => (
                        <Badge key={year}>{year}</Badge>
                      ))}
                  </span>
                ),
              },
            ]}
          />
        )}
      </Page>
    </>
  )
}
