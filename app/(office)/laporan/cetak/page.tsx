import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '@/components/layout/page'
import { PrintLetterhead, PrintSignature } from '@/components/layout/print-letterhead'
import { LinkButton } from '@/components/ui/link-button'
import { PrintButton } from '@/components/ui/print-button'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { Refusal } from '@/lib/errors/refusal'
import { formatDate } from '@/lib/format/date'
import { formatCount } from '@/lib/format/number'
import { currentPeriod } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { formatFormPeriod } from '@/lib/reports/form-period'
import { readRecap } from '@/lib/reports/recap-queries'
import { readReviewView, reviewQuery } from '../view'
import { RecapTables } from './recap-tables'

export const metadata: Metadata = { title: 'Rekap laporan' }

/** A form of a month on paper: the villages of a kecamatan, or the kecamatan of the office, with their sum. */
export default async function PrintRecapPage({ searchParams }: PageProps<'/laporan/cetak'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor)) notFound()
  const now = new Date()
  const view = readReviewView(await searchParams, currentPeriod(now, actor.zone) - 1)
  const { form, period } = view
  const { columns, total, kecamatanName, office, signatory } = await recap()
  const where = kecamatanName ? `Kecamatan ${kecamatanName}` : office.name
  return (
    <>
      <PrintLetterhead
        government={office.letterhead[0] ?? ''}
        office={office.letterhead[1] ?? office.name}
        address={office.address}
        {...(office.logoFileId && { logoSrc: paths.fileOf(office.logoFileId) })}
      />
      <Page
        title={`${form.name}, ${formatFormPeriod(form, period)}`}
        note={`Rekap ${where}: ${formatCount(total.reported)} dari ${formatCount(total.expected)} desa sudah mengirim`}
        actions={
          <>
            <LinkButton href={paths.reports(reviewQuery(view))} tone="quiet">
              Kembali ke laporan
            </LinkButton>
            <PrintButton tone="primary" />
          </>
        }
      >
        <RecapTables form={form} columns={columns} total={total} noun={kecamatanName ? 'desa' : 'kecamatan'} />
        <p className="text-sm text-ink-soft">
          Kosong berarti belum dilaporkan, bukan nol; tb tidak berlaku. Persentase dihitung dari desa yang melaporkan
          pembilang dan penyebutnya. {form.source}.
        </p>
      </Page>
      {signatory && (
        <PrintSignature
          place={actor.region.name}
          date={formatDate(now.toISOString().slice(0, 10))}
          position={signatory.jabatan}
          name={signatory.name}
          nip={signatory.nip}
        />
      )}
    </>
  )

  async function recap() {
    try {
      return await readRecap(actor, form, period, view.kecamatan)
    } catch (error) {
      if (error instanceof Refusal && error.code === 'not-found') notFound()
      throw error
    }
  }
}
