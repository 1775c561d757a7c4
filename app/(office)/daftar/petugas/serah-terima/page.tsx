import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { HandOverForm } from '@/components/registers/hand-over-form'
import { Banner } from '@/components/ui/banner'
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenant } from '@/lib/db/tenant'
import { areaOf } from '@/lib/fieldwork/area'
import { petugasRegister } from '@/lib/fieldwork/petugas'
import { petugasReading } from '@/lib/fieldwork/readings'
import { servesOn } from '@/lib/fieldwork/rules'
import { listServicesOf } from '@/lib/fieldwork/services'
import { formatCount } from '@/lib/format/number'
import { paths } from '@/lib/paths'
import { readListAddress } from '@/lib/registers/address'
import { mayAdd, mayWriteAt } from '@/lib/registers/policy'
import { listEntries } from '@/lib/registers/queries'
import { dayIn } from '@/lib/registers/rules'
import { handOverAction } from '../../actions'
import { OfficeOnly } from '../../office-only'

export const metadata: Metadata = { title: 'Serah terima desa binaan' }

/** Moves villages from one officer to another on a day. */
export default async function HandOverPage({ searchParams }: PageProps<'/daftar/petugas/serah-terima'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor)) return <OfficeOnly what="Serah terima desa binaan" />
  const today = dayIn(actor.zone, new Date())
  const { dari } = await searchParams
  const { area, officers, villages } = await inTenant(actor, async (tx) => {
    const reach = await areaOf(tx, petugasRegister.writers)
    const view = { ...readListAddress(petugasRegister, {}), size: 2_000 }
    const { items } = await listEntries(tx, petugasReading, petugasRegister, view, today)
    const within = items.filter((entry) => mayWriteAt(reach, entry))
    const giver = within.find(({ id }) => id === dari)
    const services = giver ? await listServicesOf(tx, giver.id) : []
    return { area: reach, officers: within, villages: services.filter((service) => servesOn(service, today)) }
  })
  if (!mayAdd(area))
    return <NoPermissionState level={1} what="Serah terima desa binaan" who="admin dinas dan koordinator kecamatan" />

  const giver = officers.find(({ id }) => id === dari)
  const choiceOf = ({ id, values, kecamatanName, extras }: (typeof officers)[number]) => ({
    value: id,
    label: `${values.name}, Kec. ${kecamatanName} (${formatCount(Number(extras.villages))} desa)`,
  })
  return (
    <Page
      title="Serah terima desa binaan"
      note="Memindahkan desa dari satu petugas ke petugas lain mulai suatu tanggal. Laporan bulan sebelumnya tidak berubah."
      crumbs={[
        { label: 'Data', href: paths.registers() },
        { label: petugasRegister.title, href: paths.registerList('petugas') },
      ]}
    >
      <FilterBar action={paths.officerHandOver()}>
        <FilterSelect
          label="Petugas yang menyerahkan"
          name="dari"
          value={giver?.id}
          all="Pilih petugas yang menyerahkan"
          choices={officers.filter(({ extras }) => Number(extras.villages) > 0).map(choiceOf)}
        />
      </FilterBar>
      {giver && villages.length === 0 && <Banner>{giver.values.name} tidak membina desa hari ini.</Banner>}
      {giver && villages.length > 0 && (
        <HandOverForm
          key={giver.id}
          action={handOverAction}
          formKey={randomUUID()}
          fromId={giver.id}
          fromName={giver.values.name}
          villages={villages.map(({ villageId, villageName, kecamatanName }) => ({
            id: villageId,
            name: villageName,
            kecamatanName,
          }))}
          officers={officers.filter(({ id }) => id !== giver.id).map(choiceOf)}
          today={today}
        />
      )}
    </Page>
  )
}
