'use client'

import { Clock, Plus } from 'lucide-react'
import { useState } from 'react'
import { AttendanceTable } from '@/components/meetings/attendance-table'
import { MeetingList } from '@/components/meetings/meeting-list'
import { NilStep } from '@/components/meetings/nil-step'
import { ServiceList } from '@/components/meetings/service-list'
import { Badge } from '@/components/ui/badge'
import { Banner } from '@/components/ui/banner'
import { buttonClass } from '@/components/ui/button-class'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { formatDate } from '@/lib/format/date'
import { formatPeriod, type Period, periodText } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { type Kept, monthOfBook } from '@/lib/poktan/field-book'
import type { Meeting, Service } from '@/lib/poktan/meeting-queries'
import { lastDayOf as lastDayOfMonth } from '@/lib/regions/month'
import { FieldPage } from '../field-page'
import type { ScreenProps } from '../screens'
import { DoneBanner } from './done-banner'
import { FieldDoor, groupName } from './field-door'
import { fieldMonths, lastDayOf } from './field-months'
import { GroupAbsent, GroupReading } from './group-absent'
import { useLastStep } from './last-step'
import { MonthChoice } from './month-choice'
import { MonthCounts } from './month-counts'
import { OfficeLinks } from './office-links'
import { PhotoThumb } from './photo-thumb'
import { StepNotes } from './step-notes'
import { useGroup } from './use-group'

/** A group's book of a month, with one's own steps in it whether the office has them yet or not. */
export default function GroupScreen({ params, me }: ScreenProps) {
  const poktanId = params.id!
  const open = useGroup(poktanId, me)
  const last = useLastStep()
  const [chosen, setChosen] = useState<Period | null>(null)
  if (open === 'reading') return <GroupReading />
  if (open === 'none') return <GroupAbsent poktanId={poktanId} />
  const { part, book, steps, today } = open
  const { group } = part
  const months = fieldMonths(today)
  const period = chosen ?? monthOfStep(last?.poktanId === poktanId ? last.body.heldOn : null, months) ?? months[0]
  const month = monthOfBook(part, book, period)
  const noun = group.kind === 'pikr' ? 'remaja' : 'keluarga'
  const lastDay = [lastDayOfMonth(period), lastDayOf(group, today)].sort()[0]!
  const thumbs: Record<string, string> = Object.assign({}, ...steps.map((step) => step.thumbs ?? {}))
  const names = Object.fromEntries(part.members.map(({ id, name }) => [id, name]))
  return (
    <FieldPage
      title={groupName(group)}
      back={{ href: paths.myGroups(), label: 'Poktan' }}
      note={`${group.villageName}, Kec. ${group.kecamatanName}. Register R/I ${formatPeriod(period)}.`}
      actions={
        <a className={buttonClass({ tone: 'primary' })} href={paths.fieldMeetingNew(group.id)}>
          <Icon of={Plus} />
          Catat pertemuan
        </a>
      }
    >
      <FieldDoor open={open}>
        <div className="space-y-3 not-empty:block empty:hidden">
          <DoneBanner poktanId={group.id} accountId={me.accountId} />
          <StepNotes open={open} accountId={me.accountId} />
        </div>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <MonthChoice months={months} current={period} onChoose={setChosen} />
          {month.meetings.length === 0 && (
            <NilStep
              key={`${period}${month.nil ? 'nihil' : ''}`}
              poktanId={group.id}
              month={periodText(period)}
              monthName={formatPeriod(period)}
              isNil={month.nil !== null}
            />
          )}
        </div>
        {month.nil && (
          <Banner tone="info" title={`Nihil pada ${formatPeriod(period)}`}>
            {month.nil.reason}. {month.nil.recorderName && `Dilaporkan ${month.nil.recorderName}.`}
          </Banner>
        )}
        {month.meetings.length > 0 ? (
          <>
            <MonthCounts month={month} noun={noun} />
            <MeetingList
              meetings={month.meetings}
              noun={noun}
              linkTo={({ id }, day) => (
                <a
                  className="link inline-flex min-h-11 items-center desk:min-h-9"
                  href={paths.fieldMeeting(group.id, id)}
                >
                  {day}
                  <span className="sr-only">, perbaiki</span>
                </a>
              )}
              mark={waitingMark}
              photosOf={(meeting) => <Photos meeting={meeting} thumbs={thumbs} />}
            />
          </>
        ) : (
          !month.nil && (
            <EmptyState title={`Belum ada pertemuan pada ${formatPeriod(period)}`}>
              <p>Pertemuan yang dicatat di sini langsung menjadi register R/I dan mengisi laporan desa.</p>
            </EmptyState>
          )
        )}
        {month.rows.length > 0 && (
          <Card
            title="Kehadiran"
            note={month.active ? undefined : 'Kelompok ini belum terhitung aktif pada bulan tersebut.'}
            flush
          >
            <AttendanceTable
              book={{ meetings: month.meetings, rows: month.rows, referralPlaces: part.referralPlaces }}
              poktanId={group.id}
              writes
              lastDay={lastDay}
            />
          </Card>
        )}
        {month.services.length > 0 && (
          <Card title="Kunjungan rumah dan rujukan">
            <ServiceList services={month.services} names={names} writes mark={waitingMark} />
          </Card>
        )}
        <OfficeLinks poktanId={group.id} month={periodText(period)} />
      </FieldDoor>
    </FieldPage>
  )
}

/** The month of a step just made, so that what was saved is what one sees. */
const monthOfStep = (heldOn: unknown, months: readonly Period[]): Period | undefined =>
  typeof heldOn === 'string' ? months.find((period) => periodText(period) === heldOn.slice(0, 7)) : undefined

const waitingMark = (kept: Meeting | Service) =>
  (kept as Kept<Meeting | Service>).waiting ? (
    <Badge tone="info" icon={Clock}>
      Menunggu dikirim
    </Badge>
  ) : null

function Photos({ meeting, thumbs }: { meeting: Meeting; thumbs: Readonly<Record<string, string>> }) {
  return (
    <ul className="flex flex-wrap gap-2 pt-1">
      {meeting.photos.map((id, at) => (
        <li key={id}>
          <PhotoThumb
            fileId={id}
            thumb={thumbs[id]}
            alt={`Foto ${at + 1} pertemuan ${formatDate(meeting.heldOn)}`}
            className="size-16"
          />
        </li>
      ))}
    </ul>
  )
}
