import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { Page } from '@/components/layout/page'
import { MeetingForm } from '@/components/meetings/meeting-form'
import { WithdrawMeeting } from '@/components/meetings/withdraw-meeting'
import { Banner } from '@/components/ui/banner'
import { Refusal } from '@/lib/errors/refusal'
import { formatDate, formatDateTime, type Zone } from '@/lib/format/date'
import { periodText } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { getMeeting } from '@/lib/poktan/meeting-queries'
import { MOST_PHOTOS } from '@/lib/poktan/meeting-rules'
import { poktanKindLabel } from '@/lib/poktan/rules'
import { syllabiOf } from '@/lib/poktan/syllabus'
import { BookClosed } from '../book-closed'
import { lastDayFor, readFormData } from '../form-data'
import { openBook } from '../open-book'

export const metadata: Metadata = { title: 'Pertemuan' }

/** One meeting, to read and to correct. */
export default async function MeetingPage({ params }: PageProps<'/daftar/poktan/[id]/pertemuan/[meetingId]'>) {
  const { id, meetingId } = await params
  if (!z.uuid().safeParse(meetingId).success) notFound()
  const opened = await openBook(id, async (tx, found) => {
    const meeting = await getMeeting(tx, meetingId)
    if (meeting.poktanId !== found.group.id) throw new Refusal('not-found')
    return { meeting, ...(await readFormData(tx, found)) }
  })
  if (!opened?.writes) return <BookClosed />
  const { actor, group, today, more } = opened
  const { meeting } = more
  const name = `${poktanKindLabel(group.kind as 'bkb')} ${group.name}`
  const bookHref = paths.poktan(group.id, 'pertemuan')
  return (
    <Page
      title={`Pertemuan ${formatDate(meeting.heldOn)}`}
      note={`${name}, ${group.villageName}. Dicatat ${meeting.recorderName || 'lewat impor'}, terakhir disimpan ${formatDateTime(new Date(meeting.updatedAt), actor.zone as Zone)}.`}
      crumbs={[{ label: name, href: `${bookHref}?bulan=${periodText(meeting.period)}` }]}
      actions={!meeting.withdrawn && <WithdrawMeeting id={meeting.id} version={meeting.version} bookHref={bookHref} />}
    >
      {meeting.withdrawn ? (
        <Banner tone="warn" title="Ditarik">
          {meeting.withdrawnReason}. Pertemuan ini tidak dihitung di mana pun.
        </Banner>
      ) : (
        <MeetingForm
          group={{ id: group.id, kind: group.kind, activeFrom: group.activeFrom }}
          accountId={actor.accountId}
          zone={actor.zone as Zone}
          lastDay={lastDayFor(group, today)}
          members={more.members}
          syllabi={syllabiOf(group.kind, today)}
          recent={more.recent}
          meeting={meeting}
          bookHref={bookHref}
          mostPhotos={MOST_PHOTOS}
        />
      )}
    </Page>
  )
}
