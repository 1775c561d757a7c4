import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { DataTable } from '@/components/ui/data-table'
import { formatDate } from '@/lib/format/date'
import { paths } from '@/lib/paths'
import { eligibilityOf } from '@/lib/poktan/eligibility'
import type { Member } from '@/lib/poktan/member-queries'
import type { PoktanKind } from '@/lib/poktan/rules'
import { memberName, nikInWords, personInWords, placeInWords } from './member-words'

export type MemberTableProps = {
  poktanId: string
  kind: PoktanKind
  members: readonly Member[]
  /** What the person of the group is called: "Anak", "Remaja", "Lansia"; null where there is none. */
  personHead: string | null
  today: string
  /** Whether those who left stand in the list. */
  withLeft: boolean
  empty: ReactNode
}

/** The roster: a table at a desk, two-line cards on a phone. */
export function MemberTable({ poktanId, kind, members, personHead, today, withLeft, empty }: MemberTableProps) {
  const individual = kind === 'pikr'
  return (
    <DataTable
      caption="Anggota"
      rows={members}
      rowKey={({ id }) => id}
      rowHref={({ id }) => paths.poktanMember(poktanId, id)}
      empty={empty}
      columns={[
        {
          key: 'nama',
          head: individual ? 'Nama' : 'Kepala keluarga',
          phone: 'title',
          cell: memberName,
        },
        {
          key: 'keadaan',
          head: 'Syarat',
          phone: 'aside',
          className: 'desk:w-32',
          cell: (member) =>
            member.leftOn === null ? <Standing kind={kind} member={member} today={today} /> : <Badge>Keluar</Badge>,
        },
        ...(personHead
          ? [
              {
                key: 'sasaran',
                head: individual ? 'Keluarga' : personHead,
                phoneLabel: individual ? 'KK' : '',
                cell: (member: Member) =>
                  individual
                    ? member.familyName
                    : (personInWords(member, today) ?? <span className="text-ink-soft">belum dipilih</span>),
              },
            ]
          : []),
        ...(individual
          ? [
              {
                key: 'umur',
                head: 'Umur',
                phoneLabel: '',
                cell: (member: Member) => personInWords(member, today)?.split(', ').slice(1).join(', ') || '—',
              },
            ]
          : []),
        { key: 'alamat', head: 'RW/RT', phoneLabel: '', cell: placeInWords, className: 'desk:w-36' },
        ...(personHead
          ? [
              {
                key: 'nik',
                head: `NIK ${individual ? '' : personHead.toLowerCase()}`.trim(),
                phone: 'hidden' as const,
                cell: (member: Member) => <span className="figures">{nikInWords(member.person)}</span>,
              },
            ]
          : []),
        {
          key: 'masuk',
          head: 'Masuk',
          phone: 'hidden',
          cell: ({ joinedOn }) => <span className="whitespace-nowrap">{formatDate(joinedOn)}</span>,
        },
        ...(withLeft
          ? [
              {
                key: 'keluar',
                head: 'Keluar',
                cell: ({ leftOn, leftReason }: Member) =>
                  leftOn && (
                    <>
                      {formatDate(leftOn)}
                      <span className="block text-sm text-ink-soft">{leftReason}</span>
                    </>
                  ),
              },
            ]
          : []),
      ]}
    />
  )
}

type StandingProps = { kind: PoktanKind; member: Pick<Member, 'person'>; today: string }

/** Whether the member still fits, in a word; what it means stands in the hints above the list. */
export function Standing({ kind, member, today }: StandingProps) {
  const { state } = eligibilityOf(kind, member.person, today)
  switch (state) {
    case 'tidak':
      return <Badge tone="bad">Tidak memenuhi</Badge>
    case 'segera':
      return <Badge tone="warn">Segera berakhir</Badge>
    case 'belum_dipilih':
    case 'tidak_diketahui':
      return <Badge tone="info">Belum lengkap</Badge>
    case 'memenuhi':
      return <Badge tone="good">Memenuhi</Badge>
    case 'bebas':
      return null
  }
}
