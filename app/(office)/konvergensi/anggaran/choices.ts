import { listOpd, listOwnSchemes } from '@/lib/convergence/action-queries'
import { listVillageChoices } from '@/lib/convergence/intervention-queries'
import { actionNumber, schemeFor } from '@/lib/convergence/schemes'
import type { TenantSql } from '@/lib/db/tenant'

/** What an intervention's form offers in a year. */
export async function readChoices(tx: TenantSql, year: number) {
  const scheme = schemeFor(year, await listOwnSchemes(tx))
  const villages = await listVillageChoices(tx)
  const opd = await listOpd(tx)
  return {
    villages: villages.map(({ id, name, kecamatanName }) => ({
      value: String(id),
      label: `${name}, Kec. ${kecamatanName}`,
    })),
    opd: opd.map(({ id, name }) => ({ value: id, label: name })),
    actions: scheme.actions.map(({ code, label }) => ({
      value: code,
      label: `${actionNumber(scheme, code)}: ${label}`,
    })),
  }
}
