import { Check } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import { Icon } from '@/components/ui/icon'
import type { BookRow } from '@/lib/poktan/book-rows'
import type { Meeting } from '@/lib/poktan/meeting-queries'
import { ServiceButtons } from './service-buttons'

interface AttendanceTableProps {
  book: { meetings: readonly Meeting[]; rows: readonly BookRow[]; referralPlaces: readonly string[] }
  poktanId: string
  writes: boolean
  /** The latest day a visit may have been on. */
  lastDay: string
}

/** Members by meetings: a table at a desk, a line for each member on a phone. */
export function AttendanceTable({ book, poktanId, writes, lastDay }: AttendanceTableProps) {
  const buttons = ({ member, isMember }: BookRow) =>
    writes && isMember ? (
      <ServiceButtons
        poktanId={poktanId}
        memberId={member.id}
        name={member.name}
        lastDay={lastDay}
        referralPlaces={book.referralPlaces}
      />
    ) : null
  return (
    <>
      <div className="hidden overflow-x-auto desk:block">
        <table className="w-full text-sm">
          <caption className="sr-only">Kehadiran anggota per pertemuan</caption>
          <thead>
            <tr className="border-b border-line-strong">
              <th scope="col" className="px-3 py-2 text-start font-medium">
                Anggota
              </th>
              {book.meetings.map(({ id, heldOn }) => (
                <th key={id} scope="col" className="px-2 py-2 text-center font-medium">
                  Tgl {Number(heldOn.slice(8))}
                </th>
              ))}
              <th scope="col" className="px-3 py-2 text-start font-medium">
                Bulan ini
              </th>
              {writes && (
                <th scope="col" className="no-print px-3 py-2 text-start font-medium">
                  Catat layanan
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {book.rows.map((row) => (
              <tr key={row.member.id} className="border-b border-line last:border-b-0">
                <th scope="row" className="px-3 py-1.5 text-start font-normal">
                  <Who row={row} />
                </th>
                {book.meetings.map(({ id }, at) => (
                  <td key={id} className="px-2 py-1.5 text-center">
                    <Mark present={row.present[at] ?? null} />
                  </td>
                ))}
                <td className="px-3 py-1.5">
                  <Standing row={row} />
                </td>
                {writes && <td className="no-print px-3 py-1">{buttons(row)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className="divide-y divide-line desk:hidden">
        {book.rows.map((row) => (
          <li key={row.member.id} className="space-y-1.5 px-4 py-3">
            <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
              <Who row={row} />
              <Standing row={row} />
            </div>
            <div className="flex flex-wrap items-center justify-between gap-2">
              <span className="flex flex-wrap gap-2 text-sm text-ink-soft">
                {book.meetings.map(({ id, heldOn }, at) => (
                  <span key={id} className="inline-flex items-center gap-1">
                    Tgl {Number(heldOn.slice(8))} <Mark present={row.present[at] ?? null} />
                  </span>
                ))}
              </span>
              {buttons(row)}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

function Who({ row: { member, isMember } }: { row: BookRow }) {
  return (
    <span className="min-w-0">
      <span className="block">{member.name}</span>
      <span className="block text-xs text-ink-soft">
        {[member.personName, member.rt && `RT ${member.rt}`, !isMember && 'sudah keluar'].filter(Boolean).join(' · ')}
      </span>
    </span>
  )
}

function Mark({ present }: { present: boolean | null }) {
  if (present === null)
    return (
      <span className="text-ink-soft">
        ·<span className="sr-only">belum atau bukan anggota</span>
      </span>
    )
  return present ? (
    <Icon of={Check} label="hadir" className="inline-block text-good" />
  ) : (
    <span>
      –<span className="sr-only">tidak hadir</span>
    </span>
  )
}

function Standing({ row }: { row: BookRow }) {
  return (
    <span className="flex flex-wrap gap-1">
      {row.presence === 'pertama' && <Badge tone="brand">Hadir pertama</Badge>}
      {row.presence === 'kembali' && <Badge tone="good">Hadir lagi</Badge>}
      {row.presence === null && row.isMember && row.present.length > 0 && <Badge>Tidak hadir</Badge>}
      {row.visits > 0 && <Badge tone="info">{row.visits} kunjungan</Badge>}
      {row.referrals > 0 && <Badge tone="info">{row.referrals} rujukan</Badge>}
    </span>
  )
}
