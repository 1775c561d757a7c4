import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { CriteriaList } from '@/components/contests/criteria-list'
import { CriteriaForm } from '@/components/contests/make-forms'
import { StepBanner } from '@/components/kampung-kb/step-banner'
import { Page } from '@/components/layout/page'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { Tabs } from '@/components/ui/tabs'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { shippedCriteria } from '@/lib/contests/criteria'
import { criteriaInForce, listOwnCriteria } from '@/lib/contests/criteria-queries'
import { writeAspects } from '@/lib/contests/criteria-text'
import { CONTEST_KINDS, isContestKind, kindLabel } from '@/lib/contests/kinds'
import { readsContests, writesContests } from '@/lib/contests/policy'
import { MEASURE_LABELS, measureCodes } from '@/lib/contests/shortlist'
import { CONTEST_SCOPE } from '@/lib/contests/step'
import { inTenant } from '@/lib/db/tenant'
import { formatDate } from '@/lib/format/date'
import { paths } from '@/lib/paths'
import { findKeyedStep } from '@/lib/registers/keyed-step'
import { dayIn } from '@/lib/registers/rules'
import { layCriteriaAction, undoContestAction } from '../actions'

export const metadata: Metadata = { title: 'Kriteria lomba' }

/** What contests of a kind are judged by: the edition in force, earlier ones, and the office's own. */
export default async function CriteriaPage({ searchParams }: PageProps<'/lomba/kriteria'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor) || !readsContests(actor.role))
    return <NoPermissionState level={1} what="Kriteria lomba" who="kabid, kepala dinas, admin dinas, dan koordinator" />
  const { jenis, langkah } = await searchParams
  const kind = typeof jenis === 'string' && isContestKind(jenis) ? jenis : 'bkb'
  const today = dayIn(actor.zone, new Date())
  const { own, inForce, step } = await inTenant(actor, async (tx) => ({
    own: await listOwnCriteria(tx, kind),
    inForce: await criteriaInForce(tx, kind, today),
    step: await findKeyedStep(tx, CONTEST_SCOPE, langkah),
  }))
  const writes = writesContests(actor.role)
  return (
    <Page
      title="Kriteria lomba"
      note="Lomba menyimpan salinan kriteria saat dibuat; edisi baru tidak mengubah lomba yang sudah ada."
      crumbs={[{ label: 'Lomba', href: paths.contests() }]}
    >
      {step && (
        <StepBanner key={step.key} action={undoContestAction} fields={{ key: step.key }} open={step.open}>
          Edisi kriteria sudah berlaku.
        </StepBanner>
      )}
      <Tabs
        label="Jenis lomba"
        tabs={CONTEST_KINDS.map(({ value, label }) => ({
          label,
          href: paths.contestCriteria(`?jenis=${value}`),
          current: value === kind,
        }))}
      />
      <Card title={`Berlaku hari ini untuk ${kindLabel(kind)}`}>
        <CriteriaList criteria={inForce} />
      </Card>
      {own.length > 0 && (
        <Card title="Semua edisi">
          <ul className="divide-y divide-line">
            {[
              ...own.map(({ criteria, validFrom }) => ({ criteria, validFrom })),
              { criteria: shippedCriteria(kind), validFrom: null },
            ].map(({ criteria, validFrom }) => (
              <li key={criteria.edition} className="py-2">
                <Disclosure
                  summary={`${criteria.name}${validFrom ? `, berlaku mulai ${formatDate(validFrom)}` : ', bawaan'}`}
                >
                  <CriteriaList criteria={criteria} />
                </Disclosure>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {writes && (
        <Card title="Edisi kantor sendiri" note="Bila juknis atau kesepakatan tim berbeda dari yang berlaku.">
          <CriteriaForm
            key={`${kind}/${inForce.edition}`}
            action={layCriteriaAction}
            hidden={{ key: randomUUID(), kind }}
            aspects={writeAspects(inForce.aspects)}
            spreadLimit={inForce.spreadLimit}
            proposal={measureCodes(inForce.proposal).map((code) => ({
              code,
              weight: inForce.proposal[code] ?? 0,
              label: MEASURE_LABELS[code] ?? code,
            }))}
            today={today}
          />
        </Card>
      )}
    </Page>
  )
}
