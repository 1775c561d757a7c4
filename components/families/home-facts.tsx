import { RevealNumber } from '@/components/families/reveal-number'
import { DescriptionList } from '@/components/ui/description-list'
import type { FormAction } from '@/lib/actions/form-state'
import type { Family } from '@/lib/families/queries'
import { neighbourhood } from '@/lib/families/rules'

const seen = (value: boolean | null) => (value === null ? 'Belum dilihat' : value ? 'Layak' : 'Belum layak')

export type HomeFactsProps = {
  family: Family
  /** The teams that accompany somebody of the family. */
  teams: readonly string[]
  /** Opens the card's number; absent for those who may not. */
  reveal?: FormAction
}

/** Where and how a family lives, and its card. */
export function HomeFacts({ family, teams, reveal }: HomeFactsProps) {
  return (
    <DescriptionList
      items={[
        {
          term: 'Alamat',
          detail: [family.address, neighbourhood(family), family.villageName].filter(Boolean).join(', '),
        },
        {
          term: 'Nomor KK',
          detail: family.kk ? (
            <span className="inline-flex flex-wrap items-center gap-x-2">
              <span className="figures">{family.kk}</span>
              {reveal && (
                <span className="no-print">
                  <RevealNumber
                    action={reveal}
                    id="nomor-kk"
                    title={`Nomor KK ${family.name}`}
                    hidden={{ kind: 'kk', id: family.id }}
                  />
                </span>
              )}
            </span>
          ) : (
            'Belum dicatat'
          ),
        },
        ...(family.kki ? [{ term: 'KKI', detail: family.kki }] : []),
        { term: 'Air minum', detail: seen(family.waterOk) },
        { term: 'Jamban', detail: seen(family.toiletOk) },
        ...(teams.length > 0 ? [{ term: 'Didampingi', detail: teams.join(', ') }] : []),
        ...(family.source ? [{ term: 'Sumber data', detail: family.source }] : []),
      ]}
    />
  )
}
