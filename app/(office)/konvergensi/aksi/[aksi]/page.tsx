import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionBadge, DueWord, ReviewBadge } from '@/components/convergence/action-badges'
import { EvidenceForm, ProgressForm, ReviewForm } from '@/components/convergence/action-forms'
import { EvidenceList } from '@/components/convergence/evidence-list'
import { StepDone } from '@/components/convergence/step-done'
import { Page } from '@/components/layout/page'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { Disclosure } from '@/components/ui/disclosure'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { PrintButton } from '@/components/ui/print-button'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { listEvidence, listOpd, readYear } from '@/lib/convergence/action-queries'
import { CONVERGENCE_SCOPE } from '@/lib/convergence/keep'
import { READER_WORDS, readsConvergence, reviewsActions, writesConvergence } from '@/lib/convergence/policy'
import { actionNumber } from '@/lib/convergence/schemes'
import { inTenant } from '@/lib/db/tenant'
import { formatDate } from '@/lib/format/date'
import { paths } from '@/lib/paths'
import { findKeyedStep } from '@/lib/registers/keyed-step'
import { dayIn } from '@/lib/registers/rules'
import { readLetterhead } from '../../../dasbor/[code]/letterhead'
import {
  addEvidenceAction,
  keepActionAction,
  removeEvidenceAction,
  reviewActionAction,
  undoConvergenceAction,
} from '../../actions'
import { one, yearIn } from '../../year'

export const metadata: Metadata = { title: 'Aksi konvergensi' }

/** One action at one place: what is expected, how far it is, its evidence, and its review. */
export default async function ActionPage({ params, searchParams }: PageProps<'/konvergensi/aksi/[aksi]'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor) || !readsConvergence(actor.role))
    return <NoPermissionState level={1} what="Aksi konvergensi" who={READER_WORDS} />
  const [{ aksi }, query] = [await params, await searchParams]
  const today = dayIn(actor.zone, new Date())
  const year = yearIn(query, Number(today.slice(0, 4)))
  const regionId = Number(one(query.wilayah) || actor.tenantId)
  const { scheme, actions, evidence, opd, step } = await inTenant(actor, async (tx) => ({
    ...(await readYear(tx, year)),
    evidence: await listEvidence(tx, year),
    opd: await listOpd(tx),
    step: await findKeyedStep(tx, CONVERGENCE_SCOPE, query.langkah),
  }))
  const here = actions.find((action) => action.action.code === aksi && action.regionId === regionId)
  if (!here) notFound()
  const { action } = here
  const writes = writesConvergence(actor.role)
  const at = { year: String(year), action: action.code, regionId: String(regionId) }
  const place = regionId === actor.tenantId ? '' : ` Kec. ${here.regionName}`
  return (
    <>
      {await readLetterhead(actor)}
      <Page
        title={`${actionNumber(scheme, action.code)}: ${action.label}${place}`}
        note={`Tahun ${year}. Sumber: ${action.source} (${action.certainty}).`}
        status={<ActionBadge state={here.state} />}
        crumbs={[{ label: `Konvergensi ${year}`, href: paths.convergence(`?tahun=${year}`) }]}
        actions={<PrintButton />}
      >
        <StepDone step={step} undo={undoConvergenceAction} />
        <Card title="Keadaan">
          <DescriptionList
            items={[
              { term: 'Keluaran yang diharapkan', detail: action.output || 'Tidak ditemukan pada sumber terbuka' },
              { term: 'OPD penanggung jawab', detail: here.opdName ?? 'Belum ditentukan' },
              { term: 'Tenggat', detail: <DueWord action={here} today={today} /> },
              { term: 'Selesai pada', detail: here.finishedOn ? formatDate(here.finishedOn) : '—' },
              {
                term: 'Keluaran',
                detail: here.output ? <p className="whitespace-pre-line">{here.output}</p> : 'Belum ditulis',
              },
              ...(here.source ? [{ term: 'Sumber', detail: here.source }] : []),
            ]}
          />
          {writes && (
            <div className="no-print mt-3">
              <Disclosure summary="Ubah keadaan">
                <ProgressForm
                  key={here.version}
                  action={keepActionAction}
                  hidden={{ key: randomUUID(), ...at, version: String(here.version) }}
                  kept={{
                    ...here,
                    dueOn: here.dueOn ?? here.usuallyBy,
                    outputHint: action.output || 'Apa yang dihasilkan aksi ini.',
                  }}
                  opd={opd}
                  today={today}
                />
              </Disclosure>
            </div>
          )}
        </Card>
        <Card title="Bukti" note={action.evidence ? `Yang biasa dilampirkan: ${action.evidence}.` : undefined}>
          <EvidenceList
            list={evidence.filter(({ actionId }) => actionId === here.id)}
            remove={writes ? removeEvidenceAction : undefined}
          />
          {writes && (
            <div className="no-print mt-3">
              <Disclosure summary="Tambah bukti">
                <EvidenceForm
                  key={here.evidence}
                  action={addEvidenceAction}
                  hidden={{ key: randomUUID(), ...at }}
                  hint={action.evidence ? `Misalnya: ${action.evidence.split(',')[0]}.` : 'Misalnya: laporan analisis.'}
                  today={today}
                />
              </Disclosure>
            </div>
          )}
        </Card>
        <Card title="Reviu">
          <p className="flex flex-wrap items-center gap-2">
            <ReviewBadge result={here.reviewResult} />
            {here.reviewedOn && (
              <span className="text-sm text-ink-soft">
                {here.reviewedName}, {formatDate(here.reviewedOn)}
              </span>
            )}
          </p>
          {here.review && <p className="mt-2 whitespace-pre-line">{here.review}</p>}
          {reviewsActions(actor.role) && here.id && (
            <div className="no-print mt-3">
              <Disclosure summary="Tulis reviu">
                <ReviewForm
                  key={here.version}
                  action={reviewActionAction}
                  hidden={{ key: randomUUID(), id: here.id, version: String(here.version) }}
                  review={here.review}
                  result={here.reviewResult}
                  today={today}
                />
              </Disclosure>
            </div>
          )}
        </Card>
      </Page>
    </>
  )
}
