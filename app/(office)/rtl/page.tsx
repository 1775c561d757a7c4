import { FileSpreadsheet } from 'lucide-react'
import type { Metadata } from 'next'
import { Figure } from '@/components/charts/figure'
import { Page } from '@/components/layout/page'
import { RtlBadge } from '@/components/rapat/badges'
import { RtlList } from '@/components/rapat/rtl-list'
import { buttonClass } from '@/components/ui/button-class'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar'
import { Icon } from '@/components/ui/icon'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { PrintButton } from '@/components/ui/print-button'
import { SearchBox } from '@/components/ui/search-box'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { findIndicator } from '@/lib/figures/catalogue'
import { formatCount } from '@/lib/format/number'
import { paths } from '@/lib/paths'
import { readsRapat } from '@/lib/rapat/policy'
import { listKecamatan } from '@/lib/rapat/queries'
import { readFiguresNow } from '@/lib/rapat/read-now'
import { listRtl, listRtlChoices } from '@/lib/rapat/rtl-queries'
import { lookOf, RTL_LOOKS, type RtlLook } from '@/lib/rapat/rules'
import { dayIn } from '@/lib/registers/rules'
import { readLetterhead } from '../dasbor/[code]/letterhead'
import { readRtlView, rtlQuery } from './view'

export const metadata: Metadata = { title: 'Tindak lanjut rapat' }

/** Follow-ups of all rapat by how they stand, late ones first, each with its figure then and now. */
export default async function RtlBoardPage({ searchParams }: PageProps<'/rtl'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor) || !readsRapat(actor.role))
    return <NoPermissionState level={1} what="Tindak lanjut rapat" who="kantor kabupaten/kota dan kecamatannya" />
  const view = readRtlView(await searchParams)
  const today = dayIn(actor.zone, new Date())
  const { list, all, choices, kecamatan } = await inTenantSql(actor, async (tx) => {
    const [shown, every, known, places] = await Promise.all([
      listRtl(tx, view, today),
      listRtl(tx, { ...view, look: '' }, today),
      listRtlChoices(tx),
      listKecamatan(tx),
    ])
    return { list: shown, all: every, choices: known, kecamatan: places }
  })
  const now = await readFiguresNow(actor, list.slice(0, 60), today, new Date())
  const count = (look: RtlLook) => formatCount(all.filter((rtl) => lookOf(rtl, today) === look).length)
  const filtered = rtlQuery(view) !== ''
  const groups = RTL_LOOKS.map(({ value, label }) => ({
    ...{ value, label },
    rows: list.filter((rtl) => lookOf(rtl, today) === value),
  })).filter(({ rows }) => rows.length > 0)
  return (
    <>
      {await readLetterhead(actor)}
      <Page
        title="Papan tindak lanjut"
        note="Yang disepakati dalam rapat: siapa, sampai kapan, sudah sejauh apa, dan apakah angkanya bergerak."
        crumbs={[{ label: 'Rapat', href: paths.rapatList() }]}
      >
        <div className="grid grid-cols-2 gap-3 desk:grid-cols-4">
          {(['lewat', 'belum', 'berjalan', 'selesai'] as const).map((look) => (
            <Figure
              key={look}
              label={RTL_LOOKS.find(({ value }) => value === look)!.label}
              value={count(look)}
              unit="tindak lanjut"
              href={paths.rtl(rtlQuery({ ...view, look }))}
            />
          ))}
        </div>
        <FilterBar
          clearHref={filtered ? paths.rtl() : undefined}
          actions={
            <>
              <a href={paths.rtlExport(rtlQuery(view))} className={buttonClass({})} download>
                <Icon of={FileSpreadsheet} />
                Excel
              </a>
              <PrintButton />
            </>
          }
        >
          <SearchBox label="Cari tindak lanjut" value={view.search} />
          <FilterSelect
            label="Keadaan"
            name="keadaan"
            value={view.look === '' ? 'semua' : view.look === 'terbuka' ? '' : view.look}
            all="Yang terbuka"
            choices={[{ value: 'semua', label: 'Semua keadaan' }, ...RTL_LOOKS]}
          />
          <FilterSelect
            label="Milik"
            name="saya"
            value={view.mine ? 'ya' : ''}
            all="Milik siapa saja"
            choices={[{ value: 'ya', label: 'Milik saya' }]}
          />
          {choices.owners.length > 1 && (
            <FilterSelect
              label="Penanggung jawab"
              name="oleh"
              value={view.owner}
              all="Semua penanggung jawab"
              choices={choices.owners.map((owner) => ({ value: owner, label: owner }))}
            />
          )}
          {kecamatan.length > 1 && (
            <FilterSelect
              label="Kecamatan"
              name="kecamatan"
              value={view.kecamatanId === null ? '' : String(view.kecamatanId)}
              all="Semua kecamatan"
              choices={kecamatan.map(({ id, name }) => ({ value: String(id), label: name }))}
            />
          )}
          {choices.indicators.length > 0 && (
            <FilterSelect
              label="Angka"
              name="angka"
              value={view.indicator}
              all="Semua angka"
              choices={choices.indicators.map((code) => ({ value: code, label: findIndicator(code)?.label ?? code }))}
            />
          )}
        </FilterBar>
        {groups.length === 0 ? (
          <Card>
            <EmptyState
              title={filtered ? 'Tidak ada tindak lanjut yang cocok' : 'Belum ada tindak lanjut yang terbuka'}
              actions={
                filtered ? (
                  <LinkButton href={paths.rtl()}>Hapus saringan</LinkButton>
                ) : (
                  <LinkButton href={paths.rapatList()}>Buka daftar rapat</LinkButton>
                )
              }
            >
              <p>Tindak lanjut ditulis di halaman rapatnya, lalu diikuti di sini sampai selesai.</p>
            </EmptyState>
          </Card>
        ) : (
          groups.map(({ value, label, rows }) => (
            <Card
              key={value}
              title={
                <span className="inline-flex items-center gap-2">
                  <span className="sr-only">{label}</span>
                  <span aria-hidden>
                    <RtlBadge look={value} />
                  </span>
                  <span className="figures">{formatCount(rows.length)}</span>
                </span>
              }
            >
              <RtlList list={rows} now={now} today={today} withRapat />
            </Card>
          ))
        )}
      </Page>
    </>
  )
}
