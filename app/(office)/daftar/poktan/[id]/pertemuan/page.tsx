import { FileSpreadsheet, FlaskConical, Plus, Printer } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { Page } from '@/components/layout/page'
import { AttendanceTable } from '@/components/meetings/attendance-table'
import { OfficeDoor } from '@/components/meetings/book-door'
import { MeetingList } from '@/components/meetings/meeting-list'
import { MonthSteps } from '@/components/meetings/month-steps'
import { NilStep } from '@/components/meetings/nil-step'
import { ServiceList } from '@/components/meetings/service-list'
import { UndoMeeting } from '@/components/meetings/undo-meeting'
import { GroupTabs } from '@/components/poktan/group-tabs'
import { Badge } from '@/components/ui/badge'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { currentPeriod, formatPeriod, periodText } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { readBook } from '@/lib/poktan/book'
import type { Meeting } from '@/lib/poktan/meeting-queries'
import { findStep } from '@/lib/poktan/meeting-step'
import { poktanKindLabel } from '@/lib/poktan/rules'
import { lastDayOf } from '@/lib/regions/month'
import { BookClosed } from './book-closed'
import { lastDayFor } from './form-data'
import { monthAsked } from './month'
import { openBook } from './open-book'

export const metadata: Metadata = { title: 'Pertemuan' }

const DONE = {
  recorded: 'Pertemuan tersimpan. Angka bulan ini ikut berubah.',
  changed: 'Perubahan pertemuan tersimpan.',
  withdrawn: 'Pertemuan sudah ditarik dan tidak lagi dihitung.',
} as const

/** A group's register R/I of one month: meetings, who came, visits and referrals. */
export default async function BookPage({ params, searchParams }: PageProps<'/daftar/poktan/[id]/pertemuan'>) {
  const { bulan, langkah } = await searchParams
  const opened = await openBook((await params).id, async (tx, { group }) => {
    const period = monthAsked(bulan, tx.actor.zone)
    const [step, book] = await Promise.all([
      typeof langkah === 'string' ? findStep(tx, langkah) : null,
      readBook(tx, group.id, period),
    ])
    return { period, step, book }
  })
  if (!opened) return <BookClosed />
  const { actor, group, today, writes, more } = opened
  const { period, step, book } = more
  const noun = group.kind === 'pikr' ? 'remaja' : 'keluarga'
  const href = paths.poktan(group.id, 'pertemuan')
  const end = lastDayOf(period)
  const lastDay = [end, lastDayFor(group, today)].sort()[0]!
  const names = Object.fromEntries(book.rows.map(({ member }) => [member.id, member.name]))
  return (
    <Page
      title={`${poktanKindLabel(group.kind as 'bkb')} ${group.name}`}
      note={`${group.villageName}, Kec. ${group.kecamatanName}. Register R/I ${formatPeriod(period)}.`}
      crumbs={[{ label: 'Poktan', href: paths.groupMonths() }]}
      status={
        group.sample && (
          <Badge tone="warn" icon={FlaskConical}>
            Data contoh
          </Badge>
        )
      }
      actions={
        <>
          <LinkButton href={`${href}/cetak?bulan=${periodText(period)}`} icon={Printer}>
            Cetak R/I
          </LinkButton>
          <LinkButton href={`${href}/ekspor?bulan=${periodText(period)}`} icon={FileSpreadsheet} prefetch={false}>
            Excel
          </LinkButton>
          {writes && (
            <LinkButton href={paths.meetingNew(group.id)} tone="primary" icon={Plus}>
              Catat pertemuan
            </LinkButton>
          )}
        </>
      }
    >
      <OfficeDoor>
        <GroupTabs id={group.id} current="pertemuan" />
        {step && typeof langkah === 'string' && (
          <UndoMeeting key={langkah} stepKey={langkah} done={step.warning ?? DONE[step.action]} open={step.open} />
        )}
        <div className="flex flex-wrap items-center justify-between gap-3">
          <MonthSteps period={period} current={currentPeriod(new Date(), actor.zone)} href={href} />
          {writes && book.meetings.length === 0 && (
            <NilStep
              key={`${period}${book.nil ? 'nihil' : ''}`}
              poktanId={group.id}
              month={periodText(period)}
              monthName={formatPeriod(period)}
              isNil={book.nil !== null}
            />
          )}
        </div>
        {book.nil && (
          <Banner tone="info" title={`Nihil pada ${formatPeriod(period)}`}>
            {book.nil.reason}. Dilaporkan {book.nil.recorderName}.
          </Banner>
        )}
        {book.meetings.length > 0 ? (
          <>
            <dl className="grid grid-cols-2 gap-3 sm:grid-cols-3 desk:grid-cols-6">
              <Count term="Pertemuan" value={book.meetings.length} />
              <Count term={`Hadir dari ${book.members} ${noun}`} value={book.present} />
              <Count term="Hadir pertama" value={book.first} />
              <Count term="Hadir lagi" value={book.present - book.first} />
              <Count term="Kunjungan" value={book.services.filter(({ service }) => service === 'kunjungan').length} />
              <Count term="Rujukan" value={book.services.filter(({ service }) => service === 'rujukan').length} />
            </dl>
            <MeetingList
              meetings={book.meetings}
              noun={noun}
              {...(writes && {
                linkTo: ({ id }: Meeting, day: string) => (
                  <Link className="link inline-flex min-h-9 items-center" href={paths.meeting(group.id, id)}>
                    {day}
                  </Link>
                ),
              })}
            />
          </>
        ) : (
          !book.nil && (
            <EmptyState title={`Belum ada pertemuan pada ${formatPeriod(period)}`}>
              <p>Pertemuan yang dicatat di sini langsung menjadi register R/I dan mengisi laporan desa.</p>
            </EmptyState>
          )
        )}
        {book.rows.length > 0 && (
          <Card
            title="Kehadiran"
            note={book.active ? undefined : 'Kelompok ini belum terhitung aktif pada bulan tersebut.'}
            flush
          >
            <AttendanceTable book={book} poktanId={group.id} writes={writes} lastDay={lastDay} />
          </Card>
        )}
        {book.services.length > 0 && (
          <Card title="Kunjungan rumah dan rujukan">
            <ServiceList services={book.services} names={names} writes={writes} />
          </Card>
        )}
      </OfficeDoor>
    </Page>
  )
}

function Count({ term, value }: { term: string; value: number }) {
  return (
    <div className="surface px-3 py-2.5">
      <dt className="text-sm text-ink-soft">{term}</dt>
      <dd className="figures text-xl font-semibold">{value}</dd>
    </div>
  )
}
