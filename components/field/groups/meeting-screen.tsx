'use client'

import { EmptyState } from '@/components/ui/empty-state'
import { formatDate } from '@/lib/format/date'
import { paths } from '@/lib/paths'
import { FieldPage } from '../field-page'
import type { ScreenProps } from '../screens'
import { groupName } from './field-door'
import { GroupAbsent, GroupReading } from './group-absent'
import { FieldMeetingForm } from './meeting-form'
import { useGroup } from './use-group'
import { WithdrawStep } from './withdraw-step'

/** One meeting of a group: a new one, or one to correct. */
export default function MeetingScreen({ params, me }: ScreenProps) {
  const poktanId = params.id!
  const { meetingId } = params
  const open = useGroup(poktanId, me)
  if (open === 'reading') return <GroupReading />
  if (open === 'none') return <GroupAbsent poktanId={poktanId} />
  const { part, book, steps } = open
  const name = groupName(part.group)
  const back = { href: paths.fieldGroup(poktanId), label: name }
  const meeting = meetingId ? book.meetings.find(({ id }) => id === meetingId) : undefined
  const refused = meetingId
    ? steps.filter(
        ({ state, kind, body }) =>
          state === 'ditolak' && body.id === meetingId && ['meeting.record', 'meeting.change'].includes(kind),
      )
    : []
  if (meetingId && !meeting && refused.length === 0)
    return (
      <FieldPage title="Pertemuan" back={back}>
        <EmptyState title="Pertemuan ini tidak ada di perangkat ini">
          <p>
            Di sini ada pertemuan bulan ini dan bulan lalu yang belum ditarik.{' '}
            <a className="link" href={paths.meeting(poktanId, meetingId)}>
              Buka di halaman kantor
            </a>{' '}
            bila ada sinyal.
          </p>
        </EmptyState>
      </FieldPage>
    )
  const who = meeting?.recorderName ? ` Dicatat ${meeting.recorderName}.` : ''
  return (
    <FieldPage
      title={meeting ? `Pertemuan ${formatDate(meeting.heldOn)}` : meetingId ? 'Perbaiki pertemuan' : 'Catat pertemuan'}
      back={back}
      note={`${name}, ${part.group.villageName}.${who}`}
      actions={meeting && <WithdrawStep open={open} meeting={meeting} />}
    >
      <FieldMeetingForm key={meetingId ?? 'baru'} {...{ open, me, refused }} {...(meeting && { meeting })} />
    </FieldPage>
  )
}
