import { Card } from '@/components/ui/card'
import { DataTable } from '@/components/ui/data-table'
import type { FormAction } from '@/lib/actions/form-state'
import { formatCount } from '@/lib/format/number'
import type { BulkPreview, PlannedChange } from '@/lib/registers/bulk-plan'
import type { EntryName } from '@/lib/registers/queries'
import { BulkConfirm } from './bulk-confirm'

export type BulkPreviewProps = {
  plan: BulkPreview
  names: ReadonlyMap<string, EntryName>
  noun: string
  verb: string
  ends: boolean
  confirm: FormAction
  hidden: Readonly<Record<string, string>>
  /** The address of this preview, to be worked out anew. */
  againHref: string
}

/** More rows than this are counted and no longer listed: nobody reads them, and the page would be slow. */
const MOST_SHOWN = 200

/** Exactly what a bulk step would do: each entry from what to what, and which are refused and why. */
export function BulkPreviewView({ plan, names, noun, verb, ends, confirm, hidden, againHref }: BulkPreviewProps) {
  const { changes, same, refused } = plan
  const nameOf = (id: string) => names.get(id)?.name ?? '—'
  const placeOf = (id: string) => names.get(id)?.place ?? ''
  return (
    <>
      <section aria-labelledby="judul-pratinjau" className="space-y-3">
        <h2 id="judul-pratinjau" className="text-lg">
          Pratinjau
        </h2>
        <ul className="flex flex-wrap gap-x-8 gap-y-1">
          <li>
            <strong className="figures">{formatCount(changes.length)}</strong> akan berubah
          </li>
          <li>
            <strong className="figures">{formatCount(same.length)}</strong> sudah begitu
          </li>
          <li>
            <strong className="figures">{formatCount(refused.length)}</strong> ditolak
          </li>
        </ul>
        {changes.length > 0 && (
          <BulkConfirm
            action={confirm}
            hidden={hidden}
            ends={ends}
            againHref={againHref}
            label={`${verb}: ${formatCount(changes.length)} ${noun}`}
            busyLabel={`Menerapkan ${formatCount(changes.length)} perubahan…`}
          />
        )}
      </section>
      {refused.length > 0 && (
        <Card title={`${formatCount(refused.length)} ditolak`} note="Baris ini tidak ikut berubah." flush>
          <DataTable
            caption="Ditolak"
            rows={refused.slice(0, MOST_SHOWN)}
            rowKey={({ id }) => id}
            empty={null}
            columns={[
              { key: 'nama', head: 'Nama', phone: 'title', cell: ({ id }) => nameOf(id) },
              { key: 'tempat', head: 'Desa/kelurahan', phoneLabel: '', cell: ({ id }) => placeOf(id) },
              { key: 'sebab', head: 'Sebab', phoneLabel: '', cell: ({ why }) => why },
            ]}
          />
        </Card>
      )}
      {changes.length > 0 && (
        <Card
          title={`${formatCount(changes.length)} akan berubah`}
          {...(changes.length > MOST_SHOWN && { note: `Ditampilkan ${formatCount(MOST_SHOWN)} baris pertama.` })}
          flush
        >
          <DataTable
            caption="Akan berubah"
            rows={changes.slice(0, MOST_SHOWN)}
            rowKey={({ id }) => id}
            empty={null}
            columns={[
              { key: 'nama', head: 'Nama', phone: 'title', cell: ({ id }) => nameOf(id) },
              { key: 'tempat', head: 'Desa/kelurahan', phoneLabel: '', cell: ({ id }) => placeOf(id) },
              { key: 'perubahan', head: 'Dari menjadi', phoneLabel: '', cell: (change) => <Changes change={change} /> },
            ]}
          />
        </Card>
      )}
    </>
  )
}

const Changes = ({ change }: { change: PlannedChange }) => (
  <ul>
    {change.differences.map(({ label, before, after }) => (
      <li key={label}>
        {label}: <del className="text-ink-soft">{before}</del> menjadi <ins className="no-underline">{after}</ins>
      </li>
    ))}
  </ul>
)
