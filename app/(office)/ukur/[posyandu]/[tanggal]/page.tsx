import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { Page } from '@/components/layout/page'
import { DayEntry } from '@/components/measuring/day-entry'
import { DayPicker } from '@/components/measuring/day-picker'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { formatDate } from '@/lib/format/date'
import { mayMeasure } from '@/lib/growth/policy'
import { getPosyandu, listDayChildren } from '@/lib/growth/posyandu-queries'
import { paths } from '@/lib/paths'
import { dayIn } from '@/lib/registers/rules'
import { careAreaOf } from '@/lib/tpk/care-area'
import { villagesOf } from '@/lib/tpk/policy'

export const metadata: Metadata = { title: 'Timbang & ukur' }

const address = z.object({ posyandu: z.uuid(), tanggal: z.iso.date() })

/** A posyandu's day: its children in one sheet, each judged while it is typed. */
export default async function MeasuringDayPage({ params }: PageProps<'/ukur/[posyandu]/[tanggal]'>) {
  const asked = address.safeParse(await params)
  if (!asked.success) notFound()
  const actor = await requireActor()
  const who = 'kader TPK di wilayah timnya dan PKB/PLKB di desa binaannya'
  if (!worksInOffice(actor)) return <NoPermissionState level={1} what="Timbang & ukur" who={who} />
  const { posyandu: id, tanggal: day } = asked.data
  const today = dayIn(actor.zone, new Date())
  const found = await inTenantSql(actor, async (tx) => {
    const posyandu = await getPosyandu(tx, id)
    const area = mayMeasure(actor.role) ? await careAreaOf(tx) : null
    if (!area || !villagesOf(area)?.includes(posyandu.villageId)) return null
    return { posyandu, children: await listDayChildren(tx, area, posyandu, day) }
  }).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'not-found') notFound()
    throw error
  })
  if (!found) return <NoPermissionState level={1} what="Timbang & ukur" who={who} />
  const { posyandu, children } = found
  return (
    <Page
      title={`Posyandu ${posyandu.name}`}
      note={`${posyandu.villageName}${posyandu.rw ? `, RW ${posyandu.rw}` : ''}, Kec. ${posyandu.kecamatanName}. ${formatDate(day)}.`}
      crumbs={[{ label: 'Timbang & ukur', href: paths.measuring() }]}
    >
      <DayPicker day={day} today={today} hrefBase={paths.measuringDay(posyandu.id, '')} />
      {day > today ? (
        <div className="surface">
          <EmptyState title="Hari ini belum tiba">
            <p>Pilih hari ini atau hari yang sudah lewat.</p>
          </EmptyState>
        </div>
      ) : children.length === 0 ? (
        <div className="surface">
          <EmptyState
            title="Belum ada balita di wilayah ini"
            actions={
              <LinkButton href={paths.familyNew()} tone="primary">
                Catat keluarga
              </LinkButton>
            }
          >
            <p>Anak di bawah lima tahun dari keluarga yang tercatat akan tampil di sini.</p>
          </EmptyState>
        </div>
      ) : (
        <DayEntry
          key={`${posyandu.id}/${day}`}
          posyanduId={posyandu.id}
          day={day}
          today={today}
          accountId={actor.accountId}
          list={children}
        />
      )}
    </Page>
  )
}
