import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '@/components/layout/page'
import { AnswerForm } from '@/components/referrals/answer-form'
import { ReferralStateBadge } from '@/components/referrals/referral-state'
import { personWords } from '@/components/referrals/referral-table'
import { UndoBanner } from '@/components/registers/undo-banner'
import { StepForm } from '@/components/reports/step-form'
import { Badge } from '@/components/ui/badge'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { PrintButton } from '@/components/ui/print-button'
import { type OfficeActor, worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenant } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { formatDate, formatDateTime, type Zone } from '@/lib/format/date'
import { dayIn } from '@/lib/format/day'
import { paths } from '@/lib/paths'
import { seesReferralNames } from '@/lib/referrals/policy'
import { getReferral, type Referral, referralScopeOf } from '@/lib/referrals/queries'
import { isOverdue, mayStep, resultLabel } from '@/lib/referrals/rules'
import { markWords } from '@/lib/referrals/words'
import { findKeyedStep, type MadeStep } from '@/lib/registers/keyed-step'
import {
  acceptReferralAction,
  answerReferralAction,
  refuseReferralAction,
  undoReferralAction,
  withdrawReferralAction,
} from '../actions'

export const metadata: Metadata = { title: 'Rujukan' }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** One referral: why, for whom, and its answer. The facility works on it here; it prints as a letter. */
export default async function ReferralPage({ params, searchParams }: PageProps<'/rujukan/[id]'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor) || !seesReferralNames(actor.role))
    return <NoPermissionState level={1} what="Rujukan ini" who="TPK, PKB, koordinator kecamatan, dan faskesnya" />
  const { id } = await params
  const found = UUID.test(id) ? await find(actor, id, (await searchParams).langkah) : null
  if (!found) notFound()
  const { referral, facility, step } = found
  const today = dayIn(actor.zone, new Date())
  const { state } = referral
  return (
    <Page
      title={`Rujukan ke ${referral.faskesName}`}
      note={`${referral.personName}, ${personWords(referral, today).toLowerCase()}`}
      crumbs={[{ label: 'Rujukan', href: paths.referrals() }]}
      actions={
        <>
          {!facility && <LinkButton href={paths.familyCard(referral.familyId)}>Kartu keluarga</LinkButton>}
          <PrintButton />
        </>
      }
    >
      {step && (
        <UndoBanner key={step.key} action={undoReferralAction} stepKey={step.key} open={step.open}>
          {step.action === 'referral.answered' ? 'Jawaban terkirim. Rujukan ini selesai.' : 'Rujukan tersimpan.'}
        </UndoBanner>
      )}
      <Standing referral={referral} facility={facility} today={today} zone={actor.zone as Zone} />
      <div className="grid items-start gap-6 desk:grid-cols-2">
        <Card title="Mengapa dirujuk">
          <DescriptionList
            items={[
              { term: 'Dirujuk', detail: formatDate(referral.referredOn) },
              { term: 'Sifat', detail: referral.urgency === 'segera' ? <Badge tone="bad">Segera</Badge> : 'Biasa' },
              { term: 'Temuan', detail: <Marks referral={referral} /> },
              { term: 'Catatan', detail: referral.note || null },
              { term: 'Dirujuk oleh', detail: referral.madeName },
            ]}
          />
        </Card>
        <Card title="Orangnya">
          <DescriptionList
            items={[
              { term: 'Nama', detail: referral.personName },
              { term: 'Lahir', detail: referral.bornOn ? formatDate(referral.bornOn) : 'tidak diketahui' },
              { term: 'Kepala keluarga', detail: referral.familyName },
              { term: 'Alamat', detail: addressOf(referral) },
              { term: 'Telepon', detail: referral.phone || null },
            ]}
          />
        </Card>
      </div>
      {referral.state === 'dijawab' && <Answer referral={referral} zone={actor.zone as Zone} />}
      {facility && mayStep('answer', state) && (
        <Card
          title={state === 'dijawab' ? 'Perbaiki jawaban' : 'Jawaban faskes'}
          note="Diagnosis adalah milik faskes. Tulis apa yang ditemukan, apa yang dilakukan, dan apa yang perlu dilanjutkan TPK."
        >
          <AnswerForm
            action={answerReferralAction}
            hidden={{ key: randomUUID(), id: referral.id, version: String(referral.version) }}
            initial={referral}
          />
        </Card>
      )}
    </Page>
  )
}

