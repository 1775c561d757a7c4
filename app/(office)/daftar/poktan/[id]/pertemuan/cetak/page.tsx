import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { PrintLetterhead } from '@/components/layout/print-letterhead'
import { speakerWords } from '@/components/meetings/meeting-list'
import { LinkButton } from '@/components/ui/link-button'
import { PrintButton } from '@/components/ui/print-button'
import { formatDate } from '@/lib/format/date'
import { formatPeriod, periodText } from '@/lib/format/period'
import { getOffice } from '@/lib/office/queries'
import { paths } from '@/lib/paths'
import { readBook } from '@/lib/poktan/book'
import { AGE_GROUPS } from '@/lib/poktan/meeting-rules'
import { poktanKindLabel } from '@/lib/poktan/rules'
import { topicWords } from '@/lib/poktan/syllabus'
import { BookClosed } from '../book-closed'
import { monthAsked } from '../month'
import { openBook } from '../open-book'

export const metadata: Metadata = { title: 'Cetak register R/I' }

/** So many meetings stand on one sheet of the paper register. */
const MEETINGS_A_SHEET = 4

/** Register R/I of a group and month on paper: its head, its meetings, who came, and who signs. */
export default async function PrintBookPage({
  params,
  searchParams,
}: PageProps<'/daftar/poktan/[id]/pertemuan/cetak'>) {
  const { bulan } = await searchParams
  const opened = await openBook((await params).id, async (tx, { group }) => {
    const period = monthAsked(bulan, tx.actor.zone)
    const [book, office] = await Promise.all([readBook(tx, group.id, period), getOffice(tx)])
    return { period, book, office }
  })
  if (!opened) return <BookClosed />
  const { group, more } = opened
  const { period, book, office } = more
  const kind = poktanKindLabel(group.kind as 'bkb')
  const sheets = Math.max(1, Math.ceil(book.meetings.length / MEETINGS_A_SHEET))
  return (
    <>
      <PrintLetterhead
        government={office.letterhead[0] ?? ''}
        office={office.name}
        address={office.address}
        {...(office.logoFileId && { logoSrc: paths.fileOf(office.logoFileId) })}
      />
      <Page
        title={`Register R/I/${kind}`}
        note={`${formatPeriod(period)}`}
        actions={
          <>
            <LinkButton href={`${paths.poktan(group.id, 'pertemuan')}?bulan=${periodText(period)}`} tone="quiet">
              Kembali ke pertemuan
            </LinkButton>
            <PrintButton tone="primary" />
          </>
        }
      >
        {Array.from({ length: sheets }, (_, sheet) => {
          const from = sheet * MEETINGS_A_SHEET
          const meetings = book.meetings.slice(from, from + MEETINGS_A_SHEET)
          return (
            <section
              // biome-ignore lint/suspicious/noArrayIndexKey: sheets have no other name than their number
              key={sheet}
              aria-label={`Lembar ${sheet + 1}`}
              className={`space-y-4 ${sheet > 0 ? 'break-before-page' : ''}`}
            >
              <dl className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-2">
                <Fact term="Nama kelompok" detail={`${kind} ${group.name}`} />
                <Fact term="Bulan lapor" detail={formatPeriod(period)} />
                <Fact term="Kode poktan" detail={group.code || '…………………'} />
                <Fact term="No. register" detail={group.registerNo || '…………………'} />
                <Fact term="Desa/kelurahan" detail={`${group.villageName}, Kec. ${group.kecamatanName}`} />
                <Fact term="Lembar ke" detail={`${sheet + 1} dari ${sheets}`} />
              </dl>
              {/* A sheet of paper is wider than a phone: it scrolls by itself, also by keyboard. */}
              <section
                aria-label="Pertemuan dan kehadiran"
                // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus
                tabIndex={0}
                className="overflow-x-auto print:overflow-visible"
              >
                <table className="w-full border-collapse text-sm [&_td]:border [&_td]:border-line-strong [&_td]:px-2 [&_td]:py-1 [&_th]:border [&_th]:border-line-strong [&_th]:px-2 [&_th]:py-1 [&_th]:text-start">
                  <caption className="sr-only">Pertemuan dan kehadiran</caption>
                  <tbody>
                    <Line head="Tanggal kegiatan" cells={meetings.map(({ heldOn }) => formatDate(heldOn))} />
                    <Line head="Penyaji/narasumber" cells={meetings.map(speakerWords)} />
                    <Line
                      head="Materi penyuluhan"
                      cells={meetings.map((each) => topicWords(each.syllabus, each.topics, each.topicOther))}
                    />
                    {group.kind === 'bkb' && (
                      <Line
                        head="Kelompok umur (tahun)"
                        cells={meetings.map(({ ageGroups }) => ageGroups.map((age) => AGE_GROUPS[age]).join(', '))}
                      />
                    )}
                    <Line
                      head="Diskusi"
                      cells={meetings.map(({ discussion }) => (discussion ? 'Ada' : 'Tidak ada/tanya jawab'))}
                    />
                    {group.kind === 'bkl' && (
                      <>
                        <Line head="Lansia mandiri" cells={meetings.map((each) => countText(each.eldersAlone))} />
                        <Line
                          head="Lansia butuh pendamping"
                          cells={meetings.map((each) => countText(each.eldersAssisted))}
                        />
                      </>
                    )}
                    <Line
                      head={group.kind === 'pikr' ? 'Jumlah remaja hadir' : 'Jumlah keluarga hadir'}
                      cells={meetings.map(({ attendance }) => String(attendance.length))}
                    />
                    {book.rows.map((row, at) => (
                      <Line
                        key={row.member.id}
                        head={`${at + 1}. ${row.member.name}${row.presence === 'pertama' ? ' (hadir pertama)' : ''}`}
                        plain
                        cells={row.present
                          .slice(from, from + MEETINGS_A_SHEET)
                          .map((present) => (present === null ? '' : present ? 'hadir' : '–'))}
                      />
                    ))}
                  </tbody>
                </table>
              </section>
              {meetings.length === 0 && (
                <p>{book.nil ? `Nihil: ${book.nil.reason}.` : 'Belum ada pertemuan yang dicatat bulan ini.'}</p>
              )}
            </section>
          )
        })}
        <div className="grid break-inside-avoid grid-cols-2 gap-8 pt-4 text-sm">
          <Signer position="Pembina kelompok" name={group.mentorName} />
          <Signer position="Ketua kelompok" name={group.leader} />
        </div>
      </Page>
    </>
  )
}

const countText = (count: number | null) => (count === null ? '' : String(count))

function Fact({ term, detail }: { term: string; detail: string }) {
  return (
    <div className="grid grid-cols-[9rem_1fr] gap-2">
      <dt>{term}</dt>
      <dd>: {detail}</dd>
    </div>
  )
}

function Line({ head, cells, plain = false }: { head: string; cells: readonly string[]; plain?: boolean }) {
  return (
    <tr className="break-inside-avoid">
      <th scope="row" className={`w-56 ${plain ? 'font-normal' : 'font-medium'}`}>
        {head}
      </th>
      {cells.map((cell, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the meetings stand in their order
        <td key={at}>{cell}</td>
      ))}
    </tr>
  )
}

function Signer({ position, name }: { position: string; name: string }) {
  return (
    <div className="text-center">
      <p>{position},</p>
      <p className="mt-16 border-b border-dotted border-current">{name || '\u00a0'}</p>
    </div>
  )
}
