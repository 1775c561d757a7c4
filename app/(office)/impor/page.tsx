import { CircleQuestionMark, Download } from 'lucide-react'
import type { Metadata } from 'next'
import { StateBadge } from '@/components/imports/state-badge'
import { UploadForm } from '@/components/imports/upload-form'
import { Page } from '@/components/layout/page'
import { buttonClass } from '@/components/ui/button-class'
import { Card } from '@/components/ui/card'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { formatDateTime, type Zone } from '@/lib/format/date'
import { formatCount } from '@/lib/format/number'
import { currentPeriod, yearOf } from '@/lib/format/period'
import { findKind, importKinds } from '@/lib/imports/kinds/all'
import { isRecapKind } from '@/lib/imports/kinds/kind'
import { mayImport, mayImportKind } from '@/lib/imports/policy'
import { listJobs } from '@/lib/imports/queries'
import { warmReader } from '@/lib/imports/reader'
import { paths } from '@/lib/paths'

export const metadata: Metadata = { title: 'Impor' }

/** Every import of the office with its state, and the beginning of a new one. */
export default async function ImportsPage({ searchParams }: PageProps<'/impor'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor) || !mayImport(actor)) {
    return (
      <Page title="Impor">
        <NoPermissionState
          what="Impor"
          who="admin dinas, Kabid KS, Kabid Dalduk, koordinator kecamatan, PKB, dan verifikator KRS kantor kabupaten/kota"
        />
      </Page>
    )
  }
  const kinds = importKinds.filter(({ code }) => mayImportKind(actor, code))
  const thisYear = yearOf(currentPeriod(new Date(), actor.zone))
  const { jenis } = await searchParams
  const initial = kinds.find(({ code }) => code === jenis)?.code ?? kinds[0]!.code
  const jobs = await inTenantSql(actor, (tx) =>
    listJobs(tx, { by: actor.role === 'admin_dinas' ? null : actor.accountId }),
  )
  // Whoever opens this page is about to send a file: the process that reads it may start now.
  warmReader()
  return (
    <Page
      title="Impor"
      note="Masukkan anggota, poktan, Kampung KB, daftar KRS, hasil timbang dan ukur, atau rekap bulan-bulan lalu dari Excel atau CSV. Setiap masalah ditunjukkan sebelum ada yang tertulis, dan seluruh impor dapat diurungkan."
      crumbs={[{ label: 'Data', href: paths.registers() }]}
      actions={
        kinds.some(({ code }) => isRecapKind(code)) && (
          <LinkButton href={paths.help('rekap-lama')} tone="quiet" icon={CircleQuestionMark}>
            Rekap tahun lalu
          </LinkButton>
        )
      }
    >
      <div className="grid gap-6 desk:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Card title="Impor baru">
          <UploadForm kinds={kinds.map(({ code, title, about }) => ({ code, title, about }))} initial={initial} />
        </Card>
        <Card
          title="Templat dan data sekarang"
          note="Templat berisi daftar pilihan dan contoh. Data sekarang tersusun sama, jadi dapat diubah lalu diimpor kembali."
        >
          <ul className="divide-y divide-line">
            {kinds.map(({ code, title, exports }) => (
              <li key={code} className="space-y-1 py-3 first:pt-0 last:pb-0">
                <p className="font-medium">{title}</p>
                <p className="-ms-2 flex flex-wrap">
                  <a
                    href={paths.importTemplate(code)}
                    download
                    className={buttonClass({ tone: 'quiet', size: 'small' })}
                  >
                    <Icon of={Download} />
                    Templat
                  </a>
                  {isRecapKind(code) ? (
                    [1, 2].map((back) => (
                      <a
                        key={back}
                        href={paths.importTemplate(code, thisYear - back)}
                        download
                        className={buttonClass({ tone: 'quiet', size: 'small' })}
                      >
                        <Icon of={Download} />
                        Templat {thisYear - back}
                      </a>
                    ))
                  ) : exports === false ? null : (
                    <a
                      href={paths.importExport(code)}
                      download
                      className={buttonClass({ tone: 'quiet', size: 'small' })}
                    >
                      <Icon of={Download} />
                      Data sekarang
                    </a>
                  )}
                </p>
              </li>
            ))}
          </ul>
        </Card>
      </div>
      <section className="space-y-3">
        <h2 className="text-md">{actor.role === 'admin_dinas' ? 'Impor kantor ini' : 'Impor Anda'}</h2>
        <DataTable
          caption="Impor, terbaru dahulu"
          rows={jobs}
          rowKey={(job) => job.id}
          rowHref={(job) => paths.importJob(job.id)}
          columns={[
            { key: 'file', head: 'Berkas', cell: (job) => job.fileName, phone: 'title' },
            { key: 'kind', head: 'Jenis', cell: (job) => findKind(job.kind)?.title ?? job.kind },
            {
              key: 'state',
              head: 'Keadaan',
              cell: (job) => <StateBadge state={job.state} problems={job.problems} />,
              phone: 'aside',
            },
            { key: 'rows', head: 'Baris', cell: (job) => formatCount(job.rowsTotal), numeric: true },
            { key: 'by', head: 'Oleh', cell: (job) => job.creatorName },
            {
              key: 'at',
              head: 'Diunggah',
              phoneLabel: '',
              cell: (job) => formatDateTime(job.createdAt, actor.zone as Zone),
            },
          ]}
          empty={
            <EmptyState title="Belum ada impor">
              <p>
                Mulai dengan templat di atas, atau unggah daftar yang sudah Anda punya: judul kolomnya dikenali sendiri.
              </p>
            </EmptyState>
          }
        />
      </section>
    </Page>
  )
}
