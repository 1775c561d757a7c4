import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { NewFamilyForm } from '@/components/families/home-form'
import { Page } from '@/components/layout/page'
import { EmptyState } from '@/components/ui/empty-state'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { writesFamilies } from '@/lib/families/policy'
import { dayIn } from '@/lib/format/day'
import { paths } from '@/lib/paths'
import { recordNewFamilyAction } from '../actions'
import { FamiliesClosed } from '../closed'
import { ownVillageChoices } from '../village-choices'

export const metadata: Metadata = { title: 'Catat keluarga' }

/** A family nobody has recorded yet. Its form carries the id it will have, so that two presses make one family. */
export default async function NewFamilyPage() {
  const actor = await requireActor()
  if (!worksInOffice(actor) || !writesFamilies(actor.role)) return <FamiliesClosed what="Pencatatan keluarga" />
  const villages = await inTenantSql(actor, ownVillageChoices)
  return (
    <Page
      title="Catat keluarga"
      note="Cari dahulu di daftar Keluarga. NIK dan nomor KK boleh menyusul."
      crumbs={[{ label: 'Keluarga', href: paths.families() }]}
    >
      {villages.length > 0 ? (
        <NewFamilyForm
          action={recordNewFamilyAction}
          hidden={{ id: randomUUID() }}
          villages={villages}
          today={dayIn(actor.zone, new Date())}
          cancelHref={paths.families()}
        />
      ) : (
        <div className="surface">
          <EmptyState title="Wilayah Anda belum ditetapkan">
            Mintalah PKB atau koordinator menetapkannya, lalu catat keluarga di sini.
          </EmptyState>
        </div>
      )}
    </Page>
  )
}
