import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { CancelForm, PlanForm } from '@/components/rapat/plan-form'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { paths } from '@/lib/paths'
import { RAPAT_SCOPE } from '@/lib/rapat/commands'
import { listKecamatan } from '@/lib/rapat/queries'
import { cancelRapatAction, changeRapatAction } from '../../actions'
import { openRapatPage } from '../../open'

export const metadata: Metadata = { title: 'Ubah rencana rapat' }

/** What was planned of a rapat, to be changed; or the rapat called off. */
export default async function ChangeRapatPage({ params }: PageProps<'/rapat/[id]/ubah'>) {
  const { id } = await params
  const { actor, rapat, keeps, more } = await openRapatPage(id, { scope: RAPAT_SCOPE, key: null }, listKecamatan)
  if (!keeps)
    return (
      <NoPermissionState
        level={1}
        what="Mengubah rapat ini"
        who="koordinator kecamatannya, kabid, kepala dinas, dan TPPS"
      />
    )
  const hidden = () => ({ key: randomUUID(), id: rapat.id, version: String(rapat.version) })
  return (
    <Page
      title="Ubah rencana"
      crumbs={[
        { label: 'Rapat', href: paths.rapatList() },
        { label: rapat.title, href: paths.rapat(rapat.id) },
      ]}
    >
      <Card>
        <PlanForm
          key={rapat.version}
          action={changeRapatAction}
          hidden={hidden()}
          submit="Simpan rencana"
          kecamatan={more.map((one) => ({ value: String(one.id), label: one.name }))}
          whole={rapat.kind === 'lokmin' || actor.region.level === 3 ? null : 'Se-kabupaten/kota'}
          plan={rapat}
        />
      </Card>
      <Card>
        <Disclosure summary="Batalkan rapat">
          <CancelForm action={cancelRapatAction} hidden={hidden()} />
        </Disclosure>
      </Card>
    </Page>
  )
}
