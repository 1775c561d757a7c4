import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { EntryForm } from '@/components/registers/entry-form'
import { plainFields } from '@/components/registers/plain-field'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { areaOf } from '@/lib/fieldwork/area'
import { paths } from '@/lib/paths'
import { mayWriteAt } from '@/lib/registers/policy'
import { editEntryAction } from '../../../actions'
import { listFormChoices } from '../../../choices'
import { OfficeOnly } from '../../../office-only'
import { whoWrites } from '../../who-writes'
import { openEntry } from '../open-entry'

export const metadata: Metadata = { title: 'Ubah data' }

/** Changing an entry, at the version that is read here. */
export default async function EditEntryPage({ params }: PageProps<'/daftar/[daftar]/[id]/ubah'>) {
  const opened = await openEntry(await params, async (tx, { register, entry }, today) => {
    const area = await areaOf(tx, register.writers)
    const offered = await listFormChoices(tx, register, area, today)
    // An entry keeps the village it has, also one that was closed since.
    const { villageId, villageName, kecamatanName } = entry
    if (villageId !== null && !offered.villages.some(({ id }) => id === villageId))
      offered.villages.unshift({ id: villageId, name: villageName ?? '', code: '', kecamatanName: kecamatanName ?? '' })
    return { area, offered }
  })
  if (!opened) return <OfficeOnly what="Data ini" />
  const { register, entry, today, more } = opened
  const name = register.nameOf(entry.values)
  if (!mayWriteAt(more.area, entry))
    return <NoPermissionState level={1} what={`Perubahan ${name}`} who={whoWrites(register)} />
  return (
    <Page
      title={`Ubah ${name}`}
      crumbs={[
        { label: register.title, href: paths.registerList(register.code) },
        { label: name, href: paths.registerEntry(register.code, entry.id) },
      ]}
    >
      <EntryForm
        action={editEntryAction}
        register={register.code}
        formKey={randomUUID()}
        fields={plainFields(register.fields, entry.values, more.offered.choices)}
        villages={more.offered.villages}
        today={today}
        entry={entry}
        cancelHref={paths.registerEntry(register.code, entry.id)}
        submitLabel="Simpan perubahan"
      />
    </Page>
  )
}
