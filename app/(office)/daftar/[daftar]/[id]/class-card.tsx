import { randomUUID } from 'node:crypto'
import { ClassDialog } from '@/components/registers/class-dialog'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { DataTable } from '@/components/ui/data-table'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { formatDate } from '@/lib/format/date'
import { listClasses } from '@/lib/kampung-kb/queries'
import { classLabel, isWithdrawn, KAMPUNG_KB_CLASSES } from '@/lib/kampung-kb/rules'
import type { Entry } from '@/lib/registers/register'
import { decreeClassAction } from '../../actions'

type ClassCardProps = { entry: Entry; actor: OfficeActor; today: string; writes: boolean }

/** The classes a Kampung KB was given, latest first, and the step that writes down the next. */
export async function ClassCard({ entry, actor, today, writes }: ClassCardProps) {
  const classes = (await inTenantSql(actor, (tx) => listClasses(tx, entry.id))).filter((one) => !isWithdrawn(one))
  const latest = classes.at(-1)
  return (
    <Card
      title="Riwayat kelas yang ditetapkan"
      note="Kelas menurut penetapan pejabat berwenang, dengan tanggal dan SK-nya."
      flush
      actions={
        writes &&
        entry.activeTo === null && (
          <ClassDialog
            action={decreeClassAction}
            hidden={{ key: randomUUID(), id: entry.id, version: entry.version }}
            choices={KAMPUNG_KB_CLASSES}
            day={{ min: latest?.from ?? entry.activeFrom ?? today, max: today }}
          />
        )
      }
    >
      <DataTable
        caption="Riwayat kelas"
        rows={classes.toReversed()}
        rowKey={(one) => one.from}
        empty={<p className="px-4 py-6 text-ink-soft">Belum ada kelas yang ditetapkan.</p>}
        columns={[
          {
            key: 'kelas',
            head: 'Kelas',
            phone: 'title',
            cell: (one) => (
              <span className="inline-flex items-center gap-2">
                {classLabel(one.class)}
                {one.to === null && <Badge tone="brand">Berlaku</Badge>}
              </span>
            ),
          },
          {
            key: 'sejak',
            head: 'Sejak',
            cell: (one) => <span className="whitespace-nowrap">{formatDate(one.from)}</span>,
          },
          {
            key: 'sampai',
            head: 'Sampai',
            cell: (one) => <span className="whitespace-nowrap">{formatDate(one.to)}</span>,
          },
          { key: 'sk', head: 'SK', cell: (one) => one.skNumber || '—' },
          { key: 'sumber', head: 'Sumber', cell: (one) => one.source || '—', phone: 'hidden' },
        ]}
      />
    </Card>
  )
}
