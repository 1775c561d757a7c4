import { randomUUID } from 'node:crypto'
import { ArrowLeftRight } from 'lucide-react'
import { AssignDialog } from '@/components/registers/assign-dialog'
import { ReleaseDialog } from '@/components/registers/release-dialog'
import { Card } from '@/components/ui/card'
import { DataTable } from '@/components/ui/data-table'
import { Disclosure } from '@/components/ui/disclosure'
import { LinkButton } from '@/components/ui/link-button'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { servesOn } from '@/lib/fieldwork/rules'
import { listServicesOf, listUnservedVillages, type NamedService } from '@/lib/fieldwork/services'
import { formatDate } from '@/lib/format/date'
import { formatCount } from '@/lib/format/number'
import { paths } from '@/lib/paths'
import { type Area, mayWriteAt } from '@/lib/registers/policy'
import type { Entry } from '@/lib/registers/register'
import { assignVillagesAction, releaseVillageAction } from '../../actions'

type VillagesCardProps = { entry: Entry; actor: OfficeActor; today: string; area: Area }

/** The villages an officer serves today and served before, with the steps that add, end and hand over. */
export async function VillagesCard({ entry, actor, today, area }: VillagesCardProps) {
  const writes = mayWriteAt(area, entry) && entry.activeTo === null
  const { services, free } = await inTenantSql(actor, async (tx) => ({
    services: await listServicesOf(tx, entry.id),
    free: writes ? await listUnservedVillages(tx, today) : [],
  }))
  const serving = services.filter((service) => servesOn(service, today))
  const earlier = services.filter((service) => !servesOn(service, today))
  const hidden = { id: entry.id, version: entry.version }
  return (
    <Card
      title={`Desa binaan (${formatCount(serving.length)})`}
      flush
      actions={
        writes && (
          <>
            {free.length > 0 && (
              <AssignDialog
                action={assignVillagesAction}
                hidden={{ ...hidden, key: randomUUID() }}
                villages={free}
                kecamatanId={entry.kecamatanId}
                day={{ min: entry.activeFrom ?? today, max: today }}
              />
            )}
            {serving.length > 0 && (
              <LinkButton href={paths.officerHandOver(entry.id)} icon={ArrowLeftRight}>
                Serah terima
              </LinkButton>
            )}
          </>
        )
      }
    >
      <ServiceTable
        caption="Desa binaan sekarang"
        services={serving}
        {...(writes && {
          step: (service: NamedService) => (
            <ReleaseDialog
              action={releaseVillageAction}
              village={service.villageName}
              hidden={{ ...hidden, key: randomUUID(), villageId: service.villageId }}
              day={{ min: service.from, max: today }}
            />
          ),
        })}
      />
      {earlier.length > 0 && (
        <div className="px-4 pt-2 pb-3">
          <Disclosure summary={`Pernah dibina (${formatCount(earlier.length)})`}>
            <ServiceTable caption="Desa yang pernah dibina" services={earlier} />
          </Disclosure>
        </div>
      )}
    </Card>
  )
}

type ServiceTableProps = {
  caption: string
  services: readonly NamedService[]
  step?: (service: NamedService) => React.ReactNode
}

function ServiceTable({ caption, services, step }: ServiceTableProps) {
  return (
    <DataTable
      caption={caption}
      rows={services}
      rowKey={({ villageId, from }) => `${villageId} ${from}`}
      empty={<p className="px-4 py-6 text-ink-soft">Belum ada desa binaan.</p>}
      columns={[
        { key: 'desa', head: 'Desa/kelurahan', phone: 'title', cell: ({ villageName }) => villageName },
        { key: 'kecamatan', head: 'Kecamatan', cell: ({ kecamatanName }) => kecamatanName },
        { key: 'sejak', head: 'Sejak', cell: ({ from }) => formatDate(from) },
        ...(step
          ? [
              {
                key: 'langkah',
                head: <span className="sr-only">Langkah</span>,
                phone: 'aside' as const,
                cell: (service: NamedService) => <div className="no-print text-end">{step(service)}</div>,
              },
            ]
          : [{ key: 'sampai', head: 'Sampai', cell: ({ to }: NamedService) => formatDate(to) }]),
      ]}
    />
  )
}
