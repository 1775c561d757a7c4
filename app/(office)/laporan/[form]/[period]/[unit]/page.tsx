import { randomUUID } from 'node:crypto'
import { FileSpreadsheet } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '@/components/layout/page'
import { PrintLetterhead, PrintSignature } from '@/components/layout/print-letterhead'
import { ComputedShare } from '@/components/reports/computed-share'
import { Banner } from '@/components/ui/banner'
import { LinkButton } from '@/components/ui/link-button'
import { PrintButton } from '@/components/ui/print-button'
import { ReportStatus } from '@/components/ui/report-status'
import { type Actor, worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { findServedVillages } from '@/lib/fieldwork/queries'
import { formatDate, formatDateTime } from '@/lib/format/date'
import { periodText } from '@/lib/format/period'
import { getOffice, listSignatories } from '@/lib/office/queries'
import { paths } from '@/lib/paths'
import { isMonthlySource } from '@/lib/poktan/monthly-source'
import { readOrigins } from '@/lib/poktan/origins'
import { lastDayOf } from '@/lib/regions/month'
import { computedShareOf, hasComputed } from '@/lib/reports/computed-share'
import { TIMELINESS_WORDS } from '@/lib/reports/due'
import { formatFormPeriod, periodNoun } from '@/lib/reports/form-period'
import { mayTake, type ReportSubject } from '@/lib/reports/policy'
import { getReport } from '@/lib/reports/queries'
import { type ReportRef, readReportAddress } from '@/lib/reports/schema'
import { isOpenForEntry, STATUS } from '@/lib/reports/workflow'
import { listStatus } from '../../../view'
import { ReportCells } from './report-cells'
import { ReportHistory } from './report-history'
import { ReportOrigins } from './report-origins'
import { ReportQualityPart } from './report-quality'
import { ReportSteps } from './report-steps'

type Props = PageProps<'/laporan/[form]/[period]/[unit]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ref = readReportAddress(await params)
  return { title: ref ? `${ref.form.shortName} ${formatFormPeriod(ref.form, ref.period)}` : 'Tidak ditemukan' }
}

/** One village's report as people read it: figures beside last month's, reasons, history, and the next step. */
export default async function ReportPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const ref = readReportAddress(await params)
  if (!ref || !worksInOffice(actor)) notFound()
  const { report, subject, office, signatories, origins } = await read(actor, ref)
  if (!mayTake('read', actor, subject)) notFound()

  const { form, period, zone } = report
  const crumbs = [
    { label: 'Laporan', href: paths.reports({ form: form.code, bulan: periodText(period) }) },
    { label: `Kec. ${report.kecamatanName}` },
  ]
  const today = formatDate(new Date().toISOString().slice(0, 10))
  const signatory = signatories[0]
  return (
    <>
      <PrintLetterhead
        government={office.letterhead[0] ?? ''}
        office={office.letterhead[1] ?? office.name}
        address={office.address}
        {...(office.logoFileId && { logoSrc: paths.fileOf(office.logoFileId) })}
      />
      <Page
        title={`${report.name}, ${formatFormPeriod(form, period)}`}
        note={`${form.name}, Kecamatan ${report.kecamatanName}`}
        status={<ReportStatus status={listStatus(report)} />}
        crumbs={crumbs}
        actions={
          <>
            <ReportSteps report={report} subject={subject} actor={actor} pressKey={randomUUID()} />
            {isOpenForEntry({ status: report.status ?? STATUS.draf, correction: report.correction }) &&
              mayTake('draft', actor, subject) && (
                <LinkButton href={paths.entryOf(form.code, periodText(period))} tone="primary">
                  Isi
                </LinkButton>
              )}
            <LinkButton
              href={paths.reportExport(form.code, periodText(period), report.unitId)}
              icon={FileSpreadsheet}
              prefetch={false}
            >
              Excel
            </LinkButton>
            <PrintButton />
          </>
        }
      >
        {report.status === STATUS.dikembalikan && (
          <Banner tone="warn" title="Dikembalikan">
            {report.returnReason}. Angkanya tidak dihitung sampai dikirim lagi.
          </Banner>
        )}
        {report.correction && (
          <Banner tone="info" title="Sedang diperbaiki">
            {report.correction}. Angka yang terakhir dikirim tetap dihitung.
          </Banner>
        )}
        {report.cells ? (
          <p className="text-ink-soft">
            Dikirim {report.sentByName}, diterima {formatDateTime(report.receivedAt, zone)} (
            {TIMELINESS_WORDS[report.timely].toLowerCase()}; tenggat {formatDateTime(report.dueAt, zone)}). Revisi{' '}
            {report.revision}.
          </p>
        ) : (
          <Banner tone="info">
            Belum ada laporan yang dikirim untuk {periodNoun(form)} ini
            {report.draft ? '; yang tampak adalah draf, belum dihitung di jumlah mana pun.' : '.'}
          </Banner>
        )}
        {report.cells && hasComputed(form) && (
          <ComputedShare share={computedShareOf(form, report.cells, report.computed)} />
        )}
        <ReportCells report={report} />
        {origins.length > 0 && <ReportOrigins report={report} groups={origins} />}
        {report.status !== null && (
          <ReportQualityPart report={report} actor={actor} step={(await searchParams).langkah} />
        )}
        <ReportHistory report={report} />
      </Page>
      {signatory && (
        <PrintSignature
          place={actor.region.name}
          date={today}
          position={signatory.jabatan}
          name={signatory.name}
          nip={signatory.nip}
        />
      )}
    </>
  )
}

/** The report with the paper around it; what is not this office's or does not exist is simply not found. */
async function read(actor: Actor, { form, period, unit }: ReportRef) {
  try {
    return await inTenantSql(actor, async (tx) => {
      const [report, office, signatories, served, origins] = await Promise.all([
        getReport(tx, form, period, unit),
        getOffice(tx),
        listSignatories(tx, lastDayOf(period)),
        findServedVillages(tx, tx.actor, lastDayOf(period)),
        form.elements.some(({ computedFrom = '' }) => isMonthlySource(computedFrom))
          ? readOrigins(tx, unit, period)
          : [],
      ])
      const subject: ReportSubject = {
        formCode: form.code,
        villageId: unit,
        kecamatanId: report.kecamatanId,
        status: report.status ?? STATUS.draf,
        sentBy: report.sentBy,
        served: served.some((village) => village.id === unit),
      }
      return { report, office, signatories, subject, origins }
    })
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-found') notFound()
    throw error
  }
}
