import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '@/components/layout/page'
import { AnswerForm } from '@/components/privacy/answer-form'
import { RequestClock } from '@/components/privacy/request-clock'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { type OfficeActor, worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { areaOf } from '@/lib/fieldwork/area'
import { formatDateTime, type Zone } from '@/lib/format/date'
import { paths } from '@/lib/paths'
import { answersRequests, receivesRequests, requestReceivers } from '@/lib/privacy/policy'
import { getRequest, type PrivacyRequest } from '@/lib/privacy/queries'
import { REQUEST_KINDS, STANDINGS } from '@/lib/privacy/rules'
import { answerRequestAction } from '../actions'

export const metadata: Metadata = { title: 'Permintaan hak' }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** One request: what is asked, the clock, the report, and the answer. */
export default async function RequestPage({ params }: PageProps<'/privasi/[id]'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor) || !receivesRequests(actor))
    return <NoPermissionState level={1} what="Hak pribadi" who="petugas PDP, PKB/PLKB, dan koordinator kecamatan" />
  const { id } = await params
  const request = UUID.test(id) ? await find(actor, id) : null
  if (!request) notFound()
  const zone = actor.zone as Zone
  const officer = answersRequests(actor)
  const { kind, state } = request
  return (
    <Page
      title={REQUEST_KINDS[kind].label}
      note={`${REQUEST_KINDS[kind].note} (UU 27/2022 ${REQUEST_KINDS[kind].article})`}
      crumbs={[{ label: 'Hak pribadi', href: paths.privacy() }]}
      status={<RequestClock state={state} dueAt={request.dueAt} now={new Date()} />}
      actions={officer && <LinkButton href={paths.privacyReport(id)}>Semua tentang orang ini</LinkButton>}
    >
      <div className="grid items-start gap-6 desk:grid-cols-2">
        <Card title="Permintaan">
          <DescriptionList
            items={[
              { term: 'Tentang', detail: request.personId ? request.subject : `Keluarga ${request.subject}` },
              { term: 'Desa', detail: request.villageName },
              { term: 'Yang meminta', detail: `${request.requester}, ${STANDINGS[request.standing].toLowerCase()}` },
              { term: 'Alasan', detail: request.reason || null },
              { term: 'Diminta', detail: formatDateTime(request.askedAt, zone) },
              { term: 'Jawab paling lambat', detail: formatDateTime(request.dueAt, zone) },
              { term: 'Diterima oleh', detail: request.receivedName },
            ]}
          />
        </Card>
        {state !== 'menunggu' && <Answered request={request} zone={zone} />}
        {state === 'menunggu' && officer && (
          <Card title="Jawaban">
            <AnswerForm
              action={answerRequestAction}
              hidden={{ key: randomUUID(), id, version: String(request.version) }}
              kind={kind}
              family={request.personId === null}
            />
          </Card>
        )}
        {state === 'menunggu' && !officer && (
          <Card title="Jawaban">
            <p>Petugas PDP yang menjawab. Hasilnya tampil di sini.</p>
          </Card>
        )}
      </div>
    </Page>
  )
}

async function find(actor: OfficeActor, id: string): Promise<PrivacyRequest | null> {
  try {
    return await inTenantSql(actor, async (tx) => getRequest(tx, await areaOf(tx, requestReceivers), id))
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

function Answered({ request, zone }: { request: PrivacyRequest; zone: Zone }) {
  const { done } = request
  return (
    <Card title="Jawaban">
      <DescriptionList
        items={[
          { term: 'Hasil', detail: request.state === 'selesai' ? 'Selesai' : 'Ditolak' },
          { term: 'Jawaban', detail: request.answer || null },
          ...(typeof done.corrected === 'string' ? [{ term: 'Diperbaiki', detail: done.corrected }] : []),
          { term: 'Dijawab oleh', detail: request.handledName },
          { term: 'Waktu', detail: formatDateTime(request.handledAt, zone) },
        ]}
      />
    </Card>
  )
}
