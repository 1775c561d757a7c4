import Link from 'next/link'
import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { DataTable } from '@/components/ui/data-table'
import { LinkButton } from '@/components/ui/link-button'
import { formatDate } from '@/lib/format/date'
import { paths } from '@/lib/paths'
import type { Officer } from '@/lib/poktan/officer-queries'
import { type EmptySeat, OFFICER_ROLES, seatLabel } from '@/lib/poktan/officer-seats'

export type OfficerTableProps = {
  poktanId: string
  officers: readonly Officer[]
  /** Seats of the card that nobody holds: they stand in their place in the list. */
  empty: readonly EmptySeat[]
  /** Whether this person may fill a seat. */
  mayFill: boolean
  withPhone: boolean
}

type Line = Officer | (EmptySeat & { id: null; key: string })

const order = (line: Line): number =>
  OFFICER_ROLES.findIndex(({ value }) => value === line.role) * 10 + (line.ageGroup ?? 9)

/** Who leads the group and who are its kader today, with the seats that stand empty. */
export function OfficerTable({ poktanId, officers, empty, mayFill, withPhone }: OfficerTableProps) {
  const lines: Line[] = [
    ...officers,
    ...empty.map((seat, at) => ({ ...seat, id: null, key: `kosong-${seat.role}-${seat.ageGroup ?? at}` })),
  ].toSorted((one, other) => order(one) - order(other))
  const only =
    <Result,>(show: (officer: Officer) => Result) =>
    (line: Line): Result | null =>
      line.id === null ? null : show(line)
  return (
    <DataTable
      caption="Pengurus dan kader"
      rows={lines}
      rowKey={(line) => (line.id === null ? line.key : line.id)}
      empty={null}
      columns={[
        {
          key: 'nama',
          head: 'Nama',
          phone: 'title',
          cell: (line) =>
            line.id === null ? (
              <span className="inline-flex items-center gap-3">
                <span className="font-normal text-ink-soft">Kosong</span>
                {mayFill && (
                  <LinkButton href={newHref(poktanId, line)} size="small" className="no-print">
                    Isi
                  </LinkButton>
                )}
              </span>
            ) : (
              <LinkedName href={paths.poktanOfficer(poktanId, line.id)}>{line.name}</LinkedName>
            ),
        },
        { key: 'jabatan', head: 'Jabatan', phone: 'aside', cell: seatLabel },
        { key: 'latih', head: 'Pelatihan', phoneLabel: '', cell: only((officer) => <Training officer={officer} />) },
        ...(withPhone
          ? [
              {
                key: 'telepon',
                head: 'Telepon',
                phone: 'hidden' as const,
                cell: only(({ phone }) => <span className="figures">{phone || '—'}</span>),
              },
            ]
          : []),
        {
          key: 'sejak',
          head: 'Sejak',
          phone: 'hidden',
          cell: only(({ fromOn }) => <span className="whitespace-nowrap">{formatDate(fromOn)}</span>),
        },
        {
          key: 'akun',
          head: 'Akun Lini',
          phone: 'hidden',
          cell: only(({ accountId }) => (accountId ? 'Terhubung' : '—')),
        },
      ]}
    />
  )
}

const newHref = (poktanId: string, { role, ageGroup }: EmptySeat): string =>
  paths.poktanOfficerNew(poktanId, `?jabatan=${role}${ageGroup === null ? '' : `&umur=${ageGroup}`}`)

function LinkedName({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link className="link inline-flex min-h-9 items-center desk:min-h-0" href={href}>
      {children}
    </Link>
  )
}

/** Trained or not, in a word, with what and when. */
export function Training({ officer }: { officer: Pick<Officer, 'trained' | 'training' | 'trainedOn'> }) {
  if (!officer.trained) return <Badge tone="warn">Belum dilatih</Badge>
  const facts = [officer.training, officer.trainedOn && formatDate(officer.trainedOn)].filter(Boolean).join(', ')
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <Badge tone="good">Sudah dilatih</Badge>
      {facts && <span className="text-sm text-ink-soft">{facts}</span>}
    </span>
  )
}
