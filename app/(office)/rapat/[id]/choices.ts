import 'server-only'
import type { ChoiceGroup } from '@/components/rapat/grouped-select'
import type { RtlChoices } from '@/components/rapat/rtl-forms'
import type { TenantTx } from '@/lib/db/tenant'
import { findIndicator, HEADLINES, INDICATORS } from '@/lib/figures/catalogue'
import { listOwners } from '@/lib/rapat/owners'
import type { Rapat } from '@/lib/rapat/queries'
import { findForm } from '@/lib/reports/forms/all'

/** The figures a follow-up may mean to move: the main ones of each form, and the registers. */
export const INDICATOR_GROUPS: readonly ChoiceGroup[] = [
  ...Object.entries(HEADLINES).map(([form, codes]) => ({
    label: findForm(form)?.name ?? form,
    choices: codes.flatMap((code) => {
      const indicator = findIndicator(code)
      return indicator ? [{ value: code, label: indicator.label }] : []
    }),
  })),
  {
    label: 'Daftar kantor',
    // A yearly card counts some of these too, under the same words.
    choices: INDICATORS.filter(({ form }) => form === null).map(({ code, label }) => ({
      value: code,
      label: `${label}, menurut daftar`,
    })),
  },
]

/** Who can be given a follow-up of a rapat, for which figures, and in which villages. */
export async function readRtlChoices(tx: TenantTx, { kecamatanId }: Rapat, today: string): Promise<RtlChoices> {
  const owners = await listOwners(tx, kecamatanId, today)
  // A rapat of the whole district chooses among the villages of its latest list of lokus.
  const villages = await tx.sql.query<{ id: number; name: string; kecamatan: string }>(
    kecamatanId === null
      ? `select v.id, v.name, k.name as kecamatan from lokus l join region v on v.id = l.village_id
           join region k on k.id = v.kecamatan_id
         where l.tenant_id = $1 and not l.removed and $2::int is null
           and l.year = (select max(year) from lokus where tenant_id = $1 and not removed) order by v.code`
      : `select v.id, v.name, '' as kecamatan from region v where v.level = 4 and v.district_id = $1::int
           and v.kecamatan_id = $2::int and v.closed_on is null order by v.code`,
    [tx.tenantId, kecamatanId],
  )
  const groups = ['Akun', 'Petugas lapangan', 'Instansi'] as const
  return {
    owners: groups
      .map((label) => ({ label, choices: owners.filter(({ group }) => group === label) }))
      .filter(({ choices }) => choices.length > 0),
    indicators: INDICATOR_GROUPS,
    villages: villages.map(({ id, name, kecamatan }) => ({
      value: String(id),
      label: kecamatan ? `${name}, ${kecamatan}` : name,
    })),
  }
}
