import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '@/components/layout/page'
import { ReferralForm } from '@/components/referrals/referral-form'
import { Card } from '@/components/ui/card'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { type OfficeActor, worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenant } from '@/lib/db/tenant'
import { dayIn } from '@/lib/format/day'
import { paths } from '@/lib/paths'
import { makesReferrals } from '@/lib/referrals/policy'
import { careAreaOf } from '@/lib/tpk/care-area'
import { reachesFamily } from '@/lib/tpk/policy'
import { makeReferralAction } from '../actions'

export const metadata: Metadata = { title: 'Buat rujukan' }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A referral from a desk, for somebody in the own area: `?orang=<id>`. Phones make theirs from a visit. */
export default async function NewReferralPage({ searchParams }: PageProps<'/rujukan/baru'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor) || !makesReferrals(actor.role))
    return <NoPermissionState level={1} what="Pembuatan rujukan" who="TPK dan PKB" />
  const { orang } = await searchParams
  const found = typeof orang === 'string' && UUID.test(orang) ? await find(actor, orang) : null
  if (!found) notFound()
  const { person, faskes } = found
  return (
    <Page
      title="Buat rujukan"
      note={`${person.name}, keluarga ${person.familyName}, ${person.villageName}`}
      crumbs={[{ label: 'Rujukan', href: paths.referrals() }]}
    >
      <Card>
        <ReferralForm
          action={makeReferralAction}
          hidden={{ key: randomUUID(), id: randomUUID(), personId: person.id, familyId: person.familyId }}
          faskes={faskes}
          today={dayIn(actor.zone, new Date())}
        />
      </Card>
    </Page>
  )
}

interface Person {
  id: string
  name: string
  familyId: string
  familyName: string
  villageId: number
  villageName: string
  kecamatanId: number
  rw: string
}

function find(actor: OfficeActor, id: string) {
  return inTenant(actor, async (tx) => {
    const [person] = await tx.sql.query<Person>(
      `select p.id::text as id, p.name, f.id::text as "familyId", f.name as "familyName", f.village_id as "villageId",
         v.name as "villageName", f.kecamatan_id as "kecamatanId", f.rw
       from person p join family f on f.tenant_id = $1 and f.id = p.family_id join region v on v.id = f.village_id
       where p.tenant_id = $1 and p.id = $2::uuid and p.merged_into is null and p.erased_at is null
         and p.restricted_at is null and f.restricted_at is null`,
      [tx.tenantId, id],
    )
    if (!person || !reachesFamily(await careAreaOf(tx), person)) return null
    // Those of the own kecamatan first: that is where people are sent.
    const faskes = await tx.sql.query<{ id: string; name: string }>(
      `select id::text as id, name from faskes where tenant_id = $1 and active_to is null
       order by (kecamatan_id = $2::int) desc, name_key`,
      [tx.tenantId, person.kecamatanId],
    )
    return { person, faskes }
  })
}
