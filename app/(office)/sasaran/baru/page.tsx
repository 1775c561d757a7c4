import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { PlanForm } from '@/components/targets/plan-form'
import { Card } from '@/components/ui/card'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { findIndicator } from '@/lib/figures/catalogue'
import { paths } from '@/lib/paths'
import { baseChoices, targetChoices } from '@/lib/targets/choices'
import { EVENLY } from '@/lib/targets/plan'
import { mayPlan, plansAtAll } from '@/lib/targets/policy'
import { listPlans, listValues } from '@/lib/targets/queries'
import { typedAmount } from '@/lib/targets/words'
import { makePlanAction } from '../actions'
import { yearChoices, yearIn } from '../place'

export const metadata: Metadata = { title: 'Buat sasaran' }

/** A new target, or the next revision of one (`?dari=kb.baru`). */
export default async function NewTargetPage({ searchParams }: PageProps<'/sasaran/baru'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor) || !plansAtAll(actor.role))
    return <NoPermissionState level={1} what="Pembuatan sasaran" who="kabid dan admin dinas" />
  const params = await searchParams
  const year = yearIn(params, actor.zone)
  const indicator = typeof params.dari === 'string' ? findIndicator(params.dari) : null
  const initial = indicator && (await inTenantSql(actor, (tx) => latest(tx, indicator, year)))
  return (
    <Page
      title={initial ? 'Revisi sasaran' : 'Buat sasaran'}
      note="Angka kabupaten/kota dibagi ke kecamatan dan desa; jumlahnya selalu tepat. Kepala dinas menyetujuinya."
      crumbs={[{ label: 'Sasaran', href: paths.targets(`?tahun=${year}`) }]}
    >
      <Card>
        <PlanForm
          action={makePlanAction}
          formKey={randomUUID()}
          years={yearChoices(actor.zone)}
          year={year}
          indicators={targetChoices().flatMap(({ label, indicators }) => {
            const own = indicators.filter((one) => mayPlan(actor.role, one))
            return own.length > 0 ? [{ label, choices: own.map((one) => ({ value: one.code, label: one.label })) }] : []
          })}
          bases={[
            { value: EVENLY, label: 'Rata, sama untuk setiap desa' },
            ...baseChoices().map(({ code, label }) => ({ value: code, label })),
          ]}
          {...(initial && { initial })}
        />
      </Card>
    </Page>
  )
}

async function latest(
  tx: Parameters<typeof listPlans>[0],
  indicator: NonNullable<ReturnType<typeof findIndicator>>,
  year: number,
) {
  const [plan] = await listPlans(tx, year, indicator.code)
  if (!plan) return null
  const [own] = await listValues(tx, plan.id, [tx.tenantId])
  const total = own ? typedAmount(indicator, own.value) : ''
  return { indicator: indicator.code, total, base: plan.base, source: plan.source }
}
