import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { BreachForm } from '@/components/privacy/breach-form'
import { PurposeList } from '@/components/privacy/purpose-list'
import { RequestClock } from '@/components/privacy/request-clock'
import { RetentionTable } from '@/components/privacy/retention-table'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { Pagination } from '@/components/ui/pagination'
import { Tabs } from '@/components/ui/tabs'
import { type OfficeActor, worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { areaOf } from '@/lib/fieldwork/area'
import { formatDateTime, type Zone } from '@/lib/format/date'
import { dayIn } from '@/lib/format/day'
import { paths } from '@/lib/paths'
import { listReaders } from '@/lib/privacy/breach'
import { answersRequests, receivesRequests, requestReceivers } from '@/lib/privacy/policy'
import { listRequests, REQUESTS_PER_PAGE } from '@/lib/privacy/queries'
import { previewRetention, RETENTION } from '@/lib/privacy/retention'
import { REQUEST_KINDS } from '@/lib/privacy/rules'
import { type PrivacyPart, privacyHref, readPrivacyView } from './view'

export const metadata: Metadata = { title: 'Hak pribadi' }

const TABS: { part: PrivacyPart; label: string; officer?: true }[] = [
  { part: 'permintaan', label: 'Menunggu' },
  { part: 'dijawab', label: 'Sudah dijawab' },
  { part: 'tujuan', label: 'Tujuan dan dasar hukum' },
  { part: 'masa-simpan', label: 'Masa simpan', officer: true },
  { part: 'kebocoran', label: 'Bantuan kebocoran', officer: true },
]

/** The rights of persons: requests with their clock, purposes, retention, and help after a breach. */
export default async function PrivacyPage({ searchParams }: PageProps<'/privasi'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor) || !receivesRequests(actor))
    return <NoPermissionState level={1} what="Hak pribadi" who="petugas PDP, PKB/PLKB, dan koordinator kecamatan" />
  const { part, page } = readPrivacyView(await searchParams)
  const officer = answersRequests(actor)
  return (
    <Page
      title="Hak pribadi"
      note="Permintaan orang tentang datanya sendiri, dijawab paling lambat 3 x 24 jam (UU 27/2022)."
      actions={
        <LinkButton href={paths.privacyNew()} tone="primary">
          Catat permintaan
        </LinkButton>
      }
    >
      <Tabs
        label="Yang ditampilkan"
        tabs={TABS.filter((tab) => officer || !tab.officer).map((tab) => ({
          label: tab.label,
          href: privacyHref(tab.part),
          current: tab.part === part,
        }))}
      />
      {part === 'tujuan' ? (
        <PurposeList />
      ) : part === 'masa-simpan' && officer ? (
        <Retention actor={actor} />
      ) : part === 'kebocoran' && officer ? (
        <BreachForm accounts={await inTenantSql(actor, listReaders)} today={dayIn(actor.zone, new Date())} />
      ) : (
        <Requests actor={actor} answered={part === 'dijawab'} page={page} />
      )}
    </Page>
  )
}

async function Retention({ actor }: { actor: OfficeActor }) {
  const counts = await inTenantSql(actor, (tx) => previewRetention(tx, dayIn(actor.zone, new Date())))
  const lines = RETENTION.map(({ code, label, years, outcome, source, certainty }) => ({
    code,
    label,
    years,
    outcome,
    source,
    certainty,
    count: counts.find((line) => line.code === code)?.count ?? null,
  }))
  return (
    <div className="space-y-4">
      <p className="max-w-prose text-ink-soft">
        Tidak ada yang dihapus dari halaman ini. Pengelola server menjalankannya dengan perintah{' '}
        <code>npm run lini -- retention --jalankan</code>.
      </p>
      <RetentionTable lines={lines} />
    </div>
  )
}

async function Requests({ actor, answered, page }: { actor: OfficeActor; answered: boolean; page: number }) {
  const now = new Date()
  const { rows, total } = await inTenantSql(actor, async (tx) =>
    listRequests(tx, await areaOf(tx, requestReceivers), { answered, page }),
  )
  return (
    <>
      <DataTable
        caption="Permintaan hak"
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => paths.privacyRequest(id)}
        columns={[
          { key: 'kind', head: 'Permintaan', phone: 'title', cell: ({ kind }) => REQUEST_KINDS[kind].label },
          {
            key: 'clock',
            head: answered ? 'Hasil' : 'Waktu',
            phone: 'aside',
            cell: ({ state, dueAt }) => <RequestClock state={state} dueAt={dueAt} now={now} />,
          },
          {
            key: 'subject',
            head: 'Tentang',
            cell: ({ subject, personId }) => (personId ? subject : `Keluarga ${subject}`),
          },
          { key: 'where', head: 'Desa', cell: ({ villageName }) => villageName },
          { key: 'requester', head: 'Yang meminta', cell: ({ requester }) => requester },
          {
            key: 'asked',
            head: answered ? 'Dijawab' : 'Diminta',
            cell: ({ askedAt, handledAt }) => (
              <span className="figures">{formatDateTime(answered ? handledAt : askedAt, actor.zone as Zone)}</span>
            ),
          },
        ]}
        empty={
          <EmptyState title={answered ? 'Belum ada yang dijawab' : 'Tidak ada permintaan yang menunggu'}>
            {!answered && (
              <p>Catat permintaan saat seseorang ingin melihat, memperbaiki, membatasi, atau menghapus datanya.</p>
            )}
          </EmptyState>
        }
      />
      {total > 0 && (
        <Pagination
          page={page}
          pageSize={REQUESTS_PER_PAGE}
          total={total}
          noun="permintaan"
          hrefOf={(to) => privacyHref(answered ? 'dijawab' : 'permintaan', to)}
        />
      )}
    </>
  )
}
