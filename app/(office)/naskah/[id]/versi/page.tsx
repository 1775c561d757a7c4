import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { Card } from '@/components/ui/card'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { formatDateTime, type Zone } from '@/lib/format/date'
import { compareVersions, type Difference } from '@/lib/naskah/compare'
import { findVersion, listVersions } from '@/lib/naskah/queries'
import { stepWord } from '@/lib/naskah/words'
import { paths } from '@/lib/paths'
import { openNaskah } from '../load'

export const metadata: Metadata = { title: 'Versi naskah' }

/** Every version of a naskah, and what changed between two of them. */
export default async function VersionsPage({ params, searchParams }: PageProps<'/naskah/[id]/versi'>) {
  const opened = await openNaskah(await requireActor(), (await params).id)
  if (!opened) return <NoPermissionState level={1} what="Naskah ini" who="kabid, koordinator, dan kepala dinas" />
  const { actor, naskah } = opened
  const asked = await searchParams
  const zone = actor.zone as Zone
  const { versions, old, now } = await inTenantSql(actor, async (tx) => {
    const all = await listVersions(tx, naskah.id)
    const pick = (value: unknown, usual: number) =>
      all.find(({ seq }) => String(seq) === value)?.seq ?? all.find(({ seq }) => seq === usual)?.seq ?? 0
    const last = all[0]?.seq ?? 0
    return {
      versions: all,
      old: await findVersion(tx, naskah.id, pick(asked.dari, Math.max(1, last - 1))),
      now: await findVersion(tx, naskah.id, pick(asked.ke, last)),
    }
  })
  const choices = versions.map(({ seq, step, at }) => ({
    value: String(seq),
    label: `${seq}: ${stepWord(step)}, ${formatDateTime(at, zone)}`,
  }))
  const differences = old && now ? compareVersions(old, now) : []
  return (
    <Page
      title={`Versi: ${naskah.title}`}
      note="Setiap penyimpanan adalah versi yang tidak berubah lagi. Bandingkan dua di antaranya."
      crumbs={[
        { label: 'Naskah', href: paths.naskah() },
        { label: naskah.title, href: paths.naskahOf(naskah.id) },
      ]}
    >
      <FilterBar>
        <FilterSelect
          label="Dari versi"
          name="dari"
          value={String(old?.seq ?? '')}
          all="Dari: versi sebelumnya"
          choices={choices}
        />
        <FilterSelect
          label="Ke versi"
          name="ke"
          value={String(now?.seq ?? '')}
          all="Ke: versi terakhir"
          choices={choices}
        />
      </FilterBar>
      <Card title={old && now ? `Perubahan dari versi ${old.seq} ke versi ${now.seq}` : 'Perubahan'}>
        {differences.length === 0 ? (
          <p className="text-ink-soft">Kedua versi ini berbunyi sama.</p>
        ) : (
          <ul className="divide-y divide-line">
            {differences.map((one) => (
              <DifferenceItem key={one.id} difference={one} />
            ))}
          </ul>
        )}
      </Card>
      <DataTable
        caption="Semua versi, terbaru dahulu"
        rows={versions}
        rowKey={({ seq }) => String(seq)}
        empty={<EmptyState title="Belum ada versi" />}
        columns={[
          { key: 'seq', head: 'Versi', phone: 'aside', cell: ({ seq }) => String(seq) },
          { key: 'step', head: 'Langkah', phone: 'title', cell: ({ step }) => stepWord(step) },
          { key: 'by', head: 'Oleh', cell: ({ byName }) => byName },
          { key: 'at', head: 'Waktu', cell: ({ at }) => formatDateTime(at, zone) },
        ]}
      />
    </Page>
  )
}

function DifferenceItem({ difference: { section, old, now } }: { difference: Difference }) {
  return (
    <li className="space-y-1 py-3">
      <p className="text-sm font-medium text-ink-soft">{section}</p>
      {old !== null && (
        <p>
          <span className="text-sm text-ink-soft">Dahulu: </span>
          <del className="decoration-bad">{old || '(kosong)'}</del>
        </p>
      )}
      {now !== null && (
        <p>
          <span className="text-sm text-ink-soft">Menjadi: </span>
          <ins className="no-underline">{now || '(kosong)'}</ins>
        </p>
      )}
    </li>
  )
}
