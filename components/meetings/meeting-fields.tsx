'use client'

import type { ReactNode } from 'react'
import { Banner } from '@/components/ui/banner'
import { formatDate } from '@/lib/format/date'
import type { Meeting } from '@/lib/poktan/meeting-queries'
import type { ChipMember } from '@/lib/poktan/member-chip'
import { topicWords } from '@/lib/poktan/syllabus'
import type { Syllabus } from '@/lib/poktan/syllabus-data'
import { AttendanceChips } from './attendance-chips'
import { MeetingBasics, type MeetingPartProps } from './meeting-basics'
import { MeetingDetails } from './meeting-details'
import { membersOn, presentOn } from './meeting-draft'

interface MeetingFieldsProps extends MeetingPartProps {
  kind: string
  firstDay: string
  lastDay: string
  members: readonly ChipMember[]
  syllabi: readonly Syllabus[]
  /** The meeting before this one; null when there was none. */
  last: Meeting | null
  /** Another meeting of the group on the same day. */
  sameDay: Meeting | undefined
  earlierTopics: readonly string[]
  /** Where photos are added. */
  photos: ReactNode
}

/** All answers of one meeting: what is most likely stands there already, names are ticked. */
export function MeetingFields(props: MeetingFieldsProps) {
  const { draft, problems, set, members, last, sameDay, kind } = props
  return (
    <>
      {sameDay && (
        <Banner tone="warn">
          Sudah ada pertemuan pada {formatDate(sameDay.heldOn)}:{' '}
          {topicWords(sameDay.syllabus, sameDay.topics, sameDay.topicOther) || 'tanpa materi'}. Simpan hanya bila ini
          pertemuan lain.
        </Banner>
      )}
      <MeetingBasics
        {...{ draft, problems, set }}
        firstDay={props.firstDay}
        lastDay={props.lastDay}
        syllabi={props.syllabi}
        earlierTopics={props.earlierTopics}
      />
      {members.length === 0 ? (
        <Banner tone="warn">
          Belum ada anggota yang tercatat, jadi tidak ada nama untuk ditandai. Pertemuan tetap dapat disimpan.
        </Banner>
      ) : (
        <AttendanceChips
          members={membersOn(members, draft.heldOn)}
          present={presentOn(members, draft.heldOn, draft.attendance)}
          lastPresent={last ? last.attendance : null}
          noun={kind === 'pikr' ? 'remaja' : 'keluarga'}
          problem={problems.attendance}
          onChange={(attendance) => set({ attendance })}
        />
      )}
      <MeetingDetails {...{ kind, draft, problems, set }} />
      {props.photos}
    </>
  )
}
