import { FileSpreadsheet, Plus } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { LinkedRegions } from '@/components/charts/linked-regions'
import { Page } from '@/components/layout/page'
import { CoverageTable } from '@/components/partners/coverage-table'
import { PokjaMap } from '@/components/partners/pokja-map'
import { Stat } from '@/components/partners/stat'
import { Badge } from '@/components/ui/badge'
import { buttonClass } from '@/components/ui/button-class'
import { Card } from '@/components/ui/card'
import { DataTable } from '@/components/ui/data-table'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { PrintButton } from '@/components/ui/print-button'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { formatDate } from '@/lib/format/date'
import { formatCount } from '@/lib/format/number'
import { awardWriters, seesPartners } from '@/lib/partners/policy'
import { AWARD_LEVELS, MITRA_KINDS, MITRA_LEVELS } from '@/lib/partners/rules'
import { paths } from '@/lib/paths'
import { outlinesOf } from '@/lib/regions/outlines'
import { LEVEL } from '@/lib/regions/rules'
import { mayAdd } from '@/lib/registers/policy'
import { dayIn, labelOf } from '@/lib/registers/rules'
import { readLetterhead } from '../dasbor/[code]/letterhead'
import { readPartners } from './read'

export const metadata: Metadata = { title: 'Mitra' }

