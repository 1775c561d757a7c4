import { randomUUID } from 'node:crypto'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { Page } from '@/components/layout/page'
import { ResultsForm } from '@/components/partners/results-form'
import { ResultsTable } from '@/components/partners/results-table'
import { UndoBanner } from '@/components/registers/undo-banner'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { PrintButton } from '@/components/ui/print-button'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenant } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { areaOf } from '@/lib/fieldwork/area'
import { formatPeriod, periodText } from '@/lib/format/period'
import { CELLS } from '@/lib/partners/cells'
import { FACILITY_CLASSES } from '@/lib/partners/places'
import { resultWriters, seesPartners } from '@/lib/partners/policy'
import { getFacilityMonth } from '@/lib/partners/results'
import { RESULT_SCOPE } from '@/lib/partners/results-commands'
import { paths } from '@/lib/paths'
import { findKeyedStep } from '@/lib/registers/keyed-step'
import { mayWriteAt } from '@/lib/registers/policy'
import { labelOf } from '@/lib/registers/rules'
import { monthOf } from '../../../kampung-kb/month'
import { saveResultsAction, undoResultsAction } from '../../actions'

export const metadata: Metadata = { title: 'Hasil faskes' }

/** What one facility served in a month: read by the office, filled in by who keeps facilities. */
export default async function ResultPage({ params, searchParams }: PageProps<'/layanan-kb/hasil/[id]'>) {
  const { id } = await params
  if (!z.uuid().safeParse(id).success) notFound()
  const actor = await requireActor()
  if (!worksInOffice(actor) || !seesPartners(actor.role))
    return <NoPermissionState level={1} what="Hasil faskes" who="pegawai dan petugas kantor kabupaten/kota" />
  const { bulan, langkah } = await searchParams
  const running = monthOf('', actor.zone).running
  const { period } = monthOf(typeof bulan === 'string' ? bulan : periodText(running - 1), actor.zone)
  const found = await inTenant(actor, async (tx) => ({
    facility: await getFacilityMonth(tx, id, period),
    area: await areaOf(tx, resultWriters),
    step: await findKeyedStep(tx, RESULT_SCOPE, langkah),
  })).catch((error) => {
    if (error instanceof Refusal && error.code === 'not-found') notFound()
    throw error
  })
  const { facility, area, step } = found
  const month = periodText(period)
  const { result } = facility
  const writes = facility.servesKb && mayWriteAt(area, { kecamatanId: facility.kecamatanId, villageId: null })
  return (
    <Page
      title={facility.name}
      note={`${labelOf(FACILITY_CLASSES, facility.class)}, Kec. ${facility.kecamatanName}. ${formatPeriod(period)}.`}
      crumbs={[
        { label: 'Layanan KB', href: paths.kbServices() },
        { label: 'Hasil per faskes', href: paths.kbResults(`?bulan=${month}`) },
      ]}
      status={
        <>
          {!result && <Badge>Belum melapor</Badge>}
          {result?.sample && <Badge tone="warn">Data contoh</Badge>}
        </>
      }
      actions={
        <>
          <LinkButton
            href={paths.kbResult(id, periodText(period - 1))}
            icon={ChevronLeft}
            tone="quiet"
            prefetch={false}
          >
            {formatPeriod(period - 1)}
          </LinkButton>
          {period < running && (
            <LinkButton
              href={paths.kbResult(id, periodText(period + 1))}
              icon={ChevronRight}
              tone="quiet"
              prefetch={false}
            >
              {formatPeriod(period + 1)}
            </LinkButton>
          )}
          <PrintButton />
          <LinkButton href={paths.registerEntry('faskes', id)}>Data faskes</LinkButton>
        </>
      }
    >
      {step && (
        <UndoBanner key={step.key} action={undoResultsAction} stepKey={step.key} open={step.open}>
          {`Hasil ${formatPeriod(period)} sudah disimpan.`}
        </UndoBanner>
      )}
      {writes ? (
        <Card
          title={`Isi hasil ${formatPeriod(period)}`}
          note="Peserta baru selama bulan ini, peserta aktif pada akhir bulan. Kosongkan yang belum diketahui; tulis 0 bila memang tidak ada."
        >
          <ResultsForm
            key={result?.version ?? 0}
            action={saveResultsAction}
            hidden={{ key: randomUUID(), faskesId: id, period: month, version: result?.version ?? 0 }}
            initial={Object.fromEntries(CELLS.map((name) => [name, result?.[name] ?? null]))}
            methods={facility.methods}
            note={result?.note ?? ''}
          />
        </Card>
      ) : (
        <Card title={`Hasil ${formatPeriod(period)}`} flush>
          <ResultsTable result={result} />
        </Card>
      )}
      {result && (
        <p className="text-sm text-ink-soft">
          {result.filledName && `Diisi ${result.filledName}.`} {result.note && `Catatan: ${result.note}`}
        </p>
      )}
    </Page>
  )
}
