import type { Crumb } from '@/components/ui/breadcrumb'
import { type Region, shortName } from '@/lib/regions/rules'

type Place = Pick<Region, 'code' | 'name' | 'kind'>

/**
 * The way down to a region for `Breadcrumb`. `hrefOf` leads to the same page of a
 * region above; null for those the person may not open, which stay words.
 */
export function regionCrumbs(
  ancestors: readonly Place[],
  here: Place,
  hrefOf: (region: Place) => string | null,
): Crumb[] {
  return [
    ...ancestors.map((region) => ({ label: shortName(region), href: hrefOf(region) ?? undefined })),
    { label: shortName(here) },
  ]
}
