import { Check, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { formatDate } from '@/lib/format/date'
import { paths } from '@/lib/paths'
import type { Meeting } from '@/lib/poktan/meeting-queries'
import { AGE_GROUPS, makesActive, SPEAKER_ROLES } from '@/lib/poktan/meeting-rules'
import { topicWords } from '@/lib/poktan/syllabus'

interface MeetingListProps {
  meetings: readonly Meeting[]
  noun: string
  /** Where one is corrected, around its day; absent for those who only read. */
  linkTo?: (meeting: Meeting, day: string) => ReactNode
  /** What else is said of one beside whether it counts. */
  mark?: (meeting: Meeting) => ReactNode
  photosOf?: (meeting: Meeting) => ReactNode
}

/** The month's meetings, one card each: when, about what, by whom, how many came. */
export function MeetingList({ meetings, noun, linkTo, mark, photosOf = officePhotos }: MeetingListProps) {
  return (
    <ul className="grid gap-3 desk:grid-cols-2">
      {meetings.map((meeting) => (
        <li key={meeting.id} className="surface min-w-0 space-y-1.5 p-4">
          <div className="flex flex-wrap items-center justify-between gap-2">
            <h3 className="text-base">
              {linkTo ? linkTo(meeting, formatDate(meeting.heldOn)) : formatDate(meeting.heldOn)}
            </h3>
            {mark?.(meeting)}
            {makesActive(meeting) ? (
              <Badge tone="good" icon={Check}>
                Terhitung aktif
              </Badge>
            ) : (
              <Badge tone="warn" icon={TriangleAlert}>
                {whyNotActive(meeting)}
              </Badge>
            )}
          </div>
          <p className="break-words">
            {topicWords(meeting.syllabus, meeting.topics, meeting.topicOther) || 'Tanpa materi'}
          </p>
          <p className="text-sm text-ink-soft">
            <span className="figures">
              {meeting.attendance.length} {noun} hadir
            </span>{' '}
            · {speakerWords(meeting)}
            {meeting.ageGroups.length > 0 &&
              ` · umur ${meeting.ageGroups.map((age) => AGE_GROUPS[age]).join(', ')} tahun`}
            {meeting.discussion ? ' · ada diskusi' : ' · tanya jawab saja'}
            {meeting.place && ` · ${meeting.place}`}
          </p>
          {meeting.note && <p className="text-sm break-words">{meeting.note}</p>}
          {meeting.photos.length > 0 && photosOf(meeting)}
        </li>
      ))}
    </ul>
  )
}

const officePhotos = (meeting: Meeting) => (
  <ul className="flex flex-wrap gap-2 pt-1">
    {meeting.photos.map((fileId, at) => (
      <li key={fileId}>
        <a href={paths.fileOf(fileId)}>
          {/* biome-ignore lint/performance/noImgElement: a private file of the office, already small */}
          <img
            src={paths.fileOf(fileId)}
            alt={`Foto ${at + 1} pertemuan ${formatDate(meeting.heldOn)}`}
            loading="lazy"
            className="size-16 rounded-md object-cover"
          />
        </a>
      </li>
    ))}
  </ul>
)

/** Who presented, by office and name. */
export function speakerWords({ speakerRole, speakerName }: Pick<Meeting, 'speakerRole' | 'speakerName'>): string {
  const role = SPEAKER_ROLES.find(({ value }) => value === speakerRole)?.label ?? speakerRole
  return speakerName ? `${role} ${speakerName}` : role
}

function whyNotActive({ topics, usedMedia, handedOver }: Meeting): string {
  if (topics.length === 0) return 'Tanpa materi'
  if (!usedMedia) return 'Tanpa media'
  return handedOver ? '' : 'Hasil belum diserahkan'
}