async function find(
  actor: OfficeActor,
  id: string,
  key: unknown,
): Promise<{ referral: Referral; facility: boolean; step: MadeStep | null } | null> {
  try {
    return await inTenant(actor, async (tx) => {
      const scope = await referralScopeOf(tx)
      const referral = await getReferral(tx, scope, id)
      return { referral, facility: scope.kind === 'faskes', step: await findKeyedStep(tx, 'rujukan', key) }
    })
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

const addressOf = ({ rt, rw, villageName, kecamatanName }: Referral): string =>
  [rt && `RT ${rt}`, rw && `RW ${rw}`, villageName, `Kec. ${kecamatanName}`].filter(Boolean).join(', ')

function Marks({ referral }: { referral: Referral }) {
  const words = markWords(referral)
  if (words.length === 0) return 'Lihat catatan'
  return (
    <ul className="list-disc space-y-1 ps-5">
      {words.map((word) => (
        <li key={word}>{word}</li>
      ))}
    </ul>
  )
}

/** Where it stands and what can be done with it now. A step makes another version: its dialogs start anew. */
function Standing({
  referral,
  facility,
  today,
  zone,
}: {
  referral: Referral
  facility: boolean
  today: string
  zone: Zone
}) {
  const { id, state, version, dueOn } = referral
  const late = isOverdue(referral, today)
  const hidden = () => ({ key: randomUUID(), id, version: String(version) })
  const words = {
    dikirim: facility ? 'Rujukan ini menunggu Anda.' : 'Faskes belum membukanya.',
    diterima: `Diterima faskes ${formatDateTime(referral.acceptedAt, zone)}. Belum dijawab.`,
    dijawab: `Dijawab ${referral.answeredName}, ${formatDateTime(referral.answeredAt, zone)}.`,
    ditolak: `Faskes tidak dapat menerimanya: ${referral.answer}`,
    dibatalkan: `Dibatalkan pengirimnya${referral.answer ? `: ${referral.answer}` : '.'}`,
  }[state]
  return (
    <Banner
      tone={late || state === 'ditolak' ? 'warn' : state === 'dijawab' ? 'good' : 'info'}
      actions={
        <>
          {facility && mayStep('accept', state) && (
            <StepForm
              key={`accept ${version}`}
              action={acceptReferralAction}
              hidden={hidden()}
              verb="Terima"
              note="Pengirimnya melihat bahwa rujukan ini sudah sampai di faskes Anda."
              tone="primary"
            />
          )}
          {facility && mayStep('refuse', state) && (
            <StepForm
              key={`refuse ${version}`}
              action={refuseReferralAction}
              hidden={hidden()}
              verb="Tolak"
              note="Pengirimnya membaca alasan Anda dan memilih faskes lain."
              reasonLabel="Alasan ditolak"
            />
          )}
          {!facility && mayStep('withdraw', state) && (
            <StepForm
              key={`withdraw ${version}`}
              action={withdrawReferralAction}
              hidden={hidden()}
              verb="Batalkan"
              note="Rujukan ini tidak lagi ditunggu jawabannya."
              reasonLabel="Alasan dibatalkan"
            />
          )}
        </>
      }
    >
      <span className="me-2">
        <ReferralStateBadge state={state} dueOn={dueOn} today={today} />
      </span>
      {words} {late && `Jawaban diharapkan paling lambat ${formatDate(dueOn)}.`}
    </Banner>
  )
}

function Answer({ referral, zone }: { referral: Referral; zone: Zone }) {
  return (
    <Card title="Jawaban faskes">
      <DescriptionList
        items={[
          { term: 'Hasil', detail: resultLabel(referral.result) },
          { term: 'Temuan dan tindakan', detail: referral.answer || null },
          { term: 'Untuk TPK', detail: referral.advice || null },
          { term: 'Kontrol', detail: referral.returnOn ? formatDate(referral.returnOn) : null },
          {
            term: 'Dijawab oleh',
            detail: `${referral.answeredName}, ${formatDateTime(referral.answeredAt, zone)}`,
          },
        ]}
      />
    </Card>
  )
}
