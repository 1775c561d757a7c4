import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { ActivityForm } from '@/components/kampung-kb/activity-form'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { areaOf } from '@/lib/fieldwork/area'
import { listOpdChoices } from '@/lib/kampung-kb/activity-queries'
import { monthWriters } from '@/lib/kampung-kb/policy'
import { paths } from '@/lib/paths'
import { mayWriteAt } from '@/lib/registers/policy'
import { openEntry } from '../../../../[daftar]/[id]/open-entry'
import { whoWrites } from '../../../../[daftar]/who-writes'
import { OfficeOnly } from '../../../../office-only'
import { recordActivityAction } from '../../actions'
import { KampungPage } from '../../kampung-page'

export const metadata: Metadata = { title: 'Catat kegiatan' }

/** A new activity of a Kampung KB. */
export default async function NewActivityPage({ params }: PageProps<'/daftar/kampung-kb/[id]/kegiatan/baru'>) {
  const { id } = await params
  const opened = await openEntry({ daftar: 'kampung-kb', id }, async (tx, _found, today) => ({
    area: await areaOf(tx, monthWriters),
    opd: await listOpdChoices(tx, today),
  }))
  if (!opened) return <OfficeOnly what="Kegiatan Kampung KB" />
  const { entry, today, more } = opened
  if (!mayWriteAt(more.area, entry))
    return <NoPermissionState level={1} what="Pencatatan kegiatan ini" who={whoWrites({ writers: monthWriters })} />
  return (
    <KampungPage entry={entry} current="kegiatan">
      <h2 className="text-lg">Catat kegiatan</h2>
      <ActivityForm
        action={recordActivityAction}
        kampungKbId={id}
        formKey={randomUUID()}
        opd={more.opd}
        day={{ ...(entry.activeFrom && { min: entry.activeFrom }), max: today }}
        cancelHref={paths.kampungKbActivities(id)}
      />
    </KampungPage>
  )
}
