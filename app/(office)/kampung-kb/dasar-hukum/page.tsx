import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { z } from 'zod'
import { StepButton } from '@/components/forms/step-button'
import { DistrictTabs } from '@/components/kampung-kb/district-tabs'
import { LegalForm } from '@/components/kampung-kb/legal-form'
import { StepBanner } from '@/components/kampung-kb/step-banner'
import { Page } from '@/components/layout/page'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PrintButton } from '@/components/ui/print-button'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenant } from '@/lib/db/tenant'
import { areaOf } from '@/lib/fieldwork/area'
import { formatDate } from '@/lib/format/date'
import { isOpenStep, type Kept } from '@/lib/kampung-kb/keep'
import { type LegalBasis, listLegalBasis } from '@/lib/kampung-kb/legal-queries'
import { legalKindLabel, NATIONAL_BASES } from '@/lib/kampung-kb/legal-schema'
import { officeWriters } from '@/lib/kampung-kb/policy'
import { paths } from '@/lib/paths'
import { findAnswer } from '@/lib/registers/once'
import { dayIn } from '@/lib/registers/rules'
import { OfficeOnly } from '../../daftar/office-only'
import { readLetterhead } from '../../dasbor/[code]/letterhead'
import { addLegalAction, moveLegalAction, removeLegalAction, takeNationalAction, undoLegalAction } from './actions'

export const metadata: Metadata = { title: 'Dasar hukum Kampung KB' }

const DONE: Readonly<Record<string, string>> = {
  'legal-basis.added': 'Dasar hukum sudah ditambahkan.',
  'legal-basis.removed': 'Dasar hukum sudah dikeluarkan dari daftar.',
}

/** The papers that the office's Kampung KB stand on, in its own order. */
export default async function LegalBasisPage({ searchParams }: PageProps<'/kampung-kb/dasar-hukum'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor)) return <OfficeOnly what="Dasar hukum Kampung KB" />
  const { langkah } = await searchParams
  const key = z.uuid().safeParse(langkah)
  const { list, writes, step } = await inTenant(actor, async (tx) => {
    const kept = key.success ? await findAnswer<Kept>(tx, key.data) : null
    const own = kept?.by === tx.actor.accountId && kept.table === 'legal_basis' ? kept : null
    return {
      list: await listLegalBasis(tx),
      writes: (await areaOf(tx, officeWriters)).kind === 'office',
      step: own && { action: own.action, open: await isOpenStep(tx, own) },
    }
  })
  const offered = NATIONAL_BASES.filter(
    ({ number }) => !list.some((one) => one.number.toLowerCase() === number.toLowerCase()),
  )
  return (
    <>
      {await readLetterhead(actor)}
      <Page
        title="Dasar hukum Kampung KB"
        note="Peraturan dan penetapan yang menjadi dasar, dalam urutan yang Anda tentukan."
        crumbs={[{ label: 'Kampung KB', href: paths.kampungKbOverview() }]}
        actions={list.length > 0 && <PrintButton />}
      >
        <div className="no-print">
          <DistrictTabs current="dasar-hukum" />
        </div>
        {step && key.success && (
          <StepBanner key={key.data} action={undoLegalAction} fields={{ key: key.data }} open={step.open}>
            {DONE[step.action] ?? 'Tersimpan.'}
          </StepBanner>
        )}
        {list.length === 0 ? (
          <EmptyState title="Belum ada dasar hukum">
            <p>
              {writes
                ? 'Tambahkan yang berlaku nasional dengan sekali tekan, lalu instruksi atau SK bupati/wali kota Anda sendiri.'
                : 'Admin dinas atau Kabid Dalduk dapat menambahkannya.'}
            </p>
          </EmptyState>
        ) : (
          <ol className="surface divide-y divide-line">
            {list.map((one, at) => (
              <BasisRow key={one.id} one={one} at={at} last={at === list.length - 1} writes={writes} />
            ))}
          </ol>
        )}
        {writes && offered.length > 0 && (
          <Card
            title="Berlaku nasional"
            note="Sekali tekan untuk menambahkannya ke daftar kantor Anda."
            className="no-print"
          >
            <ul className="divide-y divide-line">
              {offered.map(({ code, number, title, issuer, issuedOn }) => (
                <li key={code} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2.5">
                  <span className="min-w-0 flex-1 basis-60">
                    <span className="font-medium">{number}</span>: {title}
                    <span className="block text-sm text-ink-soft">
                      {[issuer, issuedOn && formatDate(issuedOn)].filter(Boolean).join(', ')}
                    </span>
                  </span>
                  <StepButton
                    step={takeNationalAction}
                    fields={{ key: randomUUID(), code }}
                    aria-label={`Tambahkan ${number}`}
                  >
                    Tambahkan
                  </StepButton>
                </li>
              ))}
            </ul>
          </Card>
        )}
        {writes && (
          <Card title="Tambah sendiri" className="no-print">
            <LegalForm
              key={list.length}
              action={addLegalAction}
              formKey={randomUUID()}
              today={dayIn(actor.zone, new Date())}
            />
          </Card>
        )}
      </Page>
    </>
  )
}

type BasisRowProps = { one: LegalBasis; at: number; last: boolean; writes: boolean }

function BasisRow({ one, at, last, writes }: BasisRowProps) {
  const fields = { id: one.id, version: String(one.version) }
  const move = (direction: 'naik' | 'turun', word: string) => (
    <StepButton
      step={moveLegalAction}
      fields={{ ...fields, key: randomUUID(), direction }}
      tone="quiet"
      size="small"
      aria-label={`${word}: ${one.number}`}
    >
      {word}
    </StepButton>
  )
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 py-3">
      <span className="figures w-6 shrink-0 text-ink-soft">{at + 1}.</span>
      <div className="min-w-0 flex-1 basis-60">
        <p>
          <span className="font-medium">{one.number}</span>: {one.title}
        </p>
        <p className="text-sm text-ink-soft">
          {[legalKindLabel(one.kind), one.issuer, one.issuedOn && formatDate(one.issuedOn)].filter(Boolean).join(' · ')}
        </p>
        {one.fileId && (
          <a className="link no-print text-sm" href={paths.fileOf(one.fileId)} target="_blank" rel="noreferrer">
            Buka berkas
          </a>
        )}
      </div>
      {writes && (
        <div className="no-print flex flex-wrap gap-1">
          {at > 0 && move('naik', 'Naik')}
          {!last && move('turun', 'Turun')}
          <StepButton
            step={removeLegalAction}
            fields={{ ...fields, key: randomUUID() }}
            tone="quiet"
            size="small"
            aria-label={`Keluarkan: ${one.number}`}
          >
            Keluarkan
          </StepButton>
        </div>
      )}
    </li>
  )
}
