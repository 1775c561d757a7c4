import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { FacilityTree } from '@/components/partners/facility-tree'
import { ServiceTabs } from '@/components/partners/service-tabs'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { PrintButton } from '@/components/ui/print-button'
import { SearchBox } from '@/components/ui/search-box'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { faskesWriters } from '@/lib/fieldwork/policy'
import { formatCount } from '@/lib/format/number'
import { currentPeriod } from '@/lib/format/period'
import { networksOf } from '@/lib/partners/network'
import { FACILITY_CLASSES } from '@/lib/partners/places'
import { seesPartners } from '@/lib/partners/policy'
import { listFacilityMonths } from '@/lib/partners/results'
import { paths } from '@/lib/paths'
import { nameKey } from '@/lib/regions/name-key'
import { dayIn } from '@/lib/registers/rules'
import { listKecamatanChoices } from '../../daftar/choices'
import { readLetterhead } from '../../dasbor/[code]/letterhead'
import { ownKecamatan } from '../view'

export const metadata: Metadata = { title: 'Jaringan faskes' }

/** The facilities of each kecamatan with their networks and jejaring, and what is missing of them. */
export default async function FacilitiesPage({ searchParams }: PageProps<'/layanan-kb/jaringan'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor) || !seesPartners(actor.role))
    return <NoPermissionState level={1} what="Jaringan faskes" who="pegawai dan petugas kantor kabupaten/kota" />
  const params = await searchParams
  const own = ownKecamatan(actor)
  const asked = Number(typeof params.kecamatan === 'string' ? params.kecamatan : 0) || own
  const words = nameKey(typeof params.q === 'string' ? params.q : '')
  const now = new Date()
  const { facilities, kecamatan } = await inTenantSql(actor, async (tx) => ({
    facilities: await listFacilityMonths(tx, currentPeriod(now, actor.zone), { kecamatanId: asked }),
    kecamatan: await listKecamatanChoices(tx),
  }))
  const places = networksOf(facilities)
    .map((place) => ({
      ...place,
      branches: place.branches.filter(({ facility, network }) => matches([facility, ...network])),
      orphans: place.orphans.filter((one) => matches([one])),
    }))
    .filter(({ branches, orphans }) => branches.length + orphans.length > 0)
  const writes = faskesWriters[actor.role] !== undefined
  return (
    <>
      {await readLetterhead(actor)}
      <Page
        title="Jaringan faskes"
        note="Tempat pelayanan KB setiap kecamatan: faskes, jaringannya, dan jejaringnya."
        crumbs={[{ label: 'Layanan KB', href: paths.kbServices() }, { label: 'Jaringan faskes' }]}
        actions={
          writes && (
            <LinkButton href={paths.registerNew('faskes')} tone="primary" icon={Plus} prefetch={false}>
              Tambah faskes
            </LinkButton>
          )
        }
      >
        <ServiceTabs current="jaringan" />
        <FilterBar
          clearHref={words || (asked && asked !== own) ? paths.kbFacilities() : undefined}
          actions={
            <>
              <LinkButton href={paths.registerList('faskes')} tone="quiet">
                Daftar dan Excel
              </LinkButton>
              <PrintButton />
            </>
          }
        >
          <SearchBox label="Cari faskes" value={typeof params.q === 'string' ? params.q : ''} />
          <FilterSelect
            label="Kecamatan"
            name="kecamatan"
            value={String(asked ?? '')}
            all="Semua kecamatan"
            choices={kecamatan}
          />
        </FilterBar>
        <p className="text-ink-soft">
          {FACILITY_CLASSES.map(
            ({ value, label }) =>
              `${label} ${formatCount(facilities.filter((one) => one.class === value && one.servesKb).length)}`,
          ).join(' · ')}
        </p>
        {places.length === 0 ? (
          <EmptyState title={words ? 'Tidak ada faskes yang cocok' : 'Belum ada faskes di sini'}>
            <p>
              {words ? 'Periksa ejaannya, atau hapus saringan.' : 'Faskes yang dicatat di daftar akan tampak di sini.'}
            </p>
          </EmptyState>
        ) : (
          <FacilityTree places={places} writes={writes} today={dayIn(actor.zone, now)} />
        )}
      </Page>
    </>
  )

  function matches(list: readonly { name: string }[]): boolean {
    return words === '' || list.some(({ name }) => nameKey(name).includes(words))
  }
}