/** The partners of the office at a glance: what is formed where, whom to call, who was honoured. */
export default async function PartnersPage() {
  const actor = await requireActor()
  if (!worksInOffice(actor) || !seesPartners(actor.role))
    return <NoPermissionState level={1} what="Mitra" who="pegawai dan petugas kantor kabupaten/kota" />
  const today = dayIn(actor.zone, new Date())
  const [{ places, mitra, awards, area }, outlines] = await Promise.all([
    readPartners(actor, today),
    inTenantSql(actor, ({ sql, tenantId }) =>
      outlinesOf(sql, { id: tenantId, level: LEVEL.district, districtId: tenantId }, LEVEL.kecamatan, {
        width: 480,
        height: 420,
      }),
    ),
  ])
  const of = (count: number, all: number) => `${formatCount(count)} dari ${formatCount(all)}`
  const villages = places.reduce((sum, place) => sum + place.villages.length, 0)
  const formed = places.reduce((sum, place) => sum + place.formed, 0)
  const withPokja = places.filter(({ pokja }) => pokja !== null).length
  const withBalai = places.filter(({ balai }) => balai !== null).length
  const district = mitra.filter(({ level }) => level === 'kabupaten')
  const kinds = MITRA_KINDS.map(({ value, label }) => ({
    value,
    label,
    ...Object.fromEntries(
      MITRA_LEVELS.map((level) => [
        level.value,
        mitra.filter((one) => one.kind === value && one.level === level.value).length,
      ]),
    ),
  })) as { value: string; label: string; kabupaten: number; kecamatan: number; desa: number }[]
  const writes = mayAdd(area)
  return (
    <>
      {await readLetterhead(actor)}
      <Page
        title="Mitra"
        note={`Siapa yang sudah terbentuk dan bekerja bersama di ${actor.region.name}, per ${formatDate(today)}.`}
        actions={
          <>
            <a href={paths.partnersExport()} className={buttonClass({ tone: 'quiet' })} download>
              <FileSpreadsheet aria-hidden className="size-4" />
              Excel
            </a>
            <PrintButton />
            {writes && (
              <LinkButton href={paths.registerNew('mitra')} tone="primary" icon={Plus} prefetch={false}>
                Tambah mitra
              </LinkButton>
            )}
          </>
        }
      >
        <dl className="grid grid-cols-2 gap-4 lg:grid-cols-4">
          <Stat
            label="Pokja Bunda PAUD kecamatan"
            value={of(withPokja, places.length)}
            note="kecamatan sudah terbentuk"
          />
          <Stat
            label="Pokja Bunda PAUD desa"
            value={of(formed, villages)}
            note="desa/kelurahan sudah terbentuk"
            href={paths.pokjaPaud()}
          />
          <Stat label="Balai Penyuluhan KB" value={of(withBalai, places.length)} note="kecamatan punya balai" />
          <Stat
            label="Organisasi mitra"
            value={formatCount(mitra.length)}
            note="semua jenis dan tingkat"
            href={paths.registerList('mitra')}
          />
        </dl>
        <div className="grid items-start gap-6 desk:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
          <Card
            title="Pokja Bunda PAUD desa menurut kecamatan"
            note="Semakin pekat, semakin banyak desa yang sudah membentuknya. Pilih kecamatan untuk melihat desanya."
          >
            <LinkedRegions hint="Tunjuk satu kecamatan untuk membaca angkanya.">
              <PokjaMap places={places} outlines={outlines} />
            </LinkedRegions>
          </Card>
          <Card
            title="Organisasi menurut jenis"
            actions={
              <>
                <LinkButton href={paths.registerList('kontak-mitra')} tone="quiet">
                  Kontak
                </LinkButton>
                <LinkButton href={paths.registerList('kegiatan-mitra')} tone="quiet">
                  Kegiatan
                </LinkButton>
              </>
            }
            flush
          >
            <DataTable
              caption="Organisasi mitra menurut jenis dan tingkat"
              rows={kinds}
              rowKey={({ value }) => value}
              rowHref={({ value }) => paths.registerList('mitra', `?jenis=${value}`)}
              empty={null}
              columns={[
                { key: 'jenis', head: 'Jenis', phone: 'title', cell: ({ label }) => label },
                { key: 'kab', head: 'Kabupaten/kota', numeric: true, cell: (row) => formatCount(row.kabupaten) },
                { key: 'kec', head: 'Kecamatan', numeric: true, cell: (row) => formatCount(row.kecamatan) },
                { key: 'desa', head: 'Desa/kelurahan', numeric: true, cell: (row) => formatCount(row.desa) },
              ]}
            />
          </Card>
        </div>
        <Card title="Menurut kecamatan" note="Sudah atau belum terbentuk, dengan langkah berikutnya." flush>
          <CoverageTable places={places} area={area} role={actor.role} />
        </Card>
        <div className="grid items-start gap-6 desk:grid-cols-2">
          <Card title="Tingkat kabupaten/kota" flush>
            <DataTable
              caption="Organisasi tingkat kabupaten/kota"
              rows={district}
              rowKey={({ id }) => id}
              rowHref={({ id }) => paths.registerEntry('mitra', id)}
              empty={<p className="px-4 py-6 text-ink-soft">Belum ada organisasi tingkat kabupaten/kota.</p>}
              columns={[
                { key: 'nama', head: 'Organisasi', phone: 'title', cell: ({ name }) => name },
                { key: 'jenis', head: 'Jenis', phone: 'aside', cell: ({ kind }) => labelOf(MITRA_KINDS, kind) },
                { key: 'ketua', head: 'Ketua', cell: ({ leader }) => leader || 'belum dicatat' },
                {
                  key: 'contoh',
                  head: <span className="sr-only">Keterangan</span>,
                  cell: ({ sample }) => sample && <Badge tone="warn">Data contoh</Badge>,
                },
              ]}
            />
          </Card>
          <Card
            title="Penghargaan"
            actions={
              <>
                <LinkButton href={paths.registerList('penghargaan')} tone="quiet">
                  Semua
                </LinkButton>
                {awardWriters[actor.role] && (
                  <LinkButton href={paths.registerNew('penghargaan')} icon={Plus} prefetch={false}>
                    Catat
                  </LinkButton>
                )}
              </>
            }
          >
            {awards.length === 0 ? (
              <p className="text-ink-soft">Belum ada Ayah/Bunda GenRe atau penghargaan lain yang dicatat.</p>
            ) : (
              <ul className="space-y-4">
                {awards.map((award) => (
                  <li key={award.id} className="border-s-2 border-brand ps-3">
                    <Link className="font-medium hover:underline" href={paths.registerEntry('penghargaan', award.id)}>
                      {award.recipient}
                    </Link>
                    <p>
                      {award.name} ({labelOf(AWARD_LEVELS, award.level).toLowerCase()})
                    </p>
                    <p className="text-sm text-ink-soft">
                      {formatDate(award.heldOn)}, diserahkan {award.givenBy}.
                      {award.source && ` Sumber: ${award.source}.`}
                    </p>
                  </li>
                ))}
              </ul>
            )}
          </Card>
        </div>
      </Page>
    </>
  )
}
