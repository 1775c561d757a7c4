import { FlaskConical } from 'lucide-react'
import type { ReactNode } from 'react'
import { Page } from '@/components/layout/page'
import { Badge } from '@/components/ui/badge'
import { formatDate } from '@/lib/format/date'
import { paths } from '@/lib/paths'
import { poktanKindLabel } from '@/lib/poktan/rules'
import { type GroupPart, GroupTabs } from './group-tabs'

/** What the head of a group's page says of it. */
export interface GroupHead {
  id: string
  kind: Parameters<typeof poktanKindLabel>[0]
  name: string
  villageName: string
  kecamatanName: string
  activeTo: string | null
  inactiveReason: string
  sample: boolean
}

export type GroupPageProps = {
  group: GroupHead
  current: GroupPart
  /** The step on the right of the title. */
  actions?: ReactNode
  children: ReactNode
}

/** One of a group's pages: whose it is, where, and its other pages. */
export function GroupPage({ group, current, actions, children }: GroupPageProps) {
  return (
    <Page
      title={`${poktanKindLabel(group.kind)} ${group.name}`}
      note={`${group.villageName}, Kec. ${group.kecamatanName}`}
      crumbs={[{ label: 'Poktan Bangga Kencana', href: paths.poktanList() }]}
      status={
        <>
          {group.activeTo !== null && (
            <Badge>
              Nonaktif per {formatDate(group.activeTo)}: {group.inactiveReason}
            </Badge>
          )}
          {group.sample && (
            <Badge tone="warn" icon={FlaskConical}>
              Data contoh
            </Badge>
          )}
        </>
      }
      actions={actions}
    >
      <div className="no-print">
        <GroupTabs id={group.id} current={current} />
      </div>
      {children}
    </Page>
  )
}
