import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { DataTable } from '@/components/ui/data-table'
import { formatDate } from '@/lib/format/date'
import type { Member } from '@/lib/tpk/team-queries'
import { SEATS, type Seat } from '@/lib/tpk/team-rules'

export type SeatTableProps = {
  /** Who sits in the team today. */
  members: readonly Member[]
  withPhone: boolean
  /** The steps on a seat, for those who keep the team. */
  steps?: (seat: Seat, member: Member | undefined) => ReactNode
}

/** The three seats of a team: who sits on each, and which stand empty. */
export function SeatTable({ members, withPhone, steps }: SeatTableProps) {
  const rows = SEATS.map((seat) => ({ seat, member: members.find((one) => one.seat === seat.value) }))
  return (
    <DataTable
      caption="Anggota tim"
      rows={rows}
      rowKey={({ seat }) => seat.value}
      empty={null}
      columns={[
        {
          key: 'kursi',
          head: 'Kursi',
          phone: 'title',
          cell: ({ seat }) => (
            <>
              {seat.label}
              <span className="block text-sm font-normal text-ink-soft">{seat.task}</span>
            </>
          ),
        },
        {
          key: 'nama',
          head: 'Nama',
          phoneLabel: '',
          cell: ({ member }) =>
            member ? (
              <>
                {member.name}
                {member.standsIn && (
                  <span className="block text-sm text-ink-soft">Menggantikan: {member.standsIn}</span>
                )}
              </>
            ) : (
              <Badge tone="warn">Kosong</Badge>
            ),
        },
        ...(withPhone
          ? [
              {
                key: 'telepon',
                head: 'Telepon',
                cell: ({ member }: (typeof rows)[number]) => <span className="figures">{member?.phone || '—'}</span>,
              },
            ]
          : []),
        { key: 'sejak', head: 'Sejak', cell: ({ member }) => (member ? formatDate(member.fromOn) : '—') },
        {
          key: 'akun',
          head: 'Akun Lini',
          cell: ({ member }) => (member ? (member.accountId ? 'Terhubung' : 'Belum ada') : '—'),
        },
        ...(steps
          ? [
              {
                key: 'langkah',
                head: <span className="sr-only">Langkah</span>,
                phone: 'aside' as const,
                cell: ({ seat, member }: (typeof rows)[number]) => (
                  <div className="no-print flex flex-wrap justify-end gap-1">{steps(seat.value, member)}</div>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
