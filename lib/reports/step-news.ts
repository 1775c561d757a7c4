import 'server-only'
import type { Statement } from '@/lib/db/sql-reader'
import type { TenantSql } from '@/lib/db/tenant'
import { formatPeriod, periodText } from '@/lib/format/period'
import { notifyVillageStatement } from '@/lib/notifications/notify'
import { paths } from '@/lib/paths'
import { lastDayOf } from '@/lib/regions/month'
import type { StepInput } from '@/lib/reports/schema'
import type { Standing } from '@/lib/reports/standing'
import type { Step } from '@/lib/reports/workflow'

const VERBS = { return: 'dikembalikan', verify: 'diverifikasi', approve: 'disetujui', reopen: 'dibuka' } as const

/**
 * What the sender and those who serve the village hear of a reviewer's step, to be written with it. A returned or
 * reopened report asks for work and stands alone; verified and approved ones of a form and month are one line.
 */
export function stepNews(tx: TenantSql, input: StepInput, step: Step, standing: Standing, now: Date): Statement[] {
  if (step !== 'return' && step !== 'verify' && step !== 'approve' && step !== 'reopen') return []
  const { form, period, unit, version, reason } = input
  const { report, subject, villageName } = standing
  const kind = VERBS[step]
  const asksWork = step === 'return' || step === 'reopen'
  const what = `${form.shortName} ${formatPeriod(period)}`
  return [
    notifyVillageStatement(
      tx,
      { villageId: subject.villageId, on: lastDayOf(period), also: report?.sentBy ? [report.sentBy] : [] },
      {
        kind,
        matter: `${kind}/${form.code}/${period}${asksWork ? `/${unit}/${version}` : ''}`,
        title: asksWork
          ? `${what}: ${villageName} ${step === 'return' ? 'dikembalikan' : 'dibuka kembali'}`
          : `${what} ${kind}`,
        text: asksWork ? reason : villageName,
        href: asksWork
          ? paths.report(form.code, periodText(period), unit)
          : paths.reports({ form: form.code, bulan: periodText(period) }),
        gather: !asksWork,
      },
      now,
    ),
  ]
}
