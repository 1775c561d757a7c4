import { Signature } from 'lucide-react'
import type { Metadata } from 'next'
import { StepButton } from '@/components/forms/step-button'
import { Page } from '@/components/layout/page'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenant } from '@/lib/db/tenant'
import { formatDate } from '@/lib/format/date'
import { maySetOffice } from '@/lib/office/policy'
import { listSignatories, type Signatory } from '@/lib/office/queries'
import { paths } from '@/lib/paths'
import { todayIn } from '@/lib/people/rules'
import { addSignatoryAction, endSignatoryAction, resumeSignatoryAction } from '../actions'
import { SettingsTabs } from '../settings-tabs'
import { EndSignatoryForm, SignatoryForm } from './signatory-forms'

export const metadata: Metadata = { title: 'Penanda tangan' }

/** Who signs the office's papers; a paper of a month bears those of that month. */
export default async function SignatoriesPage() {
  const actor = await requireActor()
  if (!maySetOffice(actor)) return <NoPermissionState level={1} what="Penanda tangan" who="admin dinas" />
  const signatories = await inTenant(actor, (tx) => listSignatories(tx))
  const today = todayIn(actor.zone, new Date())
  return (
    <Page title="Penanda tangan" note="Cetakan memuat nama yang berlaku pada tanggalnya; cetakan lama tidak berubah.">
      <SettingsTabs actor={actor} current={paths.officeSignatories()} />
      <div className="grid items-start gap-6 desk:grid-cols-[3fr_2fr]">
        <Card title="Yang menandatangani">
          {signatories.length === 0 ? (
            <EmptyState icon={Signature} title="Belum ada penanda tangan">
              <p>Tambahkan kepala dinas dan kabid agar laporan dapat dicetak lengkap.</p>
            </EmptyState>
          ) : (
            <ul className="divide-y divide-line">
              {signatories.map((signatory) => (
                <li key={signatory.id} className="py-3 first:pt-0">
                  <SignatoryRow signatory={signatory} today={today} />
                </li>
              ))}
            </ul>
          )}
        </Card>
        <Card title="Tambah penanda tangan">
          <SignatoryForm add={addSignatoryAction} today={today} />
        </Card>
      </div>
    </Page>
  )
}

function SignatoryRow({ signatory, today }: { signatory: Signatory; today: string }) {
  const { id, name, nip, jabatan, validFrom, validTo } = signatory
  const ended = validTo !== null && validTo < today
  return (
    <>
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-medium">{name}</span>
        {ended ? <Badge>Berakhir</Badge> : validFrom > today ? <Badge tone="info">Belum mulai</Badge> : null}
      </p>
      <p className="text-sm text-ink-soft">
        {jabatan}
        {nip && `, NIP ${nip}`}
      </p>
      <p className="text-sm text-ink-soft">
        {formatDate(validFrom)} {validTo ? `sampai ${formatDate(validTo)}` : 'sampai diubah'}
      </p>
      {validTo ? (
        <div className="mt-1.5">
          <StepButton step={resumeSignatoryAction} fields={{ id }} size="small" busyLabel="Menyimpan…">
            Berlakukan lagi
          </StepButton>
        </div>
      ) : (
        <Disclosure summary="Akhiri">
          <EndSignatoryForm id={id} end={endSignatoryAction} today={today} />
        </Disclosure>
      )}
    </>
  )
}
