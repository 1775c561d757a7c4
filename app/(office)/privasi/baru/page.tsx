import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { RequestForm } from '@/components/privacy/request-form'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { dayIn } from '@/lib/format/day'
import { paths } from '@/lib/paths'
import { receivesRequests } from '@/lib/privacy/policy'
import { receiveRequestAction } from '../actions'

export const metadata: Metadata = { title: 'Catat permintaan' }

/** Somebody came and asks about their own data. */
export default async function NewRequestPage() {
  const actor = await requireActor()
  if (!worksInOffice(actor) || !receivesRequests(actor))
    return <NoPermissionState level={1} what="Hak pribadi" who="petugas PDP, PKB/PLKB, dan koordinator kecamatan" />
  return (
    <Page
      title="Catat permintaan"
      note="Periksa dahulu siapa yang meminta. Petugas PDP menjawabnya; waktunya berjalan sejak diminta."
      crumbs={[{ label: 'Hak pribadi', href: paths.privacy() }]}
    >
      <RequestForm action={receiveRequestAction} formKey={randomUUID()} today={dayIn(actor.zone, new Date())} />
    </Page>
  )
}
