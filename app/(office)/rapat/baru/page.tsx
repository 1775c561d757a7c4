import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { PlanForm } from '@/components/rapat/plan-form'
import { Card } from '@/components/ui/card'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { Tabs } from '@/components/ui/tabs'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { paths } from '@/lib/paths'
import { listEditions } from '@/lib/rapat/edition-queries'
import { keepsRapat } from '@/lib/rapat/policy'
import { listKecamatan } from '@/lib/rapat/queries'
import { isRapatKind, kindLabel, kindLong, RAPAT_KINDS } from '@/lib/rapat/rules'
import { editionOn } from '@/lib/rapat/templates'
import { dayIn } from '@/lib/registers/rules'
import { addRapatAction } from '../actions'
import { one } from '../view'

export const metadata: Metadata = { title: 'Buat rapat' }

/** A new rapat of a kind, with the invitations and the agenda that kind usually has. */
export default async function NewRapatPage({ searchParams }: PageProps<'/rapat/baru'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor) || !keepsRapat(actor.role))
    return (
      <NoPermissionState level={1} what="Membuat rapat" who="koordinator kecamatan, kabid, kepala dinas, dan TPPS" />
    )
  const asked = one((await searchParams).jenis)
  const kind = isRapatKind(asked) ? asked : 'lokmin'
  const today = dayIn(actor.zone, new Date())
  const { kecamatan, edition } = await inTenantSql(actor, async (tx) => ({
    kecamatan: await listKecamatan(tx),
    edition: editionOn(await listEditions(tx), kind, today),
  }))
  const ownId = actor.region.level === 3 ? actor.region.id : null
  const own = kecamatan.find(({ id }) => id === ownId)
  const whole = kind === 'lokmin' || own ? null : 'Se-kabupaten/kota'
  return (
    <Page
      title="Buat rapat"
      note="Pilih jenisnya; undangan dan acaranya terisi menurut kebiasaan dan dapat Anda ubah."
      crumbs={[{ label: 'Rapat', href: paths.rapatList() }]}
    >
      <Tabs
        label="Jenis rapat"
        tabs={RAPAT_KINDS.map(({ value, label }) => ({
          label,
          href: paths.rapatNew(`?jenis=${value}`),
          current: value === kind,
        }))}
      />
      <Card>
        <PlanForm
          key={kind}
          action={addRapatAction}
          hidden={{ key: randomUUID(), kind }}
          submit="Simpan rapat"
          kecamatan={kecamatan.map(({ id, name }) => ({ value: String(id), label: name }))}
          whole={whole}
          origin={`Menurut: ${edition.source} (${edition.certainty}). Hapus yang tidak diundang, tambah yang kurang.`}
          plan={{
            title: own ? `${kindLabel(kind).replace(/ kecamatan$/, '')} Kecamatan ${own.name}` : kindLong(kind),
            kecamatanId: ownId,
            heldOn: today,
            ...{ fromTime: '09.00', toTime: '12.00', place: '', ledBy: '', ledAs: '', behalfOf: '' },
            ...{ fund: kind === 'lokmin' ? 'bokb' : '', fundNote: '', aim: '' },
            ...{ agenda: edition.agenda, invited: edition.invited, speakers: [], charters: [] },
          }}
        />
      </Card>
    </Page>
  )
}
