import { PrintLetterhead } from '@/components/layout/print-letterhead'
import type { Actor } from '@/lib/auth/actor'
import { ownOffice } from '@/lib/office/own-office'
import { paths } from '@/lib/paths'

/** The head of a printed dashboard: the office's own letterhead; above the office its region's name. */
export async function readLetterhead(actor: Actor) {
  if (actor.tenantId === null) return <PrintLetterhead government="Lini" office={actor.region.name} />
  const office = await ownOffice(actor)
  return (
    <PrintLetterhead
      government={office.letterhead.join(' · ') || actor.region.name}
      office={office.name}
      address={office.address}
      logoSrc={office.logoFileId ? paths.fileOf(office.logoFileId) : undefined}
    />
  )
}
