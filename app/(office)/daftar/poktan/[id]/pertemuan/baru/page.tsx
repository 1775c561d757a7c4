import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { MeetingForm } from '@/components/meetings/meeting-form'
import type { Zone } from '@/lib/format/date'
import { paths } from '@/lib/paths'
import { MOST_PHOTOS } from '@/lib/poktan/meeting-rules'
import { poktanKindLabel } from '@/lib/poktan/rules'
import { syllabiOf } from '@/lib/poktan/syllabus'
import { BookClosed } from '../book-closed'
import { lastDayFor, readFormData } from '../form-data'
import { openBook } from '../open-book'

export const metadata: Metadata = { title: 'Catat pertemuan' }

/** A new meeting of a group, made for a thumb. */
export default async function NewMeetingPage({ params }: PageProps<'/daftar/poktan/[id]/pertemuan/baru'>) {
  const opened = await openBook((await params).id, readFormData)
  if (!opened?.writes) return <BookClosed />
  const { actor, group, today, more } = opened
  const lastDay = lastDayFor(group, today)
  return (
    <Page
      title="Catat pertemuan"
      note={`${poktanKindLabel(group.kind as 'bkb')} ${group.name}, ${group.villageName}`}
      crumbs={[
        { label: `${poktanKindLabel(group.kind as 'bkb')} ${group.name}`, href: paths.poktan(group.id, 'pertemuan') },
      ]}
    >
      <MeetingForm
        group={{ id: group.id, kind: group.kind, activeFrom: group.activeFrom }}
        accountId={actor.accountId}
        zone={actor.zone as Zone}
        lastDay={lastDay}
        members={more.members}
        syllabi={syllabiOf(group.kind, lastDay)}
        recent={more.recent}
        bookHref={paths.poktan(group.id, 'pertemuan')}
        mostPhotos={MOST_PHOTOS}
      />
    </Page>
  )
}
