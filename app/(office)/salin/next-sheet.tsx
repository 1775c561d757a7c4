import { ArrowRight } from 'lucide-react'
import { LinkButton } from '@/components/ui/link-button'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { type Period, periodText } from '@/lib/format/period'
import type { Item } from '@/lib/handover/items'
import type { SheetFamily } from '@/lib/handover/layouts/all'
import { listHandover } from '@/lib/handover/queries'
import { paths } from '@/lib/paths'
import { dayIn } from '@/lib/registers/rules'

type NextSheetProps = { actor: OfficeActor; item: Item; family: SheetFamily; period: Period }

/** The way to the next sheet of the kecamatan that waits to be copied. */
export async function NextSheet({ actor, item, family, period }: NextSheetProps) {
  const today = dayIn(actor.zone, new Date())
  const items = await inTenantSql(actor, (tx) =>
    listHandover(tx, family, period, today, { kecamatanId: item.kecamatanId }),
  )
  const at = items.findIndex(({ id, sheet }) => id === item.id && sheet === item.sheet)
  const waiting = [...items.slice(at + 1), ...items.slice(0, Math.max(at, 0))].find(
    ({ state }) => state === 'belum' || state === 'berubah',
  )
  if (!waiting) return null
  return (
    <LinkButton
      href={paths.handoverSheet(waiting.sheet, periodText(period), waiting.id)}
      icon={ArrowRight}
      className="max-w-full whitespace-normal!"
    >
      Berikutnya: {waiting.name}, {waiting.villageName}
    </LinkButton>
  )
}
