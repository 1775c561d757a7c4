import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '@/components/layout/page'
import { EntryForm } from '@/components/registers/entry-form'
import { plainFields } from '@/components/registers/plain-field'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenant } from '@/lib/db/tenant'
import { areaOf } from '@/lib/fieldwork/area'
import { paths } from '@/lib/paths'
import { mayAdd } from '@/lib/registers/policy'
import { dayIn } from '@/lib/registers/rules'
import { createEntryAction } from '../../actions'
import { listFormChoices } from '../../choices'
import { findDomain } from '../../domains'
import { OfficeOnly } from '../../office-only'
import { whoWrites } from '../who-writes'

type Props = PageProps<'/daftar/[daftar]/baru'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: findDomain((await params).daftar)?.register.addLabel }
}

/** A new entry of a register. A link may already know the village, the kind and the year. */
export default async function NewEntryPage({ params, searchParams }: Props) {
  const domain = findDomain((await params).daftar)
  if (!domain) notFound()
  const { register } = domain
  const actor = await requireActor()
  if (!worksInOffice(actor)) return <OfficeOnly what={register.title} />
  const today = dayIn(actor.zone, new Date())
  const { area, offered } = await inTenant(actor, async (tx) => {
    const reach = await areaOf(tx, register.writers)
    return { area: reach, offered: await listFormChoices(tx, register, reach, today) }
  })
  if (!mayAdd(area)) return <NoPermissionState level={1} what={register.addLabel} who={whoWrites(register)} />

  const { desa, jenis, kecamatan, mitra, tahun, tingkat } = await searchParams
  const holistic = jenis === 'bkb_hi'
  const known = {
    kind: holistic ? 'bkb' : jenis,
    ...(holistic && { withPosyandu: true, withPaud: true }),
    villageId: offered.villages.length === 1 ? offered.villages[0]?.id : desa,
    kecamatanId: offered.choices.kecamatanId?.length === 1 ? offered.choices.kecamatanId[0]?.value : kecamatan,
    level: tingkat,
    mitraId: mitra,
    year: typeof tahun === 'string' ? tahun : today.slice(0, 4),
    servesKb: true,
  }
  return (
    <Page
      title={register.addLabel}
      crumbs={[
        { label: 'Data', href: paths.registers() },
        { label: register.title, href: paths.registerList(register.code) },
      ]}
    >
      <EntryForm
        action={createEntryAction}
        register={register.code}
        formKey={randomUUID()}
        fields={plainFields(register.fields, known, offered.choices)}
        villages={offered.villages}
        today={today}
        cancelHref={paths.registerList(register.code)}
        submitLabel="Simpan"
      />
    </Page>
  )
}
