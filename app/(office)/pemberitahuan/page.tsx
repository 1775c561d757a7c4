import { Bell } from 'lucide-react'
import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { Pagination } from '@/components/ui/pagination'
import { Tabs } from '@/components/ui/tabs'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { formatDateTime, type Zone } from '@/lib/format/date'
import { listNotifications } from '@/lib/notifications/queries'
import { NOTIFICATION_KINDS } from '@/lib/notifications/schema'
import { paths } from '@/lib/paths'
import { markAllReadAction, markReadAction, openNotificationAction } from './actions'
import { MarkAll } from './mark-all'
import { NoticeRow } from './notice-row'
import { noticeHref, PAGE_SIZE, readNoticeView } from './view'

export const metadata: Metadata = { title: 'Pemberitahuan' }

/** What happened to one's reports and what waits, newest first; each line opens its place. */
export default async function NotificationsPage({ searchParams }: PageProps<'/pemberitahuan'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor))
    return <NoPermissionState level={1} what="Pemberitahuan" who="petugas dan pejabat kantor kabupaten/kota" />
  const view = readNoticeView(await searchParams)
  const { rows, total, unread } = await inTenantSql(actor, (tx) =>
    listNotifications(tx, { ...view, pageSize: PAGE_SIZE }),
  )
  const filtered = view.kind !== null || view.unread
  return (
    <Page
      title="Pemberitahuan"
      note="Kabar tentang laporan, tenggat, dan permintaan kepada Anda. Disimpan satu tahun."
      actions={<MarkAll mark={markAllReadAction} unread={unread} />}
    >
      <Tabs
        label="Yang ditampilkan"
        tabs={[
          { label: 'Semua', href: noticeHref(view, { unread: false }), current: !view.unread },
          {
            label: 'Belum dibaca',
            href: noticeHref(view, { unread: true }),
            current: view.unread,
            count: unread > 0 ? String(unread) : undefined,
          },
        ]}
      />
      <FilterBar clearHref={view.kind ? noticeHref(view, { kind: null }) : undefined}>
        {view.unread && <input type="hidden" name="baca" value="belum" />}
        <FilterSelect
          label="Jenis kabar"
          name="jenis"
          value={view.kind ?? ''}
          all="Semua jenis kabar"
          choices={Object.entries(NOTIFICATION_KINDS).map(([value, label]) => ({ value, label }))}
        />
      </FilterBar>
      {rows.length === 0 ? (
        <div className="surface">
          <EmptyState
            icon={Bell}
            title={filtered ? 'Tidak ada pemberitahuan dengan saringan ini' : 'Belum ada pemberitahuan'}
            actions={filtered && <LinkButton href={paths.notifications()}>Tampilkan semua</LinkButton>}
          >
            {!filtered && (
              <p>
                Di sini muncul kabar saat laporan dikembalikan atau disetujui, tenggat mendekat, atau Anda diingatkan.
              </p>
            )}
          </EmptyState>
        </div>
      ) : (
        <ul className="surface divide-y divide-line overflow-clip">
          {rows.map(({ id, kind, title, text, at, readAt }) => (
            <NoticeRow
              key={`${id} ${readAt ? 'read' : 'unread'}`}
              id={id}
              title={title}
              text={text}
              about={`${NOTIFICATION_KINDS[kind] ?? 'Kabar'} · ${formatDateTime(at, actor.zone as Zone)}`}
              read={readAt !== null}
              open={openNotificationAction}
              mark={markReadAction}
            />
          ))}
        </ul>
      )}
      {total > 0 && (
        <Pagination
          page={view.page}
          pageSize={PAGE_SIZE}
          total={total}
          noun="pemberitahuan"
          hrefOf={(page) => noticeHref(view, { page })}
        />
      )}
    </Page>
  )
}
