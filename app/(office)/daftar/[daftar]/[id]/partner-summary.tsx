import { randomUUID } from 'node:crypto'
import { Plus } from 'lucide-react'
import Link from 'next/link'
import { LinkGroupDialog, ReleaseGroupDialog } from '@/components/partners/host-dialogs'
import { Card } from '@/components/ui/card'
import { DataTable } from '@/components/ui/data-table'
import { LinkButton } from '@/components/ui/link-button'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { formatDate } from '@/lib/format/date'
import { formatCount } from '@/lib/format/number'
import { listHosted, listLinkable } from '@/lib/partners/hosting'
import { contactWriters } from '@/lib/partners/policy'
import { listActivitiesOf, listContactsOf } from '@/lib/partners/queries'
import { paths } from '@/lib/paths'
import { type PoktanKind, poktanKindLabel } from '@/lib/poktan/rules'
import { maySeePersonalNumbers } from '@/lib/registers/policy'
import type { Entry } from '@/lib/registers/register'
import { linkGroupAction, releaseGroupAction } from '../../partner-actions'

type PartnerSummaryProps = { entry: Entry; actor: OfficeActor; today: string; writes: boolean }

/** What hangs on an organisation: whom to call, what it did, which groups it hosts. */
export async function PartnerSummary({ entry, actor, today, writes }: PartnerSummaryProps) {
  const { contacts, activities, hosted, linkable } = await inTenantSql(actor, async (tx) => ({
    contacts: await listContactsOf(tx, entry.id, today),
    activities: await listActivitiesOf(tx, entry.id),
    hosted: await listHosted(tx, entry.id),
    linkable: writes ? await listLinkable(tx, entry, today) : [],
  }))
  const about = `?mitra=${entry.id}${entry.kecamatanId === null ? '' : `&kecamatan=${entry.kecamatanId}`}`
  const adds = writes && contactWriters[actor.role] !== undefined
  const hidden = { id: entry.id, version: entry.version }
  return (
    <div className="grid items-start gap-6 desk:grid-cols-2">
      <div className="grid gap-6">
        <Card
          title={`Kontak (${formatCount(contacts.length)})`}
          flush
          actions={
            adds && (
              <LinkButton href={paths.registerNew('kontak-mitra', about)} icon={Plus} prefetch={false}>
                Tambah kontak
              </LinkButton>
            )
          }
        >
          <DataTable
            caption="Kontak mitra"
            rows={contacts}
            rowKey={({ id }) => id}
            rowHref={({ id }) => paths.registerEntry('kontak-mitra', id)}
            empty={<p className="px-4 py-6 text-ink-soft">Belum ada kontak. Catat siapa yang dihubungi.</p>}
            columns={[
              { key: 'nama', head: 'Nama', phone: 'title', cell: ({ name }) => name },
              { key: 'jabatan', head: 'Jabatan', phone: 'aside', cell: ({ position }) => position || '—' },
              ...(maySeePersonalNumbers(actor.role)
                ? [{ key: 'telepon', head: 'Telepon', cell: ({ phone }: (typeof contacts)[number]) => phone || '—' }]
                : []),
            ]}
          />
        </Card>
        <Card
          title={`Kegiatan (${formatCount(activities.length)})`}
          flush
          actions={
            adds && (
              <LinkButton href={paths.registerNew('kegiatan-mitra', about)} icon={Plus} prefetch={false}>
                Catat kegiatan
              </LinkButton>
            )
          }
        >
          <DataTable
            caption="Kegiatan mitra"
            rows={activities}
            rowKey={({ id }) => id}
            rowHref={({ id }) => paths.registerEntry('kegiatan-mitra', id)}
            empty={<p className="px-4 py-6 text-ink-soft">Belum ada kegiatan yang dicatat.</p>}
            columns={[
              { key: 'kegiatan', head: 'Kegiatan', phone: 'title', cell: ({ name }) => name },
              { key: 'tanggal', head: 'Tanggal', phone: 'aside', cell: ({ heldOn }) => formatDate(heldOn) },
              { key: 'tempat', head: 'Tempat', cell: ({ place }) => place || '—' },
              {
                key: 'hadir',
                head: 'Hadir',
                numeric: true,
                cell: ({ attended }) => (attended === null ? '—' : formatCount(attended)),
              },
            ]}
          />
        </Card>
      </div>
      <Card
        title={`Poktan yang diampu (${formatCount(hosted.length)})`}
        flush
        actions={
          linkable.length > 0 && (
            <LinkGroupDialog
              action={linkGroupAction}
              hidden={{ ...hidden, key: randomUUID() }}
              groups={linkable.map(({ id, kind, name, village }) => ({
                value: id,
                label: `${poktanKindLabel(kind as PoktanKind)} ${name}, ${village}`,
              }))}
            />
          )
        }
      >
        <DataTable
          caption="Poktan yang diampu"
          rows={hosted}
          rowKey={({ id }) => id}
          empty={<p className="px-4 py-6 text-ink-soft">Belum ada poktan atau PIK-R yang ditautkan.</p>}
          columns={[
            {
              key: 'nama',
              head: 'Poktan',
              phone: 'title',
              cell: ({ id, name }) => (
                <Link className="link" href={paths.registerEntry('poktan', id)}>
                  {name}
                </Link>
              ),
            },
            { key: 'jenis', head: 'Jenis', phone: 'aside', cell: ({ kind }) => poktanKindLabel(kind as PoktanKind) },
            { key: 'desa', head: 'Desa/kelurahan', cell: ({ village }) => village },
            ...(writes
              ? [
                  {
                    key: 'langkah',
                    head: <span className="sr-only">Langkah</span>,
                    cell: ({ id, name }: (typeof hosted)[number]) => (
                      <div className="no-print text-end">
                        <ReleaseGroupDialog
                          action={releaseGroupAction}
                          hidden={{ ...hidden, key: randomUUID(), poktanId: id }}
                          name={name}
                        />
                      </div>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </Card>
    </div>
  )
}
