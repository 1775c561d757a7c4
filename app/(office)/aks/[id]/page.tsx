import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { CaseBadge } from '@/components/aks/case-badge'
import { AddStepForm, AuditForm, CancelForm, CloseForm } from '@/components/aks/case-forms'
import { StepBanner } from '@/components/kampung-kb/step-banner'
import { Page } from '@/components/layout/page'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { Disclosure } from '@/components/ui/disclosure'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { PrintButton } from '@/components/ui/print-button'
import { causeLabel } from '@/lib/aks/causes'
import { CASE_SCOPE } from '@/lib/aks/commands'
import { groupLabel } from '@/lib/aks/groups'
import { keepsCases } from '@/lib/aks/policy'
import { getCase } from '@/lib/aks/queries'
import { isOpenCase } from '@/lib/aks/rules'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenant } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { ageInWords } from '@/lib/families/age'
import { recordReading } from '@/lib/families/reading'
import { formatDate } from '@/lib/format/date'
import { paths } from '@/lib/paths'
import { isOpen, type KeyedStamp } from '@/lib/registers/keyed-step'
import { findAnswer } from '@/lib/registers/once'
import { dayIn } from '@/lib/registers/rules'
import { careAreaOf } from '@/lib/tpk/care-area'
import { reachesFamily } from '@/lib/tpk/policy'
import { readLetterhead } from '../../dasbor/[code]/letterhead'
import { addCaseStepAction, auditCaseAction, cancelCaseAction, closeCaseAction, undoCaseAction } from '../actions'
import { CaseSteps } from './case-steps'

export const metadata: Metadata = { title: 'Audit kasus stunting' }

const DONE: Readonly<Record<string, string>> = {
  'aks.proposed': 'Kasus sudah diusulkan.',
  'aks.audited': 'Telaah sudah disimpan.',
  'aks.step-added': 'Tindak lanjut sudah ditambahkan.',
  'aks.step-finished': 'Hasil tindak lanjut sudah disimpan.',
  'aks.step-withdrawn': 'Tindak lanjut sudah ditarik.',
  'aks.closed': 'Kasus sudah ditutup.',
  'aks.cancelled': 'Kasus sudah dibatalkan.',
}

/** One case: who, why it was proposed, what the audit found, what is done about it; printed as the audit's sheet. */
export default async function CasePage({ params, searchParams }: PageProps<'/aks/[id]'>) {
  const actor = await requireActor()
  const id = z.uuid().safeParse((await params).id)
  if (!id.success || !worksInOffice(actor)) notFound()
  if (!keepsCases(actor.role))
    return <NoPermissionState level={1} what="Kasus ini" who="PKB dan koordinator kecamatan di wilayahnya" />
  const key = z.uuid().safeParse((await searchParams).langkah)
  const today = dayIn(actor.zone, new Date())
  const opened = await inTenant(actor, async (tx) => {
    const one = await getCase(tx, id.data, today)
    if (!reachesFamily(await careAreaOf(tx), one)) throw new Refusal('not-found')
    await recordReading(tx, 'person', one.personId)
    const stamp = key.success ? await findAnswer<KeyedStamp>(tx, key.data) : null
    const own = stamp?.scope === CASE_SCOPE && stamp.by === tx.actor.accountId ? stamp : null
    return { one, step: own && { action: own.action, open: await isOpen(tx, own) } }
  }).catch((error) => {
    if (error instanceof Refusal && error.code === 'not-found') notFound()
    throw error
  })
  const { one, step } = opened
  const open = isOpenCase(one.state)
  const hidden = () => ({ key: randomUUID(), id: one.id, version: String(one.version) })
  return (
    <>
      {await readLetterhead(actor)}
      <Page
        title={`${one.number}: ${one.name}`}
        note={`${[groupLabel(one.group), ageInWords(one.bornOn, today), `keluarga ${one.familyName}`, one.villageName, `Kec. ${one.kecamatanName}`].filter(Boolean).join(' · ')}. Putaran ${one.round} ${one.year}.`}
        status={<CaseBadge state={one.state} />}
        crumbs={[{ label: 'Audit kasus stunting', href: paths.stuntingCases() }]}
        actions={
          <>
            <LinkButton href={paths.familyCard(one.familyId)}>Kartu keluarga</LinkButton>
            <PrintButton />
          </>
        }
      >
        {step && key.success && (
          <StepBanner key={key.data} action={undoCaseAction} fields={{ key: key.data }} open={step.open}>
            {DONE[step.action] ?? 'Tersimpan.'}
          </StepBanner>
        )}
        <Card title="Lembar audit">
          <DescriptionList
            items={[
              { term: 'Mengapa diusulkan', detail: one.why || '—' },
              { term: 'Diusulkan', detail: `${formatDate(one.createdOn)}, ${one.madeName}` },
              { term: 'Tanggal telaah', detail: one.auditedOn ? formatDate(one.auditedOn) : 'Belum ditelaah' },
              {
                term: 'Penyebab',
                detail:
                  one.causes.length === 0 ? (
                    '—'
                  ) : (
                    <ul className="list-disc ps-5">
                      {one.causes.map((code) => (
                        <li key={code}>{causeLabel(code)}</li>
                      ))}
                    </ul>
                  ),
              },
              { term: 'Temuan', detail: <Lines text={one.findings} /> },
              { term: 'Rekomendasi', detail: <Lines text={one.recommendation} /> },
              ...(open
                ? []
                : [
                    { term: 'Hasil akhir', detail: <Lines text={one.outcome} /> },
                    { term: 'Ditutup', detail: one.closedOn ? formatDate(one.closedOn) : '—' },
                  ]),
            ]}
          />
        </Card>
        <Card title="Tindak lanjut" note={open ? 'Yang belum selesai dahulu, menurut tenggatnya.' : undefined}>
          <CaseSteps steps={one.list} open={open} today={today} />
        </Card>
        {open && (
          <div className="no-print space-y-4">
            {one.recommendation !== '' && (
              <Card title="Tambah tindak lanjut">
                <AddStepForm key={one.version} action={addCaseStepAction} hidden={hidden()} today={today} />
              </Card>
            )}
            <Card>
              <Disclosure summary={one.auditedOn ? 'Ubah telaah' : 'Catat telaah'} open={one.recommendation === ''}>
                <AuditForm key={one.version} action={auditCaseAction} hidden={hidden()} audit={one} today={today} />
              </Disclosure>
            </Card>
            {one.auditedOn && one.openSteps === 0 && (
              <Card title="Tutup kasus" note="Semua tindak lanjut sudah ada hasilnya.">
                <CloseForm key={one.version} action={closeCaseAction} hidden={hidden()} today={today} />
              </Card>
            )}
            <Card>
              <Disclosure summary="Batalkan kasus">
                <CancelForm key={one.version} action={cancelCaseAction} hidden={hidden()} />
              </Disclosure>
            </Card>
          </div>
        )}
      </Page>
    </>
  )
}

const Lines = ({ text }: { text: string }) => (text === '' ? '—' : <span className="whitespace-pre-line">{text}</span>)
