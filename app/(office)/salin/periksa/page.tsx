import type { Metadata } from 'next'
import { CheckForm } from '@/components/handover/check-form'
import { Page } from '@/components/layout/page'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { mayHandOver } from '@/lib/handover/policy'
import { paths } from '@/lib/paths'

export const metadata: Metadata = { title: 'Periksa berkas Salin' }

/** Brings a downloaded file in again and says what differs from what stands now. */
export default async function CheckPage() {
  const actor = await requireActor()
  if (!worksInOffice(actor) || !mayHandOver(actor.role))
    return <NoPermissionState level={1} what="Periksa berkas" who="petugas dan pejabat kantor kabupaten" />
  return (
    <Page
      title="Periksa berkas Salin"
      note="Unggah Excel yang pernah diunduh dari Salin. Lini menunjukkan isian yang berbeda dengan catatan sekarang; tidak ada yang ditulis."
      crumbs={[{ label: 'Salin', href: paths.handover() }]}
    >
      <CheckForm />
    </Page>
  )
}
