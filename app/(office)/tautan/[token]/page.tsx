import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { Page } from '@/components/layout/page'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { Refusal } from '@/lib/errors/refusal'
import { followLink } from '@/lib/links/commands'
import { paths } from '@/lib/paths'

export const metadata: Metadata = { title: 'Tautan' }

/** Follows a link that a colleague shared: goes to its page, or says that it has ended. */
export default async function FollowPage({ params }: PageProps<'/tautan/[token]'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor)) return <NoPermissionState level={1} what="Tautan ini" who="rekan sekantor pembuatnya" />
  const token = (await params).token
  if (!/^[A-Za-z0-9_-]{10,64}$/.test(token)) notFound()
  const target = await followLink(actor, token).then(
    (link) => link.target,
    (error) => {
      if (error instanceof Refusal && error.code === 'not-found') notFound()
      if (error instanceof Refusal && error.code === 'link.closed') return null
      throw error
    },
  )
  if (target) redirect(target)
  return (
    <Page title="Tautan ini sudah berakhir">
      <EmptyState title="Tautan tidak berlaku lagi" actions={<LinkButton href={paths.home()}>Ke Beranda</LinkButton>}>
        <p>Masa berlakunya habis atau dicabut. Mintalah tautan baru kepada yang membagikannya.</p>
      </EmptyState>
    </Page>
  )
}
