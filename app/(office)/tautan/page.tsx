import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { StepButton } from '@/components/forms/step-button'
import { Page } from '@/components/layout/page'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { CopyButton } from '@/components/ui/copy-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { publicUrl } from '@/lib/env'
import { formatDateTime, type Zone } from '@/lib/format/date'
import { formatCount } from '@/lib/format/number'
import { listOwnLinks, listPageViews, type SharedLink } from '@/lib/links/queries'
import { targetOf } from '@/lib/links/target'
import { mailIsOn } from '@/lib/notifications/mail'
import { paths } from '@/lib/paths'
import { listOwnSubscriptions } from '@/lib/subscriptions/commands'
import { OFTEN } from '@/lib/subscriptions/slots'
import { removeViewAction } from '../daftar/view-actions'
import { revokeLinkAction, stopSubscriptionAction } from './actions'

export const metadata: Metadata = { title: 'Tampilan & tautan' }

/** What a person kept, shared and has mailed: one's own views, links and subscriptions. */
export default async function LinksPage({ searchParams }: PageProps<'/tautan'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor))
    return <NoPermissionState level={1} what="Tampilan & tautan" who="akun kantor kabupaten/kota" />
  const now = new Date()
  const zone = actor.zone as Zone
  const fresh = (await searchParams).baru
  const { views, links, subscriptions } = await inTenantSql(actor, async (tx) => ({
    views: await listPageViews(tx),
    links: await listOwnLinks(tx, now),
    subscriptions: await listOwnSubscriptions(tx),
  }))
  return (
    <Page
      title="Tampilan & tautan"
      note="Yang Anda simpan, bagikan di kantor, dan terima lewat surel. Hanya Anda yang melihat daftar ini."
    >
      <Card title="Tampilan saya">
        <Items none="Belum ada. Tekan Simpan & bagikan di kepala halaman yang sering Anda buka.">
          {views.map(({ id, name, page, query }) => (
            <Item key={id} href={targetOf({ page, query })} title={name} about={`Halaman ${page}`}>
              <StepButton
                step={removeViewAction}
                fields={{ key: randomUUID(), id }}
                tone="quiet"
                size="small"
                aria-label={`Hapus tampilan ${name}`}
              >
                Hapus
              </StepButton>
            </Item>
          ))}
        </Items>
      </Card>
      <Card title="Tautan yang saya bagikan">
        <Items none="Belum ada tautan.">
          {links.map((link) => (
            <Item
              key={link.id}
              href={link.target}
              title={link.title}
              about={aboutLink(link)}
              badge={
                isOpen(link) ? link.id === fresh && <Badge tone="good">Baru dibuat</Badge> : <Badge>Berakhir</Badge>
              }
            >
              {isOpen(link) && (
                <>
                  <CopyButton text={`${publicUrl()}${paths.sharedLink(link.token)}`} what="tautan" />
                  <StepButton
                    step={revokeLinkAction}
                    fields={{ key: randomUUID(), id: link.id }}
                    tone="quiet"
                    size="small"
                    aria-label={`Cabut tautan ${link.title}`}
                  >
                    Cabut
                  </StepButton>
                </>
              )}
            </Item>
          ))}
        </Items>
      </Card>
      <Card
        title="Langganan surel"
        note={
          mailIsOn()
            ? 'Surel berangkat mulai pukul 07.00 waktu kantor.'
            : 'Peladen surel belum dipasang di Lini ini, jadi tidak ada surel yang dikirim.'
        }
      >
        <Items none="Belum ada. Buka dasbor, lalu tekan Simpan & bagikan.">
          {subscriptions.map(({ id, target, title, often, lastSentAt }) => (
            <Item
              key={id}
              href={target}
              title={title}
              about={`${OFTEN[often]} · ${lastSentAt ? `terakhir ${formatDateTime(lastSentAt, zone)}` : 'belum pernah dikirim'}`}
            >
              <StepButton
                step={stopSubscriptionAction}
                fields={{ key: randomUUID(), id }}
                tone="quiet"
                size="small"
                aria-label={`Hentikan langganan ${title}`}
              >
                Hentikan
              </StepButton>
            </Item>
          ))}
        </Items>
      </Card>
    </Page>
  )

  function isOpen({ revokedAt, expiresAt }: SharedLink): boolean {
    return revokedAt === null && expiresAt > now
  }

  function aboutLink({ revokedAt, expiresAt, opened, note }: SharedLink): string {
    const until = revokedAt
      ? `dicabut ${formatDateTime(revokedAt, zone)}`
      : `${expiresAt > now ? 'berlaku sampai' : 'berakhir'} ${formatDateTime(expiresAt, zone)}`
    return [note, until, `dibuka ${formatCount(opened)} kali`].filter(Boolean).join(' · ')
  }
}

function Items({ none, children }: { none: string; children: ReactNode[] }) {
  return children.length === 0 ? (
    <p className="text-ink-soft">{none}</p>
  ) : (
    <ul className="divide-y divide-line">{children}</ul>
  )
}

type ItemProps = { href: string; title: string; about: string; badge?: ReactNode; children: ReactNode }

function Item({ href, title, about, badge, children }: ItemProps) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2.5">
      <span className="min-w-0 flex-1 basis-64">
        <a href={href} className="link font-medium">
          {title}
        </a>{' '}
        {badge}
        <span className="block text-sm text-ink-soft">{about}</span>
      </span>
      <span className="flex flex-wrap items-center gap-1">{children}</span>
    </li>
  )
}
