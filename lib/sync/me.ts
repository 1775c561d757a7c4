import 'server-only'
import { type Actor, worksInOffice } from '@/lib/auth/actor'
import { ROLES } from '@/lib/auth/roles'
import { ownOffice } from '@/lib/office/own-office'
import { paths } from '@/lib/paths'
import type { Me } from '@/lib/sync/protocol'

/** Addresses of the field's own shell, which open without signal. */
const FIELD: readonly string[] = [
  paths.entry(),
  paths.myGroups(),
  paths.fieldCare(),
  paths.fieldVerval(),
  paths.fieldJudging(),
  paths.outbox(),
  paths.device(),
]

/** Who is signed in, for pages that stand without signal. `places` are the main navigation's. */
export async function readMe(
  actor: Actor,
  { sample, places }: { sample: boolean; places: readonly { href: string; label: string }[] },
): Promise<Me> {
  const { accountId, accountRoleId, name, username, role, region, zone, onBehalfOf } = actor
  const shown = places.map(({ href, label }) => ({ href, label, field: FIELD.includes(href) }))
  const keeps = shown.some(({ field }) => field) && !shown.some(({ href }) => href === paths.outbox())
  return {
    accountId,
    accountRoleId,
    name,
    username,
    role,
    roleLabel: onBehalfOf ? `${ROLES[role].label} (pengganti sementara)` : ROLES[role].label,
    regionName: region.name,
    officeName: worksInOffice(actor) ? (await ownOffice(actor)).shortName : region.name,
    zone,
    sample,
    places: keeps ? [...shown, { href: paths.outbox(), label: 'Kotak keluar', field: true }] : shown,
  }
}
