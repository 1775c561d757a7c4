'use client'

import { ChevronRight } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import { Banner } from '@/components/ui/banner'
import { Icon } from '@/components/ui/icon'
import { ProgressBar } from '@/components/ui/progress-bar'
import { formatCount } from '@/lib/format/number'
import type { StandingVerval, VervalPart } from '@/lib/krs/field-part'
import { paths } from '@/lib/paths'
import type { Me } from '@/lib/sync/protocol'
import { FieldPage } from '../field-page'
import type { ScreenProps } from '../screens'
import { useVerval, useVervalIndex } from './use-verval'
import { NoList, VervalReading } from './verval-absent'
import { Village } from './verval-village-screen'

/** The open lists: the villages and how far each has come; where there is only one, its families at once. */
export default function VervalScreen({ me }: ScreenProps) {
  const open = useVervalIndex(me)
  if (open === 'reading') return <VervalReading />
  if (open === 'none') return <NoList fetched={false} />
  const { villages } = open.part
  if (villages.length === 0) return <NoList fetched />
  if (villages.length === 1) return <Only villageId={villages[0]!.id} me={me} />
  return <Villages part={open.part} steps={open.steps} />
}

function Only({ villageId, me }: { villageId: number; me: Me }) {
  const open = useVerval(villageId, me)
  if (open === 'reading') return <VervalReading />
  if (open === 'none') return <NoList fetched={false} />
  return <Village accountId={me.accountId} open={open} alone />
}

function Villages({ part, steps }: { part: VervalPart; steps: readonly StandingVerval[] }) {
  const { villages, more } = part
  const sum = (key: 'total' | 'done') => villages.reduce((all, village) => all + village[key], 0)
  const [done, total] = [sum('done'), sum('total')]
  return (
    <FieldPage
      title="Verval KRS"
      note={`${part.lists.map(({ name }) => name).join(', ')}. Pilih desa, lalu datangi rumahnya; jalan juga tanpa sinyal.`}
    >
      {more > 0 && (
        <Banner tone="warn">
          {formatCount(more)} keluarga lain tidak dibawa perangkat ini. Verifikasi mereka di{' '}
          <a className="link" href={paths.krs()}>
            halaman KRS
          </a>{' '}
          (perlu sinyal).
        </Banner>
      )}
      <ProgressBar
        label="Verval"
        done={done}
        total={total}
        words={`${formatCount(done)} dari ${formatCount(total)} keluarga sudah diverifikasi`}
      />
      <ul className="surface divide-y divide-line">
        {villages.map((village) => {
          const own = steps.filter(({ villageId }) => villageId === village.id)
          const waiting = own.filter(({ state }) => state === 'menunggu' || state === 'dikirim').length
          const asking = own.some(({ state }) => state === 'ditolak' || state === 'bentrok')
          return (
            <li key={village.id} className="hover:bg-paper-sunk">
              <a
                className="flex min-h-14 items-center gap-3 px-4 py-3 text-ink no-underline"
                href={paths.fieldVervalVillage(village.id)}
              >
                <span className="min-w-0 flex-1 space-y-1">
                  <span className="block font-medium break-words">{village.name}</span>
                  <span className="figures block text-sm text-ink-soft">
                    {village.done < village.total
                      ? `${formatCount(village.total - village.done)} belum, dari ${formatCount(village.total)} keluarga`
                      : `${formatCount(village.total)} keluarga, semua sudah`}
                  </span>
                  <span className="flex flex-wrap gap-1.5 empty:hidden">
                    {waiting > 0 && <Badge tone="info">{formatCount(waiting)} menunggu dikirim</Badge>}
                    {asking && <Badge tone="bad">Perlu dilihat</Badge>}
                  </span>
                </span>
                <Icon of={ChevronRight} size={20} className="shrink-0 text-ink-soft" />
              </a>
            </li>
          )
        })}
      </ul>
    </FieldPage>
  )
}
