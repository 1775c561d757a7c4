import { randomUUID } from 'node:crypto'
import { Pencil } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { ActivityForm } from '@/components/kampung-kb/activity-form'
import { ActivityPhotos } from '@/components/kampung-kb/activity-photos'
import { StepBanner } from '@/components/kampung-kb/step-banner'
import { WithdrawDialog } from '@/components/kampung-kb/withdraw-dialog'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { type Description, DescriptionList } from '@/components/ui/description-list'
import { LinkButton } from '@/components/ui/link-button'
import { areaOf } from '@/lib/fieldwork/area'
import { formatDate } from '@/lib/format/date'
import { formatCount } from '@/lib/format/number'
import {
  ACTIVITY_TARGETS,
  categoryLabel,
  DASHAT_FUNDS,
  DASHAT_TARGETS,
  FAMILY_FUNCTIONS,
  labelsOf,
} from '@/lib/kampung-kb/activity-lists'
import { type Activity, getActivity, listOpdChoices } from '@/lib/kampung-kb/activity-queries'
import type { Kept } from '@/lib/kampung-kb/keep'
import { monthWriters } from '@/lib/kampung-kb/policy'
import { paths } from '@/lib/paths'
import { findAnswer } from '@/lib/registers/once'
import { mayWriteAt } from '@/lib/registers/policy'
import { openEntry } from '../../../../[daftar]/[id]/open-entry'
import { OfficeOnly } from '../../../../office-only'
import { editActivityAction, undoActivityAction, withdrawActivityAction } from '../../actions'
import { KampungPage } from '../../kampung-page'

export const metadata: Metadata = { title: 'Kegiatan' }

const DONE: Readonly<Record<string, string>> = {
  'kampung-kb.activity-recorded': 'Kegiatan sudah dicatat.',
  'kampung-kb.activity-edited': 'Perubahan sudah disimpan.',
  'kampung-kb.activity-withdrawn': 'Kegiatan sudah ditarik.',
}

/** One activity: what was told of it, its photos, and the steps that change it. */
export default async function ActivityPage({
  params,
  searchParams,
}: PageProps<'/daftar/kampung-kb/[id]/kegiatan/[activityId]'>) {
  const { id, activityId } = await params
  const { ubah, langkah } = await searchParams
  if (!z.uuid().safeParse(activityId).success) notFound()
  const opened = await openEntry({ daftar: 'kampung-kb', id }, async (tx, _found, today) => {
    const activity = await getActivity(tx, id, activityId)
    const key = z.uuid().safeParse(langkah)
    const step = key.success ? await findAnswer<Kept>(tx, key.data) : null
    return {
      activity,
      area: await areaOf(tx, monthWriters),
      opd: ubah === '1' ? await listOpdChoices(tx, today, activity.opdIds) : [],
      step: step?.by === tx.actor.accountId && step.key.id === activityId ? step : null,
    }
  })
  if (!opened) return <OfficeOnly what="Kegiatan Kampung KB" />
  const { entry, today, more } = opened
  const { activity, step } = more
  const writes = mayWriteAt(more.area, entry) && !activity.withdrawn
  const hidden = { key: randomUUID(), id, activityId, version: activity.version }

  return (
    <KampungPage
      entry={entry}
      current="kegiatan"
      actions={
        writes &&
        ubah !== '1' && (
          <>
            <WithdrawDialog action={withdrawActivityAction} title={activity.title} hidden={hidden} />
            <LinkButton href={paths.kampungKbActivity(id, activityId, '?ubah=1')} tone="primary" icon={Pencil}>
              Ubah
            </LinkButton>
          </>
        )
      }
    >
      {step && typeof langkah === 'string' && (
        <StepBanner
          key={langkah}
          action={undoActivityAction}
          fields={{ key: langkah, id }}
          open={step.version === activity.version}
        >
          {DONE[step.action] ?? 'Tersimpan.'}
        </StepBanner>
      )}
      {activity.withdrawn && <Banner tone="warn">Kegiatan ini sudah ditarik: {activity.withdrawnReason}</Banner>}
      <h2 className="text-lg">{activity.title}</h2>
      {writes && ubah === '1' ? (
        <ActivityForm
          action={editActivityAction}
          kampungKbId={id}
          formKey={randomUUID()}
          initial={{ ...activity, activityId }}
          opd={more.opd}
          day={{ ...(entry.activeFrom && { min: entry.activeFrom }), max: today }}
          cancelHref={paths.kampungKbActivity(id, activityId)}
        />
      ) : (
        <div className="grid items-start gap-6 desk:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <Card title="Keterangan">
            <DescriptionList items={factsOf(activity)} />
          </Card>
          <div className="grid gap-6">
            {activity.dashat && (
              <Card title="DASHAT">
                <DescriptionList
                  items={[
                    { term: 'Menu', detail: activity.dashat.menu },
                    { term: 'Porsi', detail: formatCount(activity.dashat.portions) },
                    { term: 'Sasaran', detail: labelsOf(DASHAT_TARGETS, activity.dashat.targets) || null },
                    { term: 'Sumber dana', detail: labelsOf(DASHAT_FUNDS, activity.dashat.funds) || null },
                    {
                      term: 'Jumlah dana',
                      detail: activity.dashat.amount === null ? null : `Rp${formatCount(activity.dashat.amount)}`,
                    },
                  ]}
                />
              </Card>
            )}
            {activity.photos.length > 0 && (
              <Card title="Foto">
                <ActivityPhotos photos={activity.photos} title={activity.title} />
              </Card>
            )}
          </div>
        </div>
      )}
      <LinkButton href={paths.kampungKbActivities(id)} tone="quiet">
        Semua kegiatan
      </LinkButton>
    </KampungPage>
  )
}

function factsOf(activity: Activity): Description[] {
  const targets = labelsOf(
    ACTIVITY_TARGETS.filter(({ value }) => value !== 'lainnya'),
    activity.targets.map((target) => (target === 'lainnya' ? activity.targetOther : target)),
  )
  return [
    { term: 'Tanggal', detail: formatDate(activity.heldOn) },
    { term: 'Tempat', detail: activity.place || null },
    { term: 'Kategori Inpres 3/2022', detail: categoryLabel(activity.category) },
    { term: 'Nama kegiatan', detail: activity.kegiatan || null },
    { term: 'Fungsi keluarga', detail: labelsOf(FAMILY_FUNCTIONS, activity.fungsi ? [activity.fungsi] : []) || null },
    {
      term: 'Uraian',
      detail: activity.description && <span className="whitespace-pre-line">{activity.description}</span>,
    },
    { term: 'Sasaran', detail: targets || null },
    { term: 'Peserta', detail: activity.people === null ? null : `${formatCount(activity.people)} orang` },
    { term: 'OPD terlibat', detail: activity.opdNames.join(', ') || null },
    { term: 'Mitra', detail: activity.partners || null },
    { term: 'Dicatat oleh', detail: activity.recorder || null },
  ]
}
