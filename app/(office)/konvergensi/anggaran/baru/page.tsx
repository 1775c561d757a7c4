import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { InterventionForm } from '@/components/convergence/intervention-form'
import { Page } from '@/components/layout/page'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { writesConvergence } from '@/lib/convergence/policy'
import { inTenantSql } from '@/lib/db/tenant'
import { paths } from '@/lib/paths'
import { dayIn } from '@/lib/registers/rules'
import { yearIn } from '../../year'
import { addInterventionAction } from '../actions'
import { readChoices } from '../choices'

export const metadata: Metadata = { title: 'Tambah intervensi' }

/** A new intervention of a year with its money. */
export default async function NewInterventionPage({ searchParams }: PageProps<'/konvergensi/anggaran/baru'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor) || !writesConvergence(actor.role))
    return <NoPermissionState level={1} what="Menambah intervensi" who="Kabid Dalduk, Kabid KS, dan TPPS" />
  const year = yearIn(await searchParams, Number(dayIn(actor.zone, new Date()).slice(0, 4)))
  const choices = await inTenantSql(actor, (tx) => readChoices(tx, year))
  const input = { name: '', kind: '', villageId: null, opdId: null, action: '', note: '', source: '', money: [] }
  return (
    <Page
      title={`Tambah intervensi ${year}`}
      crumbs={[{ label: `Intervensi dan anggaran ${year}`, href: paths.convergence(`/anggaran?tahun=${year}`) }]}
    >
      <div className="surface p-4">
        <InterventionForm
          action={addInterventionAction}
          hidden={{ key: randomUUID(), year: String(year) }}
          input={input}
          {...choices}
        />
      </div>
    </Page>
  )
}
