import { randomUUID } from 'node:crypto'
import { StepButton } from '@/components/forms/step-button'
import { ChangeGuestDialog } from '@/components/rapat/guest-forms'
import { Badge } from '@/components/ui/badge'
import { type Column, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { formatTime, type Zone } from '@/lib/format/date'
import { formatCount } from '@/lib/format/number'
import { sameNames } from '@/lib/rapat/guest-list'
import type { Guest } from '@/lib/rapat/queries'
import { changeGuestAction, withdrawGuestAction } from '../../actions'

type GuestTableProps = { guests: readonly Guest[]; keeps: boolean; zone: Zone }

/** The attendance list, on screen and on paper; on paper with room for signatures. */
export function GuestTable({ guests, keeps, zone }: GuestTableProps) {
  const twice = sameNames(guests)
  const numbers = new Map(guests.map(({ id }, at) => [id, at + 1]))
  const columns: Column<Guest>[] = [
    { key: 'no', head: 'No', numeric: true, phone: 'hidden', cell: ({ id }) => numbers.get(id) },
    {
      key: 'nama',
      head: 'Nama',
      phone: 'title',
      cell: ({ id, name, people }) => (
        <>
          {name || (people === null ? 'Hadir, jumlah tidak disebut' : `${formatCount(people)} orang`)}
          {twice.has(id) && (
            <>
              {' '}
              <Badge tone="warn">Nama sama, periksa</Badge>
            </>
          )}
        </>
      ),
    },
    { key: 'instansi', head: 'Instansi', phoneLabel: '', cell: ({ instansi }) => instansi },
    { key: 'jabatan', head: 'Jabatan', phoneLabel: '', cell: ({ position }) => position || '—' },
    {
      key: 'lewat',
      head: 'Tercatat',
      phone: 'aside',
      cell: ({ via, signedAt }) => (via === 'qr' ? `Kode QR ${formatTime(signedAt, zone)}` : 'Daftar kertas'),
    },
    {
      key: 'paraf',
      head: <span className="only-print">Tanda tangan</span>,
      phone: 'hidden',
      className: 'print:w-40',
      cell: () => null,
    },
    ...(keeps
      ? [
          {
            key: 'koreksi',
            head: <span className="sr-only">Koreksi</span>,
            phoneLabel: '',
            cell: (guest) => <Correct guest={guest} />,
          } satisfies Column<Guest>,
        ]
      : []),
  ]
  return (
    <DataTable
      caption="Yang hadir, menurut instansi"
      rows={guests}
      rowKey={({ id }) => id}
      columns={columns}
      empty={
        <EmptyState title="Belum ada yang tercatat hadir">
          <p>
            {keeps ? 'Buka kode QR untuk tamu, atau salin dari daftar kertas.' : 'Penyelenggara belum mencatatnya.'}
          </p>
        </EmptyState>
      }
    />
  )
}

function Correct({ guest }: { guest: Guest }) {
  const hidden = () => ({ key: randomUUID(), id: guest.id, version: String(guest.version) })
  const who = guest.name || guest.instansi
  return (
    <div className="no-print flex flex-wrap items-start justify-end gap-2">
      <ChangeGuestDialog
        key={guest.version}
        dialog={`koreksi-${guest.id}`}
        action={changeGuestAction}
        hidden={hidden()}
        guest={guest}
      />
      <StepButton step={withdrawGuestAction} fields={hidden()} tone="quiet" size="small" aria-label={`Tarik ${who}`}>
        Tarik
      </StepButton>
    </div>
  )
}
