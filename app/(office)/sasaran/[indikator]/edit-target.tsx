import { randomUUID } from 'node:crypto'
import { TargetForm } from '@/components/targets/target-form'
import { Card } from '@/components/ui/card'
import type { Indicator } from '@/lib/figures/indicator'
import type { NamedRegion } from '@/lib/regions/rules'
import type { TargetDetail } from '@/lib/targets/board'
import { typedAmount } from '@/lib/targets/words'
import { releaseTargetAction, setTargetAction } from '../actions'

export type EditTargetProps = {
  detail: TargetDetail
  indicator: Indicator
  region: NamedRegion
  /** The page to come back to, below `/sasaran`. */
  back: string
  /** The region whose target is asked for by the address. */
  asked: string | string[] | undefined
}

/** The form for one region's target, where the address asks for one of those on the page. */
export function EditTarget({ detail, indicator, region, back, asked }: EditTargetProps) {
  const { plan, own, children } = detail
  const places = [
    ...(own ? [{ id: region.id, name: region.name, value: own }] : []),
    ...(children ?? []).flatMap(({ region: { id, name }, value }) => (value ? [{ id, name, value }] : [])),
  ]
  const place = places.find(({ id }) => String(id) === asked)
  if (!place) return null
  const fields = () => ({
    key: randomUUID(),
    planId: plan.id,
    version: String(plan.version),
    region: String(place.id),
    back,
  })
  return (
    <div id="ubah">
      <Card
        title={`Ubah sasaran ${place.name}`}
        note="Wilayah lain berbagi sisanya, kecuali yang juga ditulis tangan."
        className="no-print"
      >
        <TargetForm
          key={`${place.id} ${plan.version}`}
          action={setTargetAction}
          hidden={fields()}
          value={typedAmount(indicator, place.value.value)}
          unit={indicator.kind === 'ratio' ? '%' : indicator.unit}
          {...(place.value.byHand && { release: { action: releaseTargetAction, fields: fields() } })}
        />
      </Card>
    </div>
  )
}
