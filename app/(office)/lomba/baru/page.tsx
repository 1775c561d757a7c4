import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { MakeContestForm } from '@/components/contests/make-forms'
import { Page } from '@/components/layout/page'
import { Card } from '@/components/ui/card'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { writesContests } from '@/lib/contests/policy'
import { inTenantSql } from '@/lib/db/tenant'
import { paths } from '@/lib/paths'
import { dayIn } from '@/lib/registers/rules'
import { makeContestAction } from '../actions'

export const metadata: Metadata = { title: 'Buat lomba' }

/** A new contest of a year. */
export default async function NewContestPage() {
  const actor = await requireActor()
  if (!worksInOffice(actor) || !writesContests(actor.role))
    return <NoPermissionState level={1} what="Lomba baru" who="kabid KS" />
  const kecamatan = await inTenantSql(actor, (tx) =>
    tx.sql.query<{ value: string; label: string }>(
      `select id::text as value, name as label from region
       where district_id = $1 and level = 3 and closed_on is null
       order by name`,
      [tx.tenantId],
    ),
  )
  const today = dayIn(actor.zone, new Date())
  return (
    <Page
      title="Buat lomba"
      note="Sesudah dibuat: susun jadwal dan tim, terima peserta dari usulan, lalu buka penilaian."
      crumbs={[{ label: 'Lomba', href: paths.contests() }]}
    >
      <Card>
        <MakeContestForm
          action={makeContestAction}
          hidden={{ key: randomUUID() }}
          kecamatan={kecamatan}
          year={Number(today.slice(0, 4))}
          today={today}
        />
      </Card>
    </Page>
  )
}
