import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '@/components/layout/page'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar'
import { LinkButton } from '@/components/ui/link-button'
import { Pagination } from '@/components/ui/pagination'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenant } from '@/lib/db/tenant'
import { areaOf } from '@/lib/fieldwork/area'
import { listUnservedVillages } from '@/lib/fieldwork/services'
import { formatDate } from '@/lib/format/date'
import { paths } from '@/lib/paths'
import { listAddress, readListAddress } from '@/lib/registers/address'
import { mayWriteAt } from '@/lib/registers/policy'
import { listVillagesWithout, type VillageWithout } from '@/lib/registers/queries'
import { dayIn } from '@/lib/registers/rules'
import { listKecamatanChoices } from '../../choices'
import { type Domain, findDomain } from '../../domains'
import { OfficeOnly } from '../../office-only'

export const metadata: Metadata = { title: 'Desa tanpa' }

const PAGE_SIZE = 50

/** Villages that have none of a register's entries: no BKB, no Kampung KB, no officer. */
export default async function VillagesWithoutPage({ params, searchParams }: PageProps<'/daftar/[daftar]/tanpa'>) {
  const domain = findDomain((await params).daftar)
  if (!domain || !asksForVillages(domain)) notFound()
  const { register, reading } = domain
  const actor = await requireActor()
  if (!worksInOffice(actor)) return <OfficeOnly what={register.title} />
  const view = readListAddress(register, await searchParams)
  const today = dayIn(actor.zone, new Date())
  const { villages, kecamatan, area } = await inTenant(actor, async (tx) => ({
    villages:
      register.code === 'petugas'
        ? await listUnservedVillages(tx, today, view.kecamatanId)
        : await listVillagesWithout(tx, reading, view, today),
    kecamatan: await listKecamatanChoices(tx),
    area: await areaOf(tx, register.writers),
  }))
  const kinds = register.filters.find(({ name }) => name === 'jenis')
  const chosen = kinds?.choices?.find(({ value }) => value === view.more.jenis)?.label
  const what = chosen ?? (register.code === 'petugas' ? 'petugas' : register.noun)
  const shown = villages.slice((view.page - 1) * PAGE_SIZE, view.page * PAGE_SIZE)
  const addHref = ({ id }: VillageWithout) =>
    paths.registerNew(register.code, `?desa=${id}${view.more.jenis ? `&jenis=${view.more.jenis}` : ''}`)

  return (
    <Page
      title={`Desa tanpa ${what}`}
      note={`Desa/kelurahan yang pada ${formatDate(today)} tidak mempunyai ${what} aktif.`}
      crumbs={[
        { label: 'Data', href: paths.registers() },
        { label: register.title, href: paths.registerList(register.code) },
      ]}
    >
      <FilterBar>
        {register.place === 'village' && kinds && (
          <FilterSelect
            label="Jenis"
            name="jenis"
            value={view.more.jenis}
            all={`Tanpa ${register.noun} apa pun`}
            choices={(kinds.choices ?? []).map(({ value, label }) => ({ value, label: `Tanpa ${label}` }))}
          />
        )}
        <FilterSelect
          label="Kecamatan"
          name="kecamatan"
          value={String(view.kecamatanId ?? '')}
          all="Semua kecamatan"
          choices={kecamatan}
        />
      </FilterBar>
      <DataTable
        caption={`Desa tanpa ${what}`}
        rows={shown}
        rowKey={({ id }) => String(id)}
        empty={<EmptyState title={`Semua desa sudah mempunyai ${what}`} />}
        columns={[
          { key: 'desa', head: 'Desa/kelurahan', phone: 'title', cell: ({ name }) => name },
          { key: 'kecamatan', head: 'Kecamatan', cell: ({ kecamatanName }) => kecamatanName },
          { key: 'kode', head: 'Kode', cell: ({ code }) => <span className="figures">{code}</span>, phone: 'hidden' },
          {
            key: 'langkah',
            head: <span className="sr-only">Langkah</span>,
            phone: 'aside',
            cell: (village) =>
              register.code !== 'petugas' &&
              mayWriteAt(area, { villageId: village.id, kecamatanId: village.kecamatanId }) && (
                <span className="no-print relative z-10 block text-end">
                  <LinkButton href={addHref(village)} tone="quiet" size="small" icon={Plus} prefetch={false}>
                    Tambah
                  </LinkButton>
                </span>
              ),
          },
        ]}
      />
      <Pagination
        page={view.page}
        pageSize={PAGE_SIZE}
        total={villages.length}
        noun="desa"
        hrefOf={(page) => paths.registerWithout(register.code, listAddress(register, { ...view, page }))}
      />
    </Page>
  )
}

const asksForVillages = ({ register }: Domain): boolean =>
  register.code === 'petugas' || (register.place === 'village' && register.span === 'days')
